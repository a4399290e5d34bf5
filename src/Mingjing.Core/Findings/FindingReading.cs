using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Findings;

/// <summary>疑点核查单: one finding with all that it rests on, as the check says it today.</summary>
/// <param name="Row">What the last screening left.</param>
/// <param name="Act">The act, or the report, as it stands now.</param>
/// <param name="Organization">Name of the organization; null for an unregistered subject.</param>
/// <param name="Check">The check.</param>
/// <param name="Outcome">What the check says today: another answer than 疑似问题 once the finding is no longer found.</param>
/// <param name="Text">That answer in words; null where the check no longer applies, or the act was taken back.</param>
/// <param name="Basis">依据.</param>
/// <param name="Governing">The day whose law governs it.</param>
/// <param name="Reckonings">期限计算书; empty where the rule has no term.</param>
/// <param name="Twin">The other act of a check across acts; null where there is none or it lies outside the scope.</param>
public sealed record FindingDossier(
    ScreeningFinding Row,
    FoundRecord Act,
    string? Organization,
    CheckInfo Check,
    Outcome Outcome,
    Finding? Text,
    IReadOnlyList<LawArticle> Basis,
    DateOnly Governing,
    IReadOnlyList<ReckoningReport> Reckonings,
    ActRef? Twin
)
{
    public FindingRef Ref => new(Row.OrganizationId, Row.Id);

    public ActRef ActRef => new(Row.OrganizationId, Row.ActId);

    /// <summary>Whether the act has been reported anew since the screening that last changed the finding.</summary>
    public bool IsOfEarlierVersion => Row.ActVersionNo < Act.VersionNo;
}

/// <summary>疑点核查单的查询: the check runs again over the act, so that the text is never older than the facts.</summary>
public sealed class FindingReading(Database database, ScreeningDesk desk)
{
    /// <summary>One finding; null where the scope has none.</summary>
    public async Task<FindingDossier?> Find(Principal principal, FindingRef reference, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var finding = await rows.Set<ScreeningFinding>()
            .SingleOrDefaultAsync(f => f.OrganizationId == reference.Organization && f.Id == reference.Finding, cancel);
        if (finding is null)
            return null;
        var organization = await rows.Set<Organization>()
            .Where(o => o.Id == reference.Organization)
            .Select(o => o.Name)
            .FirstOrDefaultAsync(cancel);
        var check = CheckList.ByCode[finding.Check];
        var twin = await Twin(rows, finding, cancel);
        var conditions = await desk.Current(cancel);
        var (act, judged) = await Judge(rows, principal, conditions, finding, check, cancel);
        if (judged is not { } judgement)
            return Silent(finding, act, organization, check, conditions.Today, twin);
        var renderer = new FindingRenderer(conditions.Context);
        var (articles, governing) = renderer.BasisOf(judgement);
        return new FindingDossier(
            finding,
            act,
            organization,
            check.Info,
            judgement.Answer.Outcome,
            judgement.Answer.Outcome == Outcome.NotApplicable ? null : renderer.Render(judgement),
            articles,
            governing,
            renderer.ReckoningsOf(judgement),
            twin
        );
    }

    private static FindingDossier Silent(
        ScreeningFinding finding,
        FoundRecord act,
        string? organization,
        Check check,
        DateOnly today,
        ActRef? twin
    ) => new(finding, act, organization, check.Info, Outcome.NotApplicable, null, check.Info.Basis, today, [], twin);

    private async Task<(FoundRecord Record, Judgement? Judgement)> Judge(
        MingjingContext rows,
        Principal principal,
        ScreeningConditions conditions,
        ScreeningFinding finding,
        Check check,
        CancellationToken cancel
    )
    {
        if (check is ReportCheck ofReports)
        {
            var report = await FoundReports.Of(rows, finding, cancel);
            return (
                FoundRecord.Of(report),
                report.UntilEdition is null ? FoundReports.Judge(report, ofReports, conditions.Context) : null
            );
        }

        var act = await rows.Set<StoredAct>()
            .SingleAsync(a => a.OrganizationId == finding.OrganizationId && a.Id == finding.ActId, cancel);
        if (act.Withdrawn is not null)
            return (FoundRecord.Of(act), null);
        var groups =
            check is SetCheck ? await GroupMembers.Load(database, conditions, principal.Scope, act, cancel) : [];
        return (FoundRecord.Of(act), DossierAnswers.Of(conditions, act, groups, check));
    }

    private static async Task<ActRef?> Twin(MingjingContext rows, ScreeningFinding finding, CancellationToken cancel)
    {
        if (finding is not { TwinOrganizationId: { } organization, TwinId: { } id })
            return null;
        return await rows.Set<StoredAct>().AnyAsync(a => a.OrganizationId == organization && a.Id == id, cancel)
            ? new ActRef(organization, id)
            : null;
    }
}
