using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>Three-valued preconditions that several checks share (docs/decisions/0004).</summary>
public static class ActFacts
{
    /// <summary>The day on which the 2021 处罚法 came into force: earlier steps are not judged by it (law-rules §2.1.11).</summary>
    public static readonly DateOnly PenaltyLaw2021 = new(2021, 7, 15);

    /// <summary>The columns any of which could give an act of a kind its 基准日 (<see cref="Act.ReferenceDay"/>).</summary>
    public static FieldSet ReferenceFields(ActKind kind) =>
        kind switch
        {
            ActKind.Inspection => (FieldSet)ActField.DecidedOn | ActField.FiledOn,
            ActKind.Coercion => (FieldSet)ActField.DecidedOn | ActField.SeizedOn | ActField.ExecutedOn,
            _ => ActField.DecidedOn,
        };

    /// <summary>A kind of coercion that is a measure (强制法 9), not an execution.</summary>
    public static bool IsMeasure(this CoercionKind kind) => kind <= CoercionKind.OtherMeasure;

    /// <summary>A kind of execution that the body carries out itself (强制法 12, 申请法院 excepted).</summary>
    public static bool IsOwnExecution(this CoercionKind kind) =>
        kind is > CoercionKind.OtherMeasure and < CoercionKind.CourtApplication;

    /// <summary>
    /// Whether the act is a coercive measure: by its kind; a known seizure shows one; else only a 行政强制 may be one.
    /// </summary>
    public static Flag IsCoerciveMeasure(this Act act)
    {
        if (act.CoercionKind.IsKnown)
            return act.CoercionKind.Value.IsMeasure() ? Flag.Yes : Flag.No;
        if (act.SeizedOn.IsKnown)
            return Flag.Yes;
        return act.Kind == ActKind.Coercion && act.CoercionKind.IsUnknown ? Flag.Unknown : Flag.No;
    }

    /// <summary>适用程序: as stated; a known filing means 普通程序; else unknown.</summary>
    public static Fact<PenaltyProcedure> EffectiveProcedure(this Act act)
    {
        if (act.Procedure.IsKnown)
            return act.Procedure;
        return act.FiledOn.IsKnown ? PenaltyProcedure.Ordinary : Fact<PenaltyProcedure>.Unknown;
    }

    /// <summary>Whether the result is the given one; unknown unless the act is still in progress, which has no result.</summary>
    public static Flag HasResult(this Act act, ActResult result)
    {
        if (act.Result.IsKnown)
            return act.Result.Value == result ? Flag.Yes : Flag.No;
        if (act.Result.IsNone || act.IsInProgress())
            return Flag.No;
        return act.Status.IsKnown && act.Status.Value is ActStatus.Withdrawn or ActStatus.Transferred
            ? Flag.No
            : Flag.Unknown;
    }

    /// <summary>在办, without a result.</summary>
    public static bool IsInProgress(this Act act) => !act.Result.IsKnown && act.Status.Is(ActStatus.InProgress);

    /// <summary>Whether a decision was made: dated, or stated by the status.</summary>
    public static Flag IsDecided(this Act act)
    {
        if (act.DecidedOn.IsKnown)
            return Flag.Yes;
        if (!act.Status.IsKnown)
            return act.DecidedOn.IsNone ? Flag.No : Flag.Unknown;
        return act.Status.Value is ActStatus.Decided or ActStatus.Closed ? Flag.Yes : Flag.No;
    }

    /// <summary>Whether a penalty was decided before the 2021 law.</summary>
    public static bool PrecedesPenaltyLaw2021(this Act act) =>
        act.Kind == ActKind.Penalty && act.DecidedOn.IsBefore(PenaltyLaw2021);

    /// <summary>罚款金额 for a threshold: zero where the known penalties have no fine; unknown where one is listed without amount.</summary>
    public static Fact<Money> FineAmount(this Act act) => Amount(act, act.Fine, PenaltyKinds.Fine);

    /// <summary>没收金额 for a threshold, likewise.</summary>
    public static Fact<Money> ConfiscationAmount(this Act act) =>
        Amount(act, act.Confiscation, PenaltyKinds.ConfiscateGains | PenaltyKinds.ConfiscateGoods);

    /// <summary>Whether the decision imposes a fine.</summary>
    public static Flag IsFined(this Act act)
    {
        if (act.Penalties.IsKnown && (act.Penalties.Value & PenaltyKinds.Fine) != PenaltyKinds.None)
            return Flag.Yes;
        if (act.Fine.IsKnown)
            return act.Fine.Value.Fen > 0 ? Flag.Yes : Flag.No;
        return act.Penalties.IsUnknown && act.Fine.IsUnknown ? Flag.Unknown : Flag.No;
    }

    /// <summary>Whether one of the kinds is imposed; unknown where the penalties are.</summary>
    public static Flag Imposes(this Act act, PenaltyKinds kinds)
    {
        if (act.Penalties.IsUnknown)
            return Flag.Unknown;
        return act.Penalties.IsKnown && (act.Penalties.Value & kinds) != PenaltyKinds.None ? Flag.Yes : Flag.No;
    }

    /// <summary>期限中止 that ends before it starts: impossible, so no term is reckoned with it (law-rules §2.1.9).</summary>
    public static bool HasReversedSuspension(this Act act)
    {
        if (!act.Suspensions.IsKnown)
            return false;
        for (var i = 0; i < act.Suspensions.Value.Count; i++)
        {
            if (act.Suspensions.Value[i].To < act.Suspensions.Value[i].From)
                return true;
        }

        return false;
    }

    private static Fact<Money> Amount(Act act, Fact<Money> amount, PenaltyKinds kinds)
    {
        if (amount.IsKnown)
            return amount;
        if (amount.IsNone)
            return new Money(0);
        return act.Penalties.IsUnknown || act.Imposes(kinds) == Flag.Yes ? Fact<Money>.Unknown : new Money(0);
    }
}
