using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>接受反馈 to one finding.</summary>
/// <param name="Remark">审查意见; null for none.</param>
public sealed record AnswerToAccept(FindingRef Finding, int ShownVersion, string? Remark = null);

/// <summary>接受反馈: 已说明 or, where the department put it right, 已自行纠正 (条例 26). Nobody accepts an answer of his own.</summary>
public sealed class AcceptAnswer : UseCase<AnswerToAccept, HandlingStage>
{
    public override Permission Permission => VerificationAccess.Review;

    /// <exception cref="Refused">Nothing to accept, an own answer, not corrected yet, or the screening still finds it.</exception>
    public override async Task<HandlingStage> Act(Work work, AnswerToAccept command, CancellationToken cancel)
    {
        var hand = Hand.Of(work).Toward(command.Finding.Organization);
        if (VerificationRefusals.OfText(nameof(command.Remark), command.Remark) is { } refusal)
            throw new Refused(refusal);
        var handling = await HandledFinding.Load(work, command.Finding, command.ShownVersion, cancel);
        var (organization, id) = (command.Finding.Organization, command.Finding.Finding);
        var state = await work
            .Rows.Set<ScreeningFinding>()
            .Where(f => f.OrganizationId == organization && f.Id == id)
            .Select(f => f.State)
            .SingleAsync(cancel);
        handling.Accept(
            hand,
            string.IsNullOrWhiteSpace(command.Remark) ? null : command.Remark.Trim(),
            isStanding: state == FindingState.Standing
        );
        work.Record(
            VerificationEvents.Accepted,
            handling,
            new JsonObject { ["answer"] = handling.AnswerKind.ToString(), ["stage"] = handling.Stage.ToString() }
        );
        return handling.Stage;
    }
}

/// <summary>A finding that somebody has handled, as a page showed it.</summary>
internal static class HandledFinding
{
    public static async Task<FindingHandling> Load(
        Work work,
        FindingRef finding,
        int shownVersion,
        CancellationToken cancel
    )
    {
        var (organization, id) = (finding.Organization, finding.Finding);
        var handling = await Work.Require(
            work.Rows.Set<FindingHandling>().Where(h => h.OrganizationId == organization && h.FindingId == id),
            "这项疑点的核实记录",
            cancel
        );
        work.Expect(handling, shownVersion);
        return handling;
    }
}
