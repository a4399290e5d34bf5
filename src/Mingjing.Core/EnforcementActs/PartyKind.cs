using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>相对人类型.</summary>
public enum PartyKind : byte
{
    /// <summary>自然人.</summary>
    [Term("自然人", "公民")]
    NaturalPerson,

    /// <summary>法人.</summary>
    [Term("法人")]
    LegalPerson,

    /// <summary>其他组织.</summary>
    [Term("其他组织", "非法人组织")]
    OtherOrganization,

    /// <summary>个体工商户.</summary>
    [Term("个体工商户", "个体户")]
    SoleProprietor,
}
