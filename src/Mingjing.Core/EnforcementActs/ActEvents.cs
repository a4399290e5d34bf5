using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Core.EnforcementActs;

/// <summary>台账事项 of acts.</summary>
public static class ActEvents
{
    public static readonly LedgerEvent ImportStarted = new("act.import-started", "开始导入执法行为");

    /// <summary>One entry for up to a thousand records, with the root over them.</summary>
    public static readonly LedgerEvent Received = new("act.batch-received", "执法行为入库");

    public static readonly LedgerEvent Screened = new("act.batch-screened", "复查执法行为");

    public static readonly LedgerEvent Withdrawn = new("act.withdrawn", "撤回执法行为");

    public static readonly LedgerEvent Adopted = new("act.adopted", "未登记主体的执法行为归属已登记机构");

    public static readonly LedgerEvent DeclaredComplete = new("act.declared-complete", "声明完整报送");

    public static readonly LedgerEvent DeclarationEnded = new("act.declaration-ended", "终止完整报送声明");
}
