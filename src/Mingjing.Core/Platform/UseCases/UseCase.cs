using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>
/// 用例: one lawful act: command, result and handler in one file, named by its verb phrase. It loads through the scope of
/// <see cref="Work"/>, changes aggregates and records what was done; only the <see cref="UseCaseRunner"/> saves.
/// </summary>
public abstract class UseCase<TCommand, TResult>
{
    /// <summary>Asked before anything is loaded.</summary>
    public abstract Permission Permission { get; }

    /// <summary>Does it. May run more than once when others wrote at the same time: no effect outside <paramref name="work"/>.</summary>
    /// <exception cref="Refused">It cannot be done; nothing is saved.</exception>
    public abstract Task<TResult> Act(Work work, TCommand command, CancellationToken cancel);
}

/// <summary>No result beyond that it was done.</summary>
public readonly record struct Nothing
{
    public static Nothing Value { get; }
}
