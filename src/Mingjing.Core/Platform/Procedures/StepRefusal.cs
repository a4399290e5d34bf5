using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Procedures;

/// <summary>程序不允许: a step that the table does not have now, or not for this role; says what can be done instead.</summary>
public sealed record StepRefusal : Refusal
{
    private StepRefusal(RefusalKind kind, string code, string message)
        : base(kind, code, message) { }

    /// <summary>What can be done now, each with who may do it: “接受反馈（监督机构承办人、监督机构负责人）”.</summary>
    public IReadOnlyList<string> AllowedNow { get; private init; } = [];

    /// <summary>阶段不对.</summary>
    internal static StepRefusal NotNow(string stage, string action, LawArticle? basis, IReadOnlyList<string> allowed) =>
        new(RefusalKind.Conflict, "procedure.not-now", $"“{stage}”阶段不能办理“{action}”。")
        {
            Basis = basis,
            AllowedNow = allowed,
            WayOut =
                allowed.Count == 0
                    ? "这一阶段已经办结，没有可以办理的事项。"
                    : $"现在可以办理：{string.Join('；', allowed)}。",
        };

    /// <summary>不由当前角色办理.</summary>
    internal static StepRefusal NotYours(string action, string actors, string role, LawArticle? basis, string[] own) =>
        new(RefusalKind.Forbidden, "procedure.not-yours", $"“{action}”由{actors}办理，当前任职是{role}。")
        {
            Basis = basis,
            AllowedNow = own,
            WayOut =
                own.Length == 0 ? $"请{actors}办理。" : $"请{actors}办理；您现在可以办理：{string.Join('、', own)}。",
        };
}
