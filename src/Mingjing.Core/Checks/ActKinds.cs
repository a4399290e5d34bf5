using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>A set of 执法行为类别: which acts a check can concern at all.</summary>
[Flags]
public enum ActKinds : ushort
{
    None = 0,
    Penalty = 1 << ActKind.Penalty,
    License = 1 << ActKind.License,
    Coercion = 1 << ActKind.Coercion,
    Inspection = 1 << ActKind.Inspection,
    Levy = 1 << ActKind.Levy,
    Requisition = 1 << ActKind.Requisition,
    Payment = 1 << ActKind.Payment,
    Confirmation = 1 << ActKind.Confirmation,
    Adjudication = 1 << ActKind.Adjudication,
    Reward = 1 << ActKind.Reward,
    Other = 1 << ActKind.Other,
    All = (1 << (ActKind.Other + 1)) - 1,
}
