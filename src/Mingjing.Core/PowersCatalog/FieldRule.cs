using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.PowersCatalog;

/// <summary>领域规则: a rule of one field of enforcement that replaces or narrows the general one (law-rules §2.1.12).</summary>
public abstract record FieldRule(RuleGround Ground)
{
    /// <summary>依据.</summary>
    public LawArticle Basis => Ground.Basis;

    /// <summary>Whether the rule's number may be the ground of a finding (law-rules §2.1.13).</summary>
    public bool Confirmed => Ground.Confirmed;
}

/// <summary>规则来源: for which field, by which article, when, and how far it is confirmed.</summary>
/// <param name="Field">执法领域; null for the general rule.</param>
/// <param name="Basis">The article that sets the rule; the whole instrument where the article was not seen.</param>
/// <param name="InForceFrom">First day; null where no first day is known: the rule then reaches back without limit.</param>
/// <param name="InForceTo">The first day on which it no longer applied; null while it does.</param>
/// <param name="Confirmed">Whether the number may be the ground of a finding.</param>
/// <param name="Evidence">查证程度.</param>
/// <param name="Condition">适用条件 that an act record does not tell, or null.</param>
/// <param name="Note">备注.</param>
public sealed record RuleGround(
    EnforcementField? Field,
    LawArticle Basis,
    DateOnly? InForceFrom,
    DateOnly? InForceTo,
    bool Confirmed,
    Evidence Evidence,
    string? Condition,
    string? Note
)
{
    public bool Covers(DateOnly day) => !(day < InForceFrom) && !(day >= InForceTo);
}

/// <summary>办案期限: from the day of filing or acceptance to the date on the decision.</summary>
/// <param name="Ground">规则来源.</param>
/// <param name="Length">The term.</param>
/// <param name="Start">The event from which it runs.</param>
/// <param name="Extension">The first extension; null where the rule names none, or is not loaded.</param>
/// <param name="FurtherExtension">The next one, or null.</param>
/// <param name="ExtensionConfirmed">Whether what the rule says about extensions is confirmed; if not, an extension is not judged.</param>
/// <param name="NotCounted">不计入期限 of this rule.</param>
public sealed record DecisionTermRule(
    RuleGround Ground,
    TermLength Length,
    TermStart Start,
    TermExtension? Extension,
    TermExtension? FurtherExtension,
    bool ExtensionConfirmed,
    SuspensionGrounds NotCounted
) : FieldRule(Ground);

/// <summary>期限延长.</summary>
/// <param name="Limit">How long at most; null where the rule fixes no length (“合理期限”).</param>
/// <param name="Approval">批准方式, as it is printed.</param>
public sealed record TermExtension(TermLength? Limit, string Approval);

/// <summary>单人执法例外 (处罚法 42: 法律另有规定的除外).</summary>
/// <param name="Ground">规则来源.</param>
/// <param name="Situation">情形.</param>
public sealed record OneOfficerRule(RuleGround Ground, string Situation) : FieldRule(Ground);

/// <summary>当场处罚限额 of another law (处罚法 51: 法律另有规定的，从其规定).</summary>
/// <param name="Ground">规则来源.</param>
/// <param name="Situation">情形.</param>
/// <param name="Limit">The amounts; null where they are not loaded.</param>
public sealed record SummaryLimitRule(RuleGround Ground, string Situation, AmountLimit? Limit) : FieldRule(Ground);

/// <summary>部门听证标准: the standard of a 国务院部门, which goes before the provincial one.</summary>
/// <param name="Ground">规则来源.</param>
/// <param name="Threshold">The amounts; null where the row is known but its amounts are not.</param>
public sealed record HearingStandardRule(RuleGround Ground, AmountLimit? Threshold) : FieldRule(Ground);

/// <summary>追责时效 of a field (处罚法 36: 法律另有规定的除外).</summary>
public sealed record LimitationRule(RuleGround Ground, TermLength Length) : FieldRule(Ground);

/// <summary>举报核查期限: from receipt to the decision on filing.</summary>
public sealed record ReportTermRule(RuleGround Ground, TermLength Length, TermLength? Extension) : FieldRule(Ground);

/// <summary>查封扣押期限 of another law (强制法 25).</summary>
/// <param name="Ground">规则来源.</param>
/// <param name="Length">The term of the decision after the seizure.</param>
/// <param name="AfterReport">The term after the test report, where goods were tested.</param>
public sealed record SeizureTermRule(RuleGround Ground, TermLength Length, TermLength? AfterReport) : FieldRule(Ground);

/// <summary>公示期限 of a field, longer or shorter than the general one.</summary>
public sealed record DisclosureTermRule(RuleGround Ground, TermLength Length) : FieldRule(Ground);
