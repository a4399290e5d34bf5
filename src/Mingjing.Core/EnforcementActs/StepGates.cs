namespace Mingjing.Core.EnforcementActs;

/// <summary>环节是否已过 (law-rules §2.1.1 c): whether an act has passed the step that a column records.</summary>
public static class StepGates
{
    /// <summary>Whether the gate is open for an act.</summary>
    /// <param name="gate">The gate of the column.</param>
    /// <param name="act">The act.</param>
    /// <param name="passedOn">The day on which, or a day after which, the step was passed; null where only the status says so.</param>
    public static bool IsOpen(this StepGate gate, Act act, out DateOnly? passedOn)
    {
        var (isOpen, day) = gate switch
        {
            StepGate.Acted => By(act.ReferenceDay),
            StepGate.Filed => Filed(act),
            StepGate.Applied => By(act.AppliedOn),
            StepGate.Decided => Decided(act),
            StepGate.Preserved => By(act.PreservedOn),
            StepGate.Seized => By(act.SeizedOn),
            StepGate.Coerced => Coerced(act),
            StepGate.Inspected => Inspected(act),
            StepGate.Revoked => By(act.RevokedOn),
            StepGate.Closed => Closed(act),
            _ => (false, null),
        };
        passedOn = day;
        return isOpen;
    }

    private static (bool IsOpen, DateOnly? Day) By(DateFact event_) =>
        (event_.IsKnown, event_.IsKnown ? event_.Day : null);

    // A decision cannot be made without a case, even where 立案 itself was left blank or is not needed (处罚法 51).
    private static (bool IsOpen, DateOnly? Day) Filed(Act act) => act.FiledOn.IsKnown ? By(act.FiledOn) : Decided(act);

    // 已撤案 and 已移送 end a case without this decision, so they do not open the gate.
    private static (bool IsOpen, DateOnly? Day) Decided(Act act)
    {
        if (act.DecidedOn.IsKnown)
            return By(act.DecidedOn);
        var isDecided = act.Status.Is(ActStatus.Decided) || act.Status.Is(ActStatus.Closed);
        return (isDecided, isDecided ? NotBefore(act) : null);
    }

    // 强制措施 (强制法 9) or 强制执行 (强制法 12): the measure itself, not its approval.
    private static (bool IsOpen, DateOnly? Day) Coerced(Act act) =>
        act.SeizedOn.IsKnown ? By(act.SeizedOn) : By(act.ExecutedOn);

    // Of an inspection 立案日期 is its start; other acts may contain an inspection on site.
    private static (bool IsOpen, DateOnly? Day) Inspected(Act act) =>
        act.Kind == ActKind.Inspection && act.FiledOn.IsKnown ? By(act.FiledOn) : By(act.InspectedOn);

    private static (bool IsOpen, DateOnly? Day) Closed(Act act)
    {
        if (act.ClosedOn.IsKnown)
            return By(act.ClosedOn);
        var isClosed = act.Status.Is(ActStatus.Closed);
        return (isClosed, isClosed ? NotBefore(act) : null);
    }

    // Where only the status tells that a step was passed: the last dated step that lies before it.
    private static DateOnly? NotBefore(Act act)
    {
        if (act.DecidedOn.IsKnown)
            return act.DecidedOn.Day;
        if (act.FiledOn.IsKnown)
            return act.FiledOn.Day;
        return act.AppliedOn.IsKnown ? act.AppliedOn.Day : null;
    }
}
