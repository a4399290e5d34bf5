using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>催办 of one notice.</summary>
/// <param name="Note">What is said with it; null for nothing.</param>
public sealed record DepartmentReminder(VerificationRequestRef Request, int ShownVersion, string? Note = null);

/// <summary>催办: findings of a notice are overdue. At most once a day, so that reminders keep their weight.</summary>
public sealed class RemindDepartment : UseCase<DepartmentReminder, int>
{
    public override Permission Permission => VerificationAccess.Remind;

    /// <summary>Reminds; answers with how many findings are overdue.</summary>
    /// <exception cref="Refused">Nothing is overdue, or somebody has reminded today.</exception>
    public override async Task<int> Act(Work work, DepartmentReminder command, CancellationToken cancel)
    {
        var hand = Hand.Of(work).Toward(command.Request.Organization);
        if (VerificationRefusals.OfText(nameof(command.Note), command.Note) is { } refusal)
            throw new Refused(refusal);
        var (request, handlings) = await RequestItems.Load(work, command.Request, cancel);
        work.Expect(request, command.ShownVersion);
        var outstanding = handlings.Values.Count(h => h.CanBeReminded(hand));
        if (outstanding == 0)
            throw new Refused(VerificationRefusals.NothingOverdue);
        if (request.WasRemindedOn(work.Today))
            throw new Refused(VerificationRefusals.RemindedToday);
        request.Remind(hand, outstanding, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim());
        work.Record(VerificationEvents.Reminded, request, new JsonObject { ["outstanding"] = outstanding });
        work.Notify(
            VerificationNotices.ToDepartment(VerificationNotices.Reminded, request) with
            {
                Count = outstanding,
            }
        );
        return outstanding;
    }
}
