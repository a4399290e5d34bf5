using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.PowersCatalog;

/// <summary>
/// 领域规则库 (law-rules §2.4): the dated rules of each field. A field without a row has no rule of its own; the general rule
/// then applies. Every look-up is an array index.
/// </summary>
public sealed class FieldRules
{
    private readonly FieldTable<DecisionTermRule> _decisionTerms;
    private readonly FieldTable<OneOfficerRule> _oneOfficer;
    private readonly FieldTable<SummaryLimitRule> _summaryLimits;
    private readonly FieldTable<HearingStandardRule> _hearingStandards;
    private readonly FieldTable<LimitationRule> _limitations;
    private readonly FieldTable<ReportTermRule> _reportTerms;
    private readonly FieldTable<SeizureTermRule> _seizureTerms;
    private readonly FieldTable<DisclosureTermRule> _disclosureTerms;

    internal FieldRules(FieldRuleRows rows)
    {
        All = rows.All;
        GeneralDecisionTerm = rows.GeneralDecisionTerm;
        LicenseNotCounted = rows.LicenseNotCounted;
        SeizureNotCounted = rows.SeizureNotCounted;
        _decisionTerms = rows.Table<DecisionTermRule>();
        _oneOfficer = rows.Table<OneOfficerRule>(several: true);
        _summaryLimits = rows.Table<SummaryLimitRule>(several: true);
        _hearingStandards = rows.Table<HearingStandardRule>();
        _limitations = rows.Table<LimitationRule>();
        _reportTerms = rows.Table<ReportTermRule>();
        _seizureTerms = rows.Table<SeizureTermRule>();
        _disclosureTerms = rows.Table<DisclosureTermRule>();
    }

    /// <summary>Every row, the general ones included, in the pack's order.</summary>
    public IReadOnlyList<FieldRule> All { get; }

    /// <summary>一般办案期限 (处罚法 60): 90 days, no extension, nothing not counted.</summary>
    public DecisionTermRule GeneralDecisionTerm { get; }

    /// <summary>许可期限不计入的事由 (许可法 45).</summary>
    public SuspensionGrounds LicenseNotCounted { get; }

    /// <summary>查封扣押期限不计入的事由 (强制法 25).</summary>
    public SuspensionGrounds SeizureNotCounted { get; }

    /// <summary>办案期限 of a field; null: the general one.</summary>
    public DecisionTermRule? DecisionTerm(EnforcementField field, DateOnly day) => _decisionTerms.On(field, day);

    /// <summary>Whether a rule of the field lets one officer act alone in some situation.</summary>
    public OneOfficerRule? OneOfficer(EnforcementField field, DateOnly day) => _oneOfficer.On(field, day);

    /// <summary>单人执法例外: every situation of a field.</summary>
    public IReadOnlyList<OneOfficerRule> OneOfficerSituations(EnforcementField field) => _oneOfficer.Of(field);

    /// <summary>当场处罚限额 of another law; null: 处罚法 51.</summary>
    public SummaryLimitRule? SummaryLimit(EnforcementField field, DateOnly day) => _summaryLimits.On(field, day);

    /// <summary>部门听证标准; null: the ministry has none and the provincial amounts apply.</summary>
    public HearingStandardRule? HearingStandard(EnforcementField field, DateOnly day) =>
        _hearingStandards.On(field, day);

    /// <summary>追责时效 of a field; null: 处罚法 36.</summary>
    public LimitationRule? Limitation(EnforcementField field, DateOnly day) => _limitations.On(field, day);

    /// <summary>举报核查期限; null: no number is loaded.</summary>
    public ReportTermRule? ReportTerm(EnforcementField field, DateOnly day) => _reportTerms.On(field, day);

    /// <summary>查封扣押期限 of another law; null: 强制法 25.</summary>
    public SeizureTermRule? SeizureTerm(EnforcementField field, DateOnly day) => _seizureTerms.On(field, day);

    /// <summary>公示期限 of another instrument; null: the general one.</summary>
    public DisclosureTermRule? DisclosureTerm(EnforcementField field, DateOnly day) => _disclosureTerms.On(field, day);
}
