using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>强制种类 (强制法 9, 12).</summary>
public enum CoercionKind : byte
{
    /// <summary>查封场所设施财物.</summary>
    [Term("查封场所设施财物")]
    SealPremises,

    /// <summary>扣押财物.</summary>
    [Term("扣押财物")]
    SeizeGoods,

    /// <summary>冻结存款汇款.</summary>
    [Term("冻结存款汇款")]
    FreezeFunds,

    /// <summary>其他强制措施.</summary>
    [Term("其他强制措施")]
    OtherMeasure,

    /// <summary>加处罚款滞纳金.</summary>
    [Term("加处罚款滞纳金")]
    LatePaymentFine,

    /// <summary>划拨.</summary>
    [Term("划拨")]
    TransferFunds,

    /// <summary>拍卖处理.</summary>
    [Term("拍卖处理")]
    Auction,

    /// <summary>排除妨碍恢复原状.</summary>
    [Term("排除妨碍恢复原状")]
    RemoveObstruction,

    /// <summary>强制拆除.</summary>
    [Term("强制拆除")]
    ForcedDemolition,

    /// <summary>代履行.</summary>
    [Term("代履行")]
    SubstitutePerformance,

    /// <summary>其他强制执行.</summary>
    [Term("其他强制执行")]
    OtherExecution,

    /// <summary>申请法院执行.</summary>
    [Term("申请法院执行")]
    CourtApplication,
}
