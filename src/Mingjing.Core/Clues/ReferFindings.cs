using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Clues;

/// <summary>疑点转为线索: findings of one subject that stood after verification.</summary>
/// <param name="Findings">At most <see cref="ClueRefusals.MostFindings"/>, of one subject.</param>
/// <param name="Title">反映的问题.</param>
/// <param name="Summary">Why they stand: what the department said and why it does not do.</param>
/// <param name="Direct">Why the department is not asked first; null where it was.</param>
public sealed record FindingsToRefer(
    IReadOnlyList<FindingRef> Findings,
    string Title,
    string Summary,
    DirectReason? Direct = null
);

/// <summary>
/// 疑点转为线索 (law-rules §3.2): only what stood after the department was asked (条例 22(一)); without that word only by the head, on a typed
/// reason. The clue cites the version of each act.
/// </summary>
public sealed class ReferFindings(Database database, ScreeningDesk desk, LiveDirectory directory)
    : UseCase<FindingsToRefer, ClueRef>
{
    public override Permission Permission => ClueAccess.Refer;

    /// <exception cref="Refused">Several subjects, not verified, no longer found, or an own body.</exception>
    public override async Task<ClueRef> Act(Work work, FindingsToRefer command, CancellationToken cancel)
    {
        var hand = Hand.Of(work);
        var title = Wording.Required(nameof(command.Title), "反映的问题", command.Title, RegisterClue.LongestTitle);
        var summary = Wording.Reason(nameof(command.Summary), command.Summary, RegisterClue.LongestSummary);
        var findings = await Findings(work, command.Findings, cancel);
        var known = await directory.Now(cancel);
        var body = ClueBody.Of(known, hand);
        var subject = ClueBody.RequireSubject(known, body, findings[0].OrganizationId, hand.Today);
        var asked = await new AskedTexts(database, await desk.Current(cancel)).Of(work.Rows, findings, cancel);
        var handlings = await Handlings(work, findings, cancel);
        var direct = await DirectReferrals.Among(work.Rows, findings, cancel);
        var id = work.NewId<ClueId>();
        var number = await NumberSeries.Take(work, body.Id, body.RegionCode, Clue.Series, cancel);
        var cited = new List<ClueFinding>(findings.Count);
        var recordNos = await CitedFindings.RecordNos(work.Rows, findings, cancel);
        foreach (var finding in findings)
        {
            var handling = handlings.GetValueOrDefault(finding.Id);
            cited.Add(CitedFindings.Cite(finding, handling, asked.GetValueOrDefault(finding.Id), recordNos));
            Refer(
                work,
                hand,
                finding,
                handling,
                direct.Contains(finding.Id),
                body,
                number.Text("线索"),
                command.Direct
            );
        }

        var clue = new Clue(
            id,
            body.Id,
            body.RegionCode,
            number,
            hand,
            new ClueRecord(
                ClueSource.Screening,
                SourceNo: null,
                hand.Today,
                subject.Id,
                subject.Name,
                title,
                summary,
                [],
                cited,
                HasInformant: false,
                command.Direct,
                await work.Rows.Setting(ClueSettings.ScreeningTerm, work.Today, cancel)
            )
        );
        work.Rows.Add(clue);
        work.Record(
            ClueEvents.Registered,
            clue,
            new JsonObject { ["number"] = clue.Number, ["source"] = clue.Source.ToString() }
        );
        return clue.Ref;
    }

    private static void Refer(
        Work work,
        Hand hand,
        ScreeningFinding finding,
        FindingHandling? handling,
        bool isReferred,
        OrganizationEntry body,
        string clueNumber,
        DirectReason? reason
    )
    {
        if (isReferred || handling?.Stage == HandlingStage.Referred)
            throw new Refused(ClueRefusals.AlreadyClue);
        if (reason is { } known)
        {
            if (handling is not null)
                throw new Refused(ClueRefusals.NotUnasked);
            var row = new DirectReferral(finding, body.Id, body.RegionCode, hand, clueNumber, known.ToString());
            work.Rows.Add(row);
            work.Record(
                VerificationEvents.ReferredDirectly,
                row,
                new JsonObject { ["clue"] = clueNumber, ["reason"] = known.ToString() }
            );
            return;
        }

        if (handling is null)
            throw new Refused(ClueRefusals.NotVerified);
        handling.Refer(hand, clueNumber);
        work.Record(VerificationEvents.Referred, handling, new JsonObject { ["clue"] = clueNumber });
    }

    private static async Task<List<ScreeningFinding>> Findings(
        Work work,
        IReadOnlyList<FindingRef> chosen,
        CancellationToken cancel
    )
    {
        var wanted = chosen.ToHashSet();
        if (wanted.Count == 0)
            throw new Refused(ClueRefusals.NothingChosen);
        if (wanted.Count > ClueRefusals.MostFindings)
            throw new Refused(ClueRefusals.TooMany);
        if (wanted.Select(f => f.Organization).Distinct().Count() > 1)
            throw new Refused(ClueRefusals.SeveralSubjects);
        var organization = chosen[0].Organization;
        var ids = wanted.Select(f => f.Finding).ToList();
        var found = await work
            .Rows.Set<ScreeningFinding>()
            .AsNoTracking()
            .Where(f => f.OrganizationId == organization && ids.Contains(f.Id))
            .OrderBy(f => f.Day)
            .ThenBy(f => f.Id)
            .ToListAsync(cancel);
        return found.Count == wanted.Count ? found : throw new Refused(Refusal.NotFound("所选的疑点"));
    }

    private static async Task<Dictionary<FindingId, FindingHandling>> Handlings(
        Work work,
        List<ScreeningFinding> findings,
        CancellationToken cancel
    )
    {
        var organization = findings[0].OrganizationId;
        var ids = findings.ConvertAll(f => f.Id);
        return await work
            .Rows.Set<FindingHandling>()
            .Where(h => h.OrganizationId == organization && ids.Contains(h.FindingId))
            .ToDictionaryAsync(h => h.FindingId, cancel);
    }
}
