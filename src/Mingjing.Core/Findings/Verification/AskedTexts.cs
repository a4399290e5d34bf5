using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings.Verification;

/// <summary>
/// 推送的疑点内容: each finding judged and rendered once more, from the act as it stands, in the words that the department may read:
/// of another body's act it learns only that there is one.
/// </summary>
internal sealed class AskedTexts(Database database, ScreeningConditions conditions)
{
    /// <summary>The text of each finding; none for one that the check no longer finds.</summary>
    public async Task<Dictionary<FindingId, AskedFinding>> Of(
        MingjingContext rows,
        IReadOnlyList<ScreeningFinding> findings,
        CancellationToken cancel
    )
    {
        var (organizations, ids) = (
            findings.Select(f => f.OrganizationId).Distinct().ToList(),
            findings.Select(f => f.ActId).Distinct().ToList()
        );
        var acts = await rows.Set<StoredAct>()
            .AsNoTracking()
            .Where(a => organizations.Contains(a.OrganizationId) && ids.Contains(a.Id))
            .ToDictionaryAsync(a => new ActRef(a.OrganizationId, a.Id), cancel);
        var texts = new Dictionary<FindingId, AskedFinding>();
        foreach (var finding in findings)
        {
            var judgement =
                CheckList.ByCode[finding.Check] is ReportCheck ofReports ? await Judge(rows, finding, ofReports, cancel)
                : acts.GetValueOrDefault(new ActRef(finding.OrganizationId, finding.ActId)) is { Withdrawn: null } act
                    ? await Judge(finding, act, cancel)
                : null;
            if (judgement is { Answer.Outcome: Outcome.Violated } violated)
                texts.Add(finding.Id, Text(violated));
        }

        return texts;
    }

    private async Task<Judgement?> Judge(
        MingjingContext rows,
        ScreeningFinding finding,
        ReportCheck check,
        CancellationToken cancel
    ) =>
        await FoundReports.Of(rows, finding, cancel) is { UntilEdition: null } report
            ? FoundReports.Judge(report, check, conditions.Context)
            : null;

    private async Task<Judgement?> Judge(ScreeningFinding finding, StoredAct act, CancellationToken cancel)
    {
        var check = CheckList.ByCode[finding.Check];
        var groups =
            check is SetCheck
                ? await GroupMembers.Load(database, conditions, DataScope.Of([], [finding.OrganizationId]), act, cancel)
                : [];
        return DossierAnswers.Of(conditions, act, groups, check);
    }

    private AskedFinding Text(in Judgement judgement)
    {
        var text = new FindingRenderer(conditions.Context).Render(judgement);
        return new AskedFinding(
            judgement.Check.Info.Title,
            text.Explanation,
            [.. text.Basis.Select(b => b.Law + b.Article)],
            text.ExceptionsOpen,
            text.Remedy
        );
    }
}
