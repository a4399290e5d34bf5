namespace Mingjing.Core.EnforcementActs;

/// <summary>Two facts of an act that cannot both be true.</summary>
/// <param name="Earlier">The step that must come first.</param>
/// <param name="Later">The step that the record dates before it.</param>
public readonly record struct Contradiction(ActField Earlier, ActField Later);

/// <summary>
/// 前后矛盾 (law-rules §2.1.9): impossible orders of known facts. They are told to the sender and never judged as breaches.
/// </summary>
public static class ActContradictions
{
    private static readonly (ActField Earlier, ActField Later)[] Orders =
    [
        (ActField.FiledOn, ActField.DecidedOn),
        (ActField.AppliedOn, ActField.DecidedOn),
        (ActField.ViolationDate, ActField.DecidedOn),
        (ActField.DecidedOn, ActField.ServedOn),
        (ActField.DecidedOn, ActField.DisclosedOn),
        (ActField.DecidedOn, ActField.RevokedOn),
        (ActField.DecidedOn, ActField.ClosedOn),
        (ActField.FiledOn, ActField.ClosedOn),
        (ActField.DisclosedOn, ActField.WithdrawnOn),
        (ActField.PreservedOn, ActField.PreservationDecidedOn),
        (ActField.SeizedOn, ActField.SeizureEndedOn),
        (ActField.HearingNoticeOn, ActField.HearingRequestedOn),
    ];

    private static readonly (DateColumn Earlier, DateColumn Later)[] Columns =
    [
        .. Orders.Select(o => ((DateColumn)ActColumns.Of(o.Earlier), (DateColumn)ActColumns.Of(o.Later))),
    ];

    /// <summary>Every contradiction of an act; none for a sound one.</summary>
    public static IEnumerable<Contradiction> Of(Act act)
    {
        foreach (var (earlier, later) in Columns)
        {
            if (earlier.Get(act).IsAfter(later.Get(act)))
                yield return new Contradiction(earlier.Field, later.Field);
        }

        if (act.Kind == ActKind.License && act.AppliedOn.IsAfter(act.FiledOn))
            yield return new Contradiction(ActField.AppliedOn, ActField.FiledOn);
        if (act.TierMin.IsKnown && act.TierMax.IsKnown && act.TierMin.Value > act.TierMax.Value)
            yield return new Contradiction(ActField.TierMin, ActField.TierMax);
    }
}
