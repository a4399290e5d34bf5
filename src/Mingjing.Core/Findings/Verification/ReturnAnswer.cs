using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>退回补充 of one answer.</summary>
/// <param name="Reason">What is lacking.</param>
public sealed record AnswerToReturn(FindingRef Finding, int ShownVersion, string Reason);

/// <summary>
/// 退回补充 (建议): the answer does not do. The department answers again within the supplement's term, or by the day that it promised.
/// </summary>
public sealed class ReturnAnswer(ScreeningDesk desk) : UseCase<AnswerToReturn, DateOnly>
{
    public override Permission Permission => VerificationAccess.Review;

    /// <summary>Returns it; answers with the last day of the supplement.</summary>
    /// <exception cref="Refused">Nothing to return, no reason, an own answer, or a calendar is missing.</exception>
    public override async Task<DateOnly> Act(Work work, AnswerToReturn command, CancellationToken cancel)
    {
        var hand = Hand.Of(work).Toward(command.Finding.Organization);
        if (VerificationRefusals.OfReason(nameof(command.Reason), command.Reason) is { } refusal)
            throw new Refused(refusal);
        var handling = await HandledFinding.Load(work, command.Finding, command.ShownVersion, cancel);
        var days = await work.Rows.Setting(VerificationSettings.SupplementTerm, work.Today, cancel);
        var due = (await desk.Context(cancel)).Calendar.Due(work.Today, TermLength.WorkingDays(days));
        if (!due.IsKnown)
            throw new Refused(VerificationRefusals.NoCalendar(due.MissingCalendar));
        handling.Return(hand, command.Reason.Trim(), due.Rolled);
        work.Record(
            VerificationEvents.Returned,
            handling,
            new JsonObject
            {
                ["dueOn"] = handling.DueOn!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            }
        );
        var (organization, id) = (command.Finding.Organization, handling.RequestId);
        var request = await work
            .Rows.Set<VerificationRequest>()
            .AsNoTracking()
            .SingleAsync(r => r.OrganizationId == organization && r.Id == id, cancel);
        work.Notify(
            VerificationNotices.ToDepartment(VerificationNotices.Returned, request) with
            {
                Day = handling.DueOn,
            }
        );
        return handling.DueOn.Value;
    }
}
