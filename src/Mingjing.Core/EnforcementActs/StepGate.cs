namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 环节 (law-rules §2.1.1 c): what must be known of an act before an empty cell of a completely reported column means that
/// the step did not happen. A column that is no step stays unknown whatever is declared.
/// </summary>
public enum StepGate : byte
{
    /// <summary>Not a step: an attribute of the act.</summary>
    NotAStep,

    /// <summary>The act's reference day is known.</summary>
    Acted,

    /// <summary>Filed, accepted or started.</summary>
    Filed,

    /// <summary>A licence was applied for.</summary>
    Applied,

    /// <summary>A decision is dated, or the status says that it was made.</summary>
    Decided,

    /// <summary>Goods were registered and preserved.</summary>
    Preserved,

    /// <summary>Something was sealed, seized or frozen.</summary>
    Seized,

    /// <summary>A coercive measure or execution took place.</summary>
    Coerced,

    /// <summary>An inspection started or took place on site.</summary>
    Inspected,

    /// <summary>The decision was revoked or changed.</summary>
    Revoked,

    /// <summary>The case was closed.</summary>
    Closed,
}
