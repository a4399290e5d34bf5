using System.Text.Json.Nodes;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>发件箱消息: what an act promised to be done after it.</summary>
/// <param name="Id">The same at every attempt: what makes the handler idempotent.</param>
/// <param name="Kind">Stable code of what to do.</param>
/// <param name="Payload">What to do it with.</param>
/// <param name="At">When the act was done.</param>
/// <param name="Attempt">1 the first time.</param>
public sealed record OutboxMessage(Guid Id, string Kind, JsonObject Payload, DateTimeOffset At, int Attempt)
{
    /// <summary>A key under which a use case that the handler runs has one effect, however often it is tried.</summary>
    public IdempotencyKey Key => new($"outbox:{Id:N}");
}

/// <summary>发件箱处理: does one kind of promised work. Called at least once for each message, now and then twice at the same time.</summary>
public interface IOutboxHandler
{
    /// <summary>The kind that it does; one handler for a kind.</summary>
    string Kind { get; }

    /// <summary>Does it; any exception is a failure, and it is tried again later.</summary>
    Task Handle(OutboxMessage message, CancellationToken cancel);
}
