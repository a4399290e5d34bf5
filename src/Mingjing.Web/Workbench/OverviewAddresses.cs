using Mingjing.Core.Findings.Verification;
using Mingjing.Web.Findings;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Workbench;

/// <summary>概况数字的明细: where the rows of a number of the overview are.</summary>
internal sealed record OverviewAddresses(int Year)
{
    public string Quality => $"/data-quality?year={Show.Plain(Year)}";

    /// <summary>Findings that nobody has settled.</summary>
    public string Findings(params IEnumerable<(string, string?)> more) =>
        Rows("/findings", [("view", "rows"), ("stage", FindingQuery.Unsettled), .. more]);

    /// <summary>Findings that nobody has handled.</summary>
    public string Untouched(params IEnumerable<(string, string?)> more) =>
        Rows("/findings", [("view", "rows"), ("stage", Show.Term(HandlingStage.New)), .. more]);

    public string Acts(params IEnumerable<(string, string?)> more) => Rows("/acts", more);

    private string Rows(string path, IEnumerable<(string, string?)> more) =>
        Address.Of(path, [.. more, ("from", $"{Show.Plain(Year)}-01-01"), ("to", $"{Show.Plain(Year)}-12-31")]);
}
