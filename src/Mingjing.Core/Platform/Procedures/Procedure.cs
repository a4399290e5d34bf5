using System.Numerics;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Procedures;

/// <summary>
/// 程序: one table of (stage, action) → stage with its legal basis and who may act (design.md §2.2). Guards, buttons, the API, the
/// diagram and the manual all read it. One edition holds from a day on (程序从新).
/// </summary>
public sealed class Procedure<TStage, TAction>
    where TStage : struct, Enum
    where TAction : struct, Enum
{
    /// <param name="code">Stable code of the procedure and its edition.</param>
    /// <param name="title">Its Chinese name.</param>
    /// <param name="inForceFrom">The first day on which steps are taken by it; null for from ever.</param>
    /// <param name="steps">The rows, in the order of the manual. A row “A / B” is two rows.</param>
    /// <exception cref="ArgumentException">A row stands twice, nobody may act in it, or it leads to a derived stage.</exception>
    public Procedure(
        string code,
        string title,
        DateOnly? inForceFrom,
        IReadOnlyList<Step<TStage, TAction>> steps,
        IReadOnlyList<Derivation<TStage>>? derivations = null
    )
    {
        (Code, Title, InForceFrom, Steps, Derivations) = (code, title, inForceFrom, steps, derivations ?? []);
        if (steps.GroupBy(s => (s.From, s.Action, s.To)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"{code}: 重复的步骤 {twice.Key}", nameof(steps));
        foreach (var step in steps)
        {
            if (step.Actors == Roles.None)
                throw new ArgumentException($"{code}: {step.From} {step.Action} 没有办理人", nameof(steps));
            if (step.To is { } to && IsDerived(to))
                throw new ArgumentException($"{code}: {step.From} {step.Action} 不能转入派生阶段 {to}", nameof(steps));
        }
    }

    public string Code { get; }

    public string Title { get; }

    public DateOnly? InForceFrom { get; }

    public IReadOnlyList<Step<TStage, TAction>> Steps { get; }

    public IReadOnlyList<Derivation<TStage>> Derivations { get; }

    /// <summary>Whether a stage is never stored.</summary>
    public bool IsDerived(TStage stage) => Derivations.Any(d => Same(d.Stage, stage));

    /// <summary>The rows of an action in a stage: none, one, or one for each stage to which it can lead.</summary>
    public IReadOnlyList<Step<TStage, TAction>> In(TStage? stage, TAction action) =>
        [.. Steps.Where(s => Nullable.Equals(s.From, stage) && Same(s.Action, action))];

    /// <summary>Takes a step.</summary>
    /// <param name="stage">The stage now, derived ones included; null where nothing exists yet.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="role">The one role of whoever acts.</param>
    /// <param name="to">Which of several stages; only needed where the action can lead to more than one.</param>
    /// <exception cref="Refused">The table does not have it, or not for this role.</exception>
    public Step<TStage, TAction> Take(TStage? stage, TAction action, Roles role, TStage? to = null)
    {
        if (RefusalOf(stage, action, role) is { } refusal)
            throw new Refused(refusal);
        var possible = In(stage, action)
            .Where(s => Holds(s, role) && (to is null || Nullable.Equals(s.To, to)))
            .ToList();
        return possible.Count == 1
            ? possible[0]
            : throw new ArgumentException($"{Code}: {stage} {action} 有 {possible.Count} 个去向", nameof(to));
    }

    /// <summary>Why a step cannot be taken: not in this stage, or not by this role; null where it can.</summary>
    public StepRefusal? RefusalOf(TStage? stage, TAction action, Roles role)
    {
        var rows = In(stage, action);
        if (rows.Any(s => Holds(s, role)))
            return null;
        if (rows.Count == 0)
            return StepRefusal.NotNow(NameOf(stage), Terms<TAction>.Of(action), BasisOf(action), AllowedIn(stage));
        var actors = rows.Aggregate(Roles.None, (all, s) => all | s.Actors);
        return StepRefusal.NotYours(
            Terms<TAction>.Of(action),
            NamesOf(actors),
            NamesOf(role),
            rows[0].Basis.Count > 0 ? rows[0].Basis[0] : null,
            [.. ActionsIn(stage).Where(a => In(stage, a).Any(s => Holds(s, role))).Select(Terms<TAction>.Of)]
        );
    }

    /// <summary>Every action of the procedure as it stands in a stage for a role, in the order of the table.</summary>
    public IReadOnlyList<ActionStanding<TAction>> Standing(TStage? stage, Roles role) =>
        [
            .. Steps
                .Select(s => s.Action)
                .Distinct()
                .Select(a => new ActionStanding<TAction>(a, Terms<TAction>.Of(a), RefusalOf(stage, a, role))),
        ];

    /// <summary>The term of a stage; 尚未开始 where nothing exists yet.</summary>
    public static string NameOf(TStage? stage) => stage is { } known ? Terms<TStage>.Of(known) : "尚未开始";

    /// <summary>Roles in Chinese, “执法部门法制员、执法部门负责人”.</summary>
    public static string NamesOf(Roles roles) =>
        roles == Roles.None
            ? Terms<Roles>.Of(Roles.None)
            : string.Join(
                '、',
                Enum.GetValues<Roles>()
                    .Where(r => BitOperations.IsPow2((int)r) && roles.HasFlag(r))
                    .Select(Terms<Roles>.Of)
            );

    private string[] AllowedIn(TStage? stage) =>
        [
            .. ActionsIn(stage)
                .Select(a =>
                    $"{Terms<TAction>.Of(a)}（{NamesOf(In(stage, a).Aggregate(Roles.None, (all, s) => all | s.Actors))}）"
                ),
        ];

    private IEnumerable<TAction> ActionsIn(TStage? stage) =>
        Steps.Where(s => Nullable.Equals(s.From, stage)).Select(s => s.Action).Distinct();

    private LawArticle? BasisOf(TAction action) =>
        Steps.FirstOrDefault(s => Same(s.Action, action) && s.Basis.Count > 0)?.Basis[0];

    private static bool Holds(Step<TStage, TAction> step, Roles role) => (step.Actors & role) != Roles.None;

    private static bool Same<T>(T left, T right)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(left, right);
}
