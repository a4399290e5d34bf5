using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.Procedures;

/// <summary>步骤: one row of a procedure: in this stage this may be done, by these roles, and leads there.</summary>
/// <param name="From">The stage in which it may be done; null where nothing exists yet.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The stage after it; null where the stage stays as it is.</param>
/// <param name="Actors">Who may do it: any one of these roles.</param>
public sealed record Step<TStage, TAction>(TStage? From, TAction Action, TStage? To, Roles Actors)
    where TStage : struct, Enum
    where TAction : struct, Enum
{
    /// <summary>依据; empty where no law names the step.</summary>
    public IReadOnlyList<LawArticle> Basis { get; init; } = [];

    /// <summary>权责清单的办理步骤: the step of the published list that it is, from 1; 0 where the list does not name it.</summary>
    public int ListStep { get; init; }

    /// <summary>Whether the step, or what is said of it here, is a proposal of this product and not law ([P]).</summary>
    public bool IsProposal { get; init; }

    /// <summary>文书 that the step makes; null for none.</summary>
    public string? Paper { get; init; }

    /// <summary>What the step does to a clock, in Chinese; null for nothing.</summary>
    public string? Clock { get; init; }

    /// <summary>The stage in which something is that was in <paramref name="stage"/> before.</summary>
    public TStage? After(TStage? stage) => To ?? stage;
}

/// <summary>派生阶段: what a stage is called once a day has passed; computed when somebody looks, never stored.</summary>
/// <param name="Stage">The derived stage.</param>
/// <param name="Of">The stored stage.</param>
/// <param name="When">When it is called so, in Chinese.</param>
public sealed record Derivation<TStage>(TStage Stage, TStage Of, string When)
    where TStage : struct, Enum;

/// <summary>某项动作当前能否办理: what a button, the API and the manual say of it.</summary>
/// <param name="Action">The action.</param>
/// <param name="Name">Its Chinese term.</param>
/// <param name="Refusal">Why it cannot be done now by this role, on which basis, and who can lift that; null where it can.</param>
public sealed record ActionStanding<TAction>(TAction Action, string Name, StepRefusal? Refusal)
    where TAction : struct, Enum
{
    public bool IsAllowed => Refusal is null;
}
