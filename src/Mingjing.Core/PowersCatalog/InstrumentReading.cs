using System.Text.RegularExpressions;

namespace Mingjing.Core.PowersCatalog;

/// <summary>Reads <c>instruments.json</c> and refuses editions that overlap.</summary>
internal static partial class InstrumentReading
{
    public static LawLibrary Read(PackNode file)
    {
        var instruments = file.Read(o => o["instruments"].List(ReadInstrument));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instrument in instruments)
            if (!ids.Add(instrument.Id))
                throw file.Wrong($"规范文本“{instrument.Id}”重复");
        return new LawLibrary(instruments);
    }

    private static Instrument ReadInstrument(PackNode node) =>
        node.Read(o => new Instrument(
            ReadId(o["id"]),
            o["name"].Text(),
            o["shortName"].Text(),
            o.Optional("aliases")?.List(n => n.Text()) ?? [],
            o.Optional("documentNumber")?.Text(),
            o["rank"].Term<InstrumentRank>(),
            o["articleStyle"].Term<ArticleStyle>(),
            ReadEditions(o["editions"]),
            o.Optional("note")?.Text()
        ));

    private static string ReadId(PackNode node) =>
        Kebab().IsMatch(node.Text()) ? node.Text() : throw node.Wrong($"“{node.Json}”不是 kebab-case 的角色名");

    private static Edition[] ReadEditions(PackNode node)
    {
        var editions = node.List(ReadEdition);
        if (editions.Length == 0)
            throw node.Wrong("至少需要一个版本");
        var last = default(DateOnly?);
        for (var i = 0; i < editions.Length; i++)
        {
            var (from, to) = (editions[i].InForceFrom, editions[i].InForceTo);
            if (from >= to)
                throw node.Wrong($"版本“{editions[i].Label}”的施行期间颠倒：{from:yyyy-MM-dd} 至 {to:yyyy-MM-dd}");
            if ((from ?? to) < last)
                throw node.Wrong($"版本“{editions[i].Label}”与前一版本的施行期间重叠，或者没有按时间先后排列");
            if (i > 0 && editions[i - 1] is { InForceTo: null } older && (from ?? older.InForceFrom) is not null)
                throw node.Wrong($"版本“{editions[i].Label}”与前一版本的施行期间重叠：前一版本没有失效日期");
            last = to ?? from ?? last;
        }

        return [.. editions.Select((e, i) => e with { EndConfirmed = IsEndConfirmed(editions, i) })];
    }

    /// <summary>An edition ends for certain where the next one begins on that day for certain.</summary>
    private static bool IsEndConfirmed(Edition[] editions, int i) =>
        editions[i].InForceTo is { } to
        && (
            i + 1 == editions.Length
                ? editions[i].DateConfirmed
                : editions[i + 1] is { DateConfirmed: true } next && next.InForceFrom == to
        );

    private static Edition ReadEdition(PackNode node) =>
        node.Read(o =>
        {
            var from = o.Optional("inForceFrom")?.Day();
            var confirmed = o["status"].Term<Confirmation>() == Confirmation.Confirmed;
            if (confirmed && from is null)
                throw node.Wrong("没有施行日期的版本，状态应为待确认");
            return new Edition(
                o["label"].Text(),
                o.Optional("year")?.Whole(),
                from,
                o.Optional("inForceTo")?.Day(),
                confirmed,
                EndConfirmed: false,
                o.Optional("renumbered")?.YesNo() ?? false,
                ArticleIndex.Read(o),
                o.Optional("note")?.Text()
            );
        });

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kebab();
}
