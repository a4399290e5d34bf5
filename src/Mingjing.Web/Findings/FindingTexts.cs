using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Registers;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Findings;

/// <summary>疑似问题的用语 on pages, in files and over the API.</summary>
internal static class FindingTexts
{
    /// <summary>Titles of the lines of an explanation whose content a page shows in a place of its own.</summary>
    private static readonly string[] ShownApart = ["依据：", "所用事实：", "期限计算：", "可能的法定例外", "建议："];

    public static string TitleOf(string check) => CheckList.ByCode[check].Info.Title;

    /// <summary>“清单第 9 项”, or that the basis lies outside it.</summary>
    public static string ItemOf(CheckInfo check) =>
        check.Item is { } item ? string.Create(CultureInfo.InvariantCulture, $"清单第 {item} 项") : "清单以外";

    public static string Strength(bool toVerify) => toVerify ? FindingQuery.ToVerify : FindingQuery.Firm;

    public static Tone ToneOf(bool toVerify) => toVerify ? Tone.Warning : Tone.Info;

    /// <summary>What the check says, without what has a place of its own.</summary>
    public static IEnumerable<string> Said(Finding text) =>
        text.Explanation.Where(line =>
            !Array.Exists(ShownApart, label => line.StartsWith(label, StringComparison.Ordinal))
        );

    /// <summary>The header of a column; the words themselves where it is none.</summary>
    public static string HeaderOf(string name) =>
        ActColumns.ByName.TryGetValue(name, out var column) ? column.Header : ReportFacts.HeaderOf(name) ?? name;

    /// <summary>执法行为类别, or that it is a report.</summary>
    public static string KindOf(ActKind? kind) =>
        kind is { } known ? Show.Term(known) : Show.Term(RegisterKind.Reports);

    /// <summary>Where a record is shown: the page of the act, or the line of the register.</summary>
    public static string PageOf(ActKind? kind, ActRef act, string recordNo) =>
        kind is null ? Address.Of("/registers/reports", ("q", recordNo)) : $"/acts/{act}";

    /// <summary>An unregistered subject has no name.</summary>
    public static string NameOf(string? organization) => organization ?? "未登记主体";

    /// <summary>The checks, by their number in the list, those outside it last.</summary>
    public static IEnumerable<CheckInfo> ByItem() =>
        CheckList.All.Select(c => c.Info).OrderBy(c => c.Item ?? int.MaxValue);
}
