using System.Text.Json.Serialization;

namespace Mingjing.Core.Checks;

/// <summary>疑点 or other answer as it is put out (import-format §3): the contract with every reader outside.</summary>
/// <param name="RecordNo">记录编号, or 编号 of a report.</param>
/// <param name="SubjectCode">执法主体代码.</param>
/// <param name="Check">The check's code.</param>
/// <param name="Item">Number in the 权责清单; null outside it.</param>
/// <param name="Outcome">violated, satisfied, not-evaluable.</param>
/// <param name="Basis">依据.</param>
/// <param name="Facts">JSON name → value of every fact that the rule read and that is not unknown.</param>
/// <param name="PlainDueOn">The last day as counted; null where there is no term.</param>
/// <param name="DueOn">The day after rolling over.</param>
/// <param name="Provisional">暂定: an unannounced year is involved.</param>
/// <param name="Strength">firm or to-verify; null unless violated.</param>
/// <param name="ExceptionsOpen">可能的法定例外，数据未能排除.</param>
/// <param name="Explanation">The sentences.</param>
/// <param name="Remedy">整改建议; null unless violated.</param>
/// <param name="Missing">JSON names of the facts that are lacking.</param>
/// <param name="Reason">Why it could not be evaluated; null otherwise.</param>
/// <param name="RelatedRecord">Subject code and record number of the other act, where two are involved.</param>
/// <param name="Notice">That the result is unverified.</param>
public sealed record Finding(
    string RecordNo,
    string SubjectCode,
    string Check,
    int? Item,
    string Outcome,
    IReadOnlyList<FindingBasis> Basis,
    IReadOnlyDictionary<string, string> Facts,
    DateOnly? PlainDueOn,
    DateOnly? DueOn,
    bool Provisional,
    string? Strength,
    IReadOnlyList<string> ExceptionsOpen,
    IReadOnlyList<string> Explanation,
    string? Remedy,
    IReadOnlyList<string> Missing,
    string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RelatedRecord? RelatedRecord,
    string Notice
)
{
    /// <summary>The notice that every output of a screening carries.</summary>
    public const string Unverified = "筛查结果未经核实，不得作为处理依据";
}

/// <summary>依据: a law's full name, the article, and since when it has been in force (null: 施行日期待确认).</summary>
public sealed record FindingBasis(string Law, string Article, DateOnly? InForceFrom);

/// <summary>关联记录 of a finding across acts.</summary>
public sealed record RelatedRecord(string SubjectCode, string RecordNo);
