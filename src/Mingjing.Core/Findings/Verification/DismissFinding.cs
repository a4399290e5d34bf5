using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>排除 of one finding.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="ShownVersion">The version of its handling that the page showed; 0 where nobody had decided anything.</param>
/// <param name="Reason">排除原因.</param>
/// <param name="Explanation">The particulars.</param>
public sealed record FindingDismissal(FindingRef Finding, int ShownVersion, DismissalReason Reason, string Explanation);

/// <summary>排除疑点 (系统误报): the system was wrong; why is said.</summary>
public sealed class DismissFinding : UseCase<FindingDismissal, Nothing>
{
    public override Permission Permission => VerificationAccess.Dismiss;

    /// <exception cref="Refused">Not there, no reason given, or the finding is with the department already.</exception>
    public override async Task<Nothing> Act(Work work, FindingDismissal command, CancellationToken cancel)
    {
        var hand = Hand.Of(work).Toward(command.Finding.Organization);
        if (!Enum.IsDefined(command.Reason))
            throw new Refused(Refusal.OfField(nameof(command.Reason), "请选择排除原因。"));
        if (VerificationRefusals.OfReason(nameof(command.Explanation), command.Explanation) is { } refusal)
            throw new Refused(refusal);
        var (organization, id) = (command.Finding.Organization, command.Finding.Finding);
        var finding = await Work.Require(
            work.Rows.Set<ScreeningFinding>().AsNoTracking().Where(f => f.OrganizationId == organization && f.Id == id),
            "这项疑点",
            cancel
        );
        var handling = await work
            .Rows.Set<FindingHandling>()
            .SingleOrDefaultAsync(h => h.OrganizationId == organization && h.FindingId == id, cancel);
        if (handling is null)
        {
            DirectReferrals.RequireNone(
                await DirectReferrals.Among(work.Rows, [finding], cancel),
                hand,
                HandlingAction.Dismiss
            );
            work.Rows.Add(handling = new FindingHandling(finding));
        }

        work.Expect(handling, command.ShownVersion);
        handling.Dismiss(hand, command.Reason, command.Explanation.Trim());
        work.Record(
            VerificationEvents.Dismissed,
            handling,
            new JsonObject { ["check"] = finding.Check, ["reason"] = command.Reason.ToString() }
        );
        return Nothing.Value;
    }
}
