using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Registers;

/// <summary>名册: who may read, import and declare them. A register is the whole city's.</summary>
public static class RegisterAccess
{
    /// <summary>查看名册, within the scope.</summary>
    public static readonly Permission Read = new("registers.read", "查看名册", RoleSets.BusinessStaff);

    /// <summary>导入名册 and declare it complete.</summary>
    public static readonly Permission Import = new("registers.import", "导入名册", RoleSets.SupervisionBody);
}

/// <summary>台账事项 of registers.</summary>
public static class RegisterEvents
{
    public static readonly LedgerEvent Imported = new("register.imported", "导入名册");

    /// <summary>What a screening of 举报移送办理记录 found or no longer finds.</summary>
    public static readonly LedgerEvent ReportsScreened = new("register.reports-screened", "筛查举报移送办理记录");

    public static readonly LedgerEvent Declared = new("register.declared", "声明名册是否完整");
}

/// <summary>名册的拒绝理由.</summary>
public static class RegisterRefusals
{
    public static readonly Refusal NotTheCity = new(
        RefusalKind.Forbidden,
        "register.not-the-city",
        "名册按全市一份整体导入，当前任职的数据范围不是全市。"
    )
    {
        WayOut = "请由市级监督机构导入，或者报请其更新。",
    };

    public static readonly Refusal NotImported = new(
        RefusalKind.Rule,
        "register.not-imported",
        "这份名册还没有导入，不能声明是否完整。"
    );
}
