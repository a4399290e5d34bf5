using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;

namespace Mingjing.Web.Api;

/// <summary>办理窗口: pages and API hand the same use case in here, under whoever acts in this request.</summary>
public sealed class UseCaseDesk(UseCaseRunner runner, CurrentPrincipal current)
{
    /// <summary>The header of the idempotency key.</summary>
    public const string KeyHeader = "Idempotency-Key";

    /// <summary>What is answered to a request without a key.</summary>
    public static readonly Refusal NoKey = Refusal.OfField(
        KeyHeader,
        $"请求应带 {KeyHeader}：1 至 {IdempotencyKey.LongestKey} 个可见的 ASCII 字符，同一次提交重发时用同一个"
    );

    /// <summary>The key that a request of the API carries; null where it has none.</summary>
    public static IdempotencyKey? KeyOf(HttpContext context) =>
        IdempotencyKey.Parse(context.Request.Headers[KeyHeader].ToString());

    /// <summary>Runs a use case.</summary>
    /// <param name="key">The key of the form that was sent; null only for what is idempotent by itself.</param>
    public Task<Settled<TResult>> Run<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        TCommand command,
        string? key,
        CancellationToken cancel
    ) => runner.Run(useCase, new Request(current.Principal, IdempotencyKey.Parse(key)), command, cancel);

    /// <summary>The same for a form: without its key it is refused.</summary>
    public Task<Settled<TResult>> Submit<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        TCommand command,
        Kit.Forms.FormState form,
        CancellationToken cancel
    ) => Keyed(useCase, command, form.Key, cancel);

    /// <summary>The same for the API: without the header it is refused.</summary>
    public Task<Settled<TResult>> Call<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        TCommand command,
        HttpContext context
    ) => Keyed(useCase, command, context.Request.Headers[KeyHeader].ToString(), context.RequestAborted);

    private Task<Settled<TResult>> Keyed<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        TCommand command,
        string? key,
        CancellationToken cancel
    ) =>
        IdempotencyKey.Parse(key) is null
            ? Task.FromResult(Settled<TResult>.Refuse(NoKey))
            : Run(useCase, command, key, cancel);
}
