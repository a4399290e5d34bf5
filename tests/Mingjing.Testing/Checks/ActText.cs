using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Testing.Checks;

/// <summary>
/// An act as one line: “行政处罚: result=予以处罚, decidedOn=2026-03-02, fine=无”. The names are the JSON names, the values are as a
/// file or a finding writes them. It reads them by itself, so that it can judge what the product wrote.
/// </summary>
public static class ActText
{
    public static Act Of(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = Term<ActKind>(colon < 0 ? text : text[..colon]);
        return Of(kind, colon < 0 ? [] : Facts(text[(colon + 1)..]));
    }

    public static Act Of(ActKind kind, IEnumerable<KeyValuePair<string, string>> facts)
    {
        var act = World.Act(kind, _ => { });
        foreach (var (name, value) in facts)
            Set(act, name, value);
        return act;
    }

    /// <summary>举报移送办理记录 as one line of the same form.</summary>
    public static ReportRecord Report(string text)
    {
        var report = new ReportRecord { ReportNo = "R-1", SubjectCode = World.Subject };
        foreach (var (name, value) in Facts(text))
        {
            switch (name)
            {
                case "reportNo":
                    report.ReportNo = value;
                    break;
                case "field":
                    report.Field = FactOf(value, Term<EnforcementField>);
                    break;
                case "receivedOn":
                    report.ReceivedOn = Date(value);
                    break;
                case "handlingResult":
                    report.HandlingResult = FactOf(value, Term<ReportOutcome>);
                    break;
                case "filingDecidedOn":
                    report.FilingDecidedOn = Date(value);
                    break;
                case "extensionApprovedOn":
                    report.ExtensionApprovedOn = Date(value);
                    break;
                default:
                    throw new ArgumentException($"no column of a report: {name}", nameof(text));
            }
        }

        return report;
    }

    /// <summary>Fills one column from its text, “无” being none.</summary>
    public static void Set(Act act, string name, string value)
    {
        switch (ActColumns.ByName[name])
        {
            case KeyColumn column:
                column.Set(act, value);
                break;
            case KindColumn column:
                column.Set(act, Term<ActKind>(value));
                break;
            case DateColumn column:
                column.Set(act, Date(value));
                break;
            case FlagColumn column:
                column.Set(act, YesNo(value));
                break;
            case TextColumn column:
                column.Set(act, FactOf(value, v => v));
                break;
            case AmountColumn column:
                column.Set(act, FactOf(value, v => Money.Yuan(decimal.Parse(v, CultureInfo.InvariantCulture))));
                break;
            case PenaltiesColumn column:
                column.Set(act, FactOf(value, Penalties));
                break;
            case OfficersColumn column:
                column.Set(act, FactOf<IReadOnlyList<string>>(value, v => v.Split(';')));
                break;
            case SuspensionsColumn column:
                column.Set(act, FactOf<IReadOnlyList<Suspension>>(value, Suspensions));
                break;
            default:
                SetChoice(act, name, value);
                break;
        }
    }

    /// <summary>Makes one column unknown; the key columns cannot be.</summary>
    public static void Clear(Act act, ActField field)
    {
        switch (ActColumns.Of(field))
        {
            case DateColumn column:
                column.Set(act, DateFact.Unknown);
                break;
            case FlagColumn column:
                column.Set(act, Flag.Unknown);
                break;
            case TextColumn column:
                column.Set(act, Fact<string>.Unknown);
                break;
            case AmountColumn column:
                column.Set(act, Fact<Money>.Unknown);
                break;
            case PenaltiesColumn column:
                column.Set(act, Fact<PenaltyKinds>.Unknown);
                break;
            case OfficersColumn column:
                column.Set(act, Fact<IReadOnlyList<string>>.Unknown);
                break;
            case SuspensionsColumn column:
                column.Set(act, Fact<IReadOnlyList<Suspension>>.Unknown);
                break;
            default:
                SetChoice(act, ActColumns.Of(field).Name, null);
                break;
        }
    }

    private static void SetChoice(Act act, string name, string? value)
    {
        switch (ActColumns.ByName[name])
        {
            case ChoiceColumn<PenaltyProcedure> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<PartyKind> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<ReviewResult> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<ActResult> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<NonDisclosureReason> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<InspectionMode> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<EnforcementField> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<ActStatus> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<CoercionKind> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<ServiceMethod> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<Handling> column:
                Set(act, column, value);
                break;
            case ChoiceColumn<BenchmarkLevel> column:
                Set(act, column, value);
                break;
            default:
                throw new ArgumentException($"no reader for {name}", nameof(name));
        }
    }

    private static void Set<T>(Act act, ChoiceColumn<T> column, string? value)
        where T : struct, Enum => column.Set(act, value is null ? Fact<T>.Unknown : FactOf(value, Term<T>));

    private static IEnumerable<KeyValuePair<string, string>> Facts(string text) =>
        text.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static Fact<T> FactOf<T>(string value, Func<string, T> read) =>
        string.Equals(value, "无", StringComparison.Ordinal) ? Fact<T>.None : Fact<T>.Known(read(value));

    private static DateFact Date(string value) =>
        string.Equals(value, "无", StringComparison.Ordinal) ? DateFact.None : World.On(value);

    private static Flag YesNo(string value) =>
        value switch
        {
            "是" => Flag.Yes,
            "否" => Flag.No,
            _ => throw new FormatException($"neither 是 nor 否: {value}"),
        };

    private static T Term<T>(string value)
        where T : struct, Enum =>
        Terms<T>.TryFind(value, out var found) ? found : throw new FormatException($"no term of {typeof(T)}: {value}");

    private static PenaltyKinds Penalties(string value) =>
        value.Split(';').Aggregate(PenaltyKinds.None, (all, one) => all | Term<PenaltyKinds>(one));

    private static Suspension[] Suspensions(string value) =>
        [.. value.Split(';').Select(one => new Suspension(World.Day(one[..10]), World.Day(one[12..22]), one[23..]))];
}
