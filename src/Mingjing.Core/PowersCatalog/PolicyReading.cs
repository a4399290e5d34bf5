using System.Globalization;

namespace Mingjing.Core.PowersCatalog;

/// <summary>Reads the switches of <c>pack.json</c>.</summary>
internal static class PolicyReading
{
    public static PackPolicy Read(PackNode node, LawLibrary laws) =>
        node.Read(o => new PackPolicy(
            ReadSwitch(o["disclosureScope"], laws, n => n.Term<DisclosureScope>()),
            ReadSwitch(o["archivedWithin"], laws, n => n.Length()),
            ReadSwitch(o["majorPenaltyReportedWithin"], laws, n => n.Length()),
            ReadSwitch(o["nightHours"], laws, ReadNight),
            ReadSwitch(o["hearingThreshold"], laws, n => n.Amounts()),
            ReadSwitch(o["majorPenaltyThreshold"], laws, n => n.Amounts()),
            ReadSwitch(o["summaryLimit"], laws, n => n.Amounts())
        ));

    private static PolicySwitch<T> ReadSwitch<T>(PackNode node, LawLibrary laws, Func<PackNode, T> value) =>
        node.Read(o => new PolicySwitch<T>(
            value(o["value"]),
            o.Optional("basis")?.Article(laws),
            o["status"].Term<Confirmation>(),
            o.Optional("note")?.Text()
        ));

    private static NightHours ReadNight(PackNode node) =>
        node.Read(o => new NightHours(ReadTime(o["from"]), ReadTime(o["to"])));

    private static TimeOnly ReadTime(PackNode node) =>
        TimeOnly.TryParseExact(node.Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw node.Wrong($"时间“{node.Json}”无效，应为 HH:mm");
}
