using System.Globalization;
using System.Text.RegularExpressions;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Papers;

/// <summary>Reads <c>paper-kinds.json</c>.</summary>
internal static partial class PaperKindReading
{
    private static readonly string[] Places = ["{prefix}", "{year}", "{n}"];

    public static PaperKinds Read(PackNode file, LawLibrary laws)
    {
        var kinds = file.Read(o => o["kinds"].List(n => ReadKind(n, laws)));
        RefuseTwice(file, kinds.Select(k => k.Code), "文书种类");
        RefuseTwice(file, kinds.Select(k => k.NumberPattern).OfType<string>(), "发文字号");
        return new PaperKinds(kinds);
    }

    private static void RefuseTwice(PackNode file, IEnumerable<string> values, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (values.FirstOrDefault(v => !seen.Add(v)) is { } twice)
            throw file.Wrong($"{what}“{twice}”重复");
    }

    private static PaperKind ReadKind(PackNode node, LawLibrary laws) =>
        Consistent(
            node,
            node.Read(o => new PaperKind(
                ReadCode(o["code"]),
                o["title"].Text(),
                o["layout"].Term<PaperLayout>(),
                o["issuer"].Term<PaperIssuerLevel>(),
                ReadRoute(o["route"]),
                o.Optional("number") is { } pattern ? ReadPattern(pattern) : null,
                o["seal"].YesNo(),
                o["service"].YesNo(),
                o["departmentSees"].YesNo(),
                o.Optional("term") is { } term ? ReadTerm(term) : null,
                o["status"].Term<Confirmation>(),
                o.Optional("note")?.Text(),
                ReadEditions(o["editions"], laws)
            ))
        );

    private static string ReadCode(PackNode node) =>
        Kebab().IsMatch(node.Text()) ? node.Text() : throw node.Wrong($"“{node.Json}”不是 kebab-case 的代码");

    private static SignOffRoute ReadRoute(PackNode node)
    {
        var route = node.Read(o => new SignOffRoute(
            o["review"].YesNo(),
            o["countersign"].Term<CountersignRule>(),
            o["sign"].YesNo(),
            o.Optional("oneSignature")?.YesNo() ?? false,
            o.Optional("drafterMaySign")?.YesNo() ?? false
        ));
        if (!route.Sign && (route.Review || route.Countersign != CountersignRule.None))
            throw node.Wrong("没有签发的文书不得有核稿或者会签");
        if (route.OneSignature && !route.Review)
            throw node.Wrong("没有核稿的文书不需要“oneSignature”");
        return route;
    }

    private static string ReadPattern(PackNode node)
    {
        var pattern = node.Text();
        return
            Array.TrueForAll(Places, p => pattern.Split(p).Length == 2)
            && pattern.EndsWith("{n}号", StringComparison.Ordinal)
            ? pattern
            : throw node.Wrong($"发文字号“{pattern}”无效，应含 {{prefix}}、{{year}} 各一次，以“{{n}}号”结束");
    }

    private static string ReadTerm(PackNode node) =>
        SettingDefinition.Of(node.Text()) is WholeSetting setting && PaperTerms.IsTerm(setting)
            ? node.Text()
            : throw node.Wrong($"没有期限设置项“{node.Json}”");

    private static PaperKindEdition[] ReadEditions(PackNode node, LawLibrary laws)
    {
        var editions = node.List(n =>
            n.Read(o => new PaperKindEdition(
                o["version"].Whole(),
                o.Optional("from")?.Day(),
                o.Optional("until")?.Day(),
                [.. o["basis"].List(b => b.Article(laws))]
            ))
        );
        if (editions.Length == 0)
            throw node.Wrong("至少需要一个版本");
        for (var i = 0; i < editions.Length; i++)
        {
            var (from, until) = (editions[i].From, editions[i].Until);
            if (from >= until)
                throw node.Wrong($"版本 {Text(editions[i].Version)} 的起止日期颠倒");
            if (
                i > 0
                && (
                    editions[i].Version <= editions[i - 1].Version
                    || from is null
                    || from < (editions[i - 1].Until ?? DateOnly.MaxValue)
                )
            )
                throw node.Wrong($"版本 {Text(editions[i].Version)} 与前一版本重叠，或者没有按先后排列");
        }

        return editions;
    }

    private static PaperKind Consistent(PackNode node, PaperKind kind)
    {
        if (kind.HasHeading && kind.NumberPattern is null)
            throw node.Wrong("公文和信函应有发文字号");
        if (!kind.HasHeading && kind.NumberPattern is not null)
            throw node.Wrong("表格和笔录使用案号，没有发文字号");
        if (kind.HasHeading && !kind.Route.Sign)
            throw node.Wrong("公文和信函应当签发");
        if (
            kind.RequiresService
            && !kind.DepartmentSees
            && kind.Issuer == PaperIssuerLevel.SupervisionBody
            && kind.TermSetting is not null
        )
            throw node.Wrong("送达并设定期限的文书，被监督单位应当可见");
        return kind;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kebab();
}
