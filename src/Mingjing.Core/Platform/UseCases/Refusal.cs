namespace Mingjing.Core.Platform.UseCases;

/// <summary>拒绝的种类: what answer the web gives.</summary>
public enum RefusalKind
{
    /// <summary>填写有误 (400).</summary>
    [Term("填写有误")]
    Field,

    /// <summary>未登录 (401).</summary>
    [Term("未登录")]
    NotSignedIn,

    /// <summary>无权办理 (403).</summary>
    [Term("无权办理")]
    Forbidden,

    /// <summary>不存在或不在数据范围内 (404): the two are not told apart.</summary>
    [Term("不存在")]
    NotFound,

    /// <summary>已被他人修改或当前不能办理 (409).</summary>
    [Term("当前不能办理")]
    Conflict,

    /// <summary>不符合规则 (422).</summary>
    [Term("不符合规则")]
    Rule,

    /// <summary>系统暂不能写入 (503): clock behind the ledger, disk full, store away.</summary>
    [Term("暂不能写入")]
    Unavailable,
}

/// <summary>
/// 拒绝: why something was not done, in words that help: the reason, its legal basis, and what can be done instead. Each
/// capability lists its own in <c>Refusals.cs</c>.
/// </summary>
/// <param name="Kind">What answer the web gives.</param>
/// <param name="Code">Stable code, “account.locked”.</param>
/// <param name="Message">The reason in Chinese, one or two sentences, naming field and rule.</param>
public record Refusal(RefusalKind Kind, string Code, string Message)
{
    /// <summary>The field that it is about (name of the command's member), null where it is about the whole.</summary>
    public string? Field { get; init; }

    /// <summary>依据; null where the reason is not one of law.</summary>
    public LawArticle? Basis { get; init; }

    /// <summary>出路: what can be done now.</summary>
    public string? WayOut { get; init; }

    /// <summary>填写有误 of one field.</summary>
    public static Refusal OfField(string field, string message) =>
        new(RefusalKind.Field, "field", message) { Field = field };

    /// <summary>不存在, or out of scope: the same answer for both.</summary>
    public static Refusal NotFound(string what) => new(RefusalKind.NotFound, "not-found", $"没有找到{what}。");

    /// <summary>不是具名的人员: the machine suspects, people decide.</summary>
    public static Refusal NotAPerson { get; } = Forbidden("这类事项由具名的人员办理，系统和接口不能代替");

    /// <summary>无权办理.</summary>
    public static Refusal Forbidden(string reason) => new(RefusalKind.Forbidden, "forbidden", $"{reason}。");
}

/// <summary>拒绝: thrown by an act, caught by the runner only, so that none can be ignored.</summary>
public sealed class Refused(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>What came of a use case: its result, or the refusal.</summary>
public readonly record struct Settled<TResult>
{
    private readonly TResult? _result;

    private Settled(TResult? result, Refusal? refusal) => (_result, Refusal) = (result, refusal);

    /// <summary>Null where the act was done.</summary>
    public Refusal? Refusal { get; }

    public bool IsDone => Refusal is null;

    /// <summary>The result of an act that was done.</summary>
    /// <exception cref="Refused">It was refused.</exception>
    public TResult Result => Refusal is null ? _result! : throw new Refused(Refusal);

    public static Settled<TResult> Done(TResult result) => new(result, null);

    public static Settled<TResult> Refuse(Refusal refusal) => new(default, refusal);
}
