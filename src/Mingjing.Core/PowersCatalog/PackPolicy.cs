using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.PowersCatalog;

/// <summary>执行口径: the switches that the law leaves to the office, and the thresholds of province and city.</summary>
/// <param name="DisclosureScope">公示范围: whose acts must be published within the term.</param>
/// <param name="ArchivedWithin">归档期限 after closing.</param>
/// <param name="MajorPenaltyReportedWithin">重大处罚备案期限: when the silence about a report becomes a finding; no ground for lateness.</param>
/// <param name="Night">夜间.</param>
/// <param name="HearingThreshold">听证金额标准, 以上.</param>
/// <param name="MajorPenaltyThreshold">重大处罚备案金额标准, 以上.</param>
/// <param name="SummaryLimit">当场处罚罚款上限, 以下.</param>
public sealed record PackPolicy(
    PolicySwitch<DisclosureScope> DisclosureScope,
    PolicySwitch<TermLength> ArchivedWithin,
    PolicySwitch<TermLength> MajorPenaltyReportedWithin,
    PolicySwitch<NightHours> Night,
    PolicySwitch<AmountLimit> HearingThreshold,
    PolicySwitch<AmountLimit> MajorPenaltyThreshold,
    PolicySwitch<AmountLimit> SummaryLimit
);

/// <summary>口径: a value with what it rests on.</summary>
/// <param name="Value">The value.</param>
/// <param name="Basis">The article; null where no law speaks to it.</param>
/// <param name="Status">已确认, 待确认, or the product's 默认值.</param>
/// <param name="Note">备注.</param>
public sealed record PolicySwitch<T>(T Value, LawArticle? Basis, Confirmation Status, string? Note);
