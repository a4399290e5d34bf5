using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>未能完成的事项: promised by an act, tried and given up.</summary>
/// <param name="Id">The message.</param>
/// <param name="Kind">What was to be done.</param>
/// <param name="At">When it was promised.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="GivenUpAt">When it was given up.</param>
/// <param name="Failure">Kind of the last failure.</param>
public sealed record DeadMessage(
    Guid Id,
    string Kind,
    DateTimeOffset At,
    int Attempts,
    DateTimeOffset GivenUpAt,
    string? Failure
);

/// <summary>未能完成的事项 as the system administrator sees them.</summary>
public sealed class DeadMessages(Database database)
{
    /// <summary>The oldest first.</summary>
    public async Task<Settled<IReadOnlyList<DeadMessage>>> Read(Principal principal, int most, CancellationToken cancel)
    {
        if (Decision.Of(principal, JobAccess.Read, row: null) is { Allowed: false } denied)
            return Settled<IReadOnlyList<DeadMessage>>.Refuse(Refusal.Forbidden(denied.Reason!));
        await using var rows = database.Read(principal);
        var dead = await rows.Set<OutboxRow>()
            .Where(m => m.DeadAt != null)
            .OrderBy(m => m.Id)
            .Take(most)
            .Select(m => new DeadMessage(m.Id, m.Kind, m.At, m.Attempts, m.DeadAt!.Value, m.LastFailure))
            .ToListAsync(cancel);
        return Settled<IReadOnlyList<DeadMessage>>.Done(dead);
    }
}

/// <summary>The message to be tried again.</summary>
public sealed record MessageToRetry(Guid Id);

/// <summary>重试未完成事项: after its cause is gone.</summary>
public sealed class RetryMessage : UseCase<MessageToRetry, Nothing>
{
    public override Permission Permission => JobAccess.Retry;

    /// <exception cref="Refused">There is none, or it has not been given up.</exception>
    public override async Task<Nothing> Act(Work work, MessageToRetry command, CancellationToken cancel)
    {
        var dead = work.Rows.Set<OutboxRow>().Where(m => m.Id == command.Id && m.DeadAt != null);
        var message = await Work.Require(dead, "这件未完成事项", cancel);
        (message.DeadAt, message.DueAt, message.Attempts) = (null, work.Now, 0);
        return Nothing.Value;
    }
}
