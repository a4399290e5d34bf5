using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 撤回原因: why a record is taken back as a whole. A wrong fact is corrected by sending the record again, and a decision that was
/// lawfully revoked or changed is reported as such (<see cref="ActField.RevokedOn"/>): neither is a withdrawal.
/// </summary>
public enum ActWithdrawalReason : byte
{
    /// <summary>重复报送: the same act is reported under another number.</summary>
    [Term("重复报送")]
    Duplicate,

    /// <summary>行为没有发生: no such act took place, as with a test row or a case opened by mistake in the source.</summary>
    [Term("行为没有发生")]
    NeverTookPlace,

    /// <summary>不属于本机关: another body did it.</summary>
    [Term("不属于本机关")]
    NotOwnAct,

    /// <summary>不是执法行为: it is no act of enforcement, as internal management.</summary>
    [Term("不是执法行为")]
    NotEnforcement,

    /// <summary>依法不得报送: it holds state secrets or else must not be in this system; its content is removed as well.</summary>
    [Term("依法不得报送")]
    NotReportable,

    /// <summary>报送错误: the record as a whole is wrong and cannot be corrected by sending it again, as a wrong number.</summary>
    [Term("报送错误")]
    ReportedInError,
}

/// <summary>撤回: the department takes a record back. It stays readable with its reason; the checks no longer see it.</summary>
/// <param name="Reason">撤回原因.</param>
/// <param name="Explanation">说明: what happened, in the department's words.</param>
/// <param name="KeptRecordNo">Of a duplicate: the number under which the act stays.</param>
public sealed record ActWithdrawal(ActWithdrawalReason Reason, string Explanation, string? KeptRecordNo = null)
{
    private const int LongestExplanation = 500;

    /// <summary>The Chinese rule that the withdrawal of a record breaks; null for a valid one.</summary>
    /// <param name="recordNo">The number of the record that is taken back.</param>
    public string? RuleBroken(string recordNo)
    {
        if (string.IsNullOrWhiteSpace(Explanation))
            return "请写明撤回的具体情况";
        if (Explanation.Length > LongestExplanation)
            return $"撤回说明最多 {LongestExplanation} 个字";
        if (Reason != ActWithdrawalReason.Duplicate)
            return KeptRecordNo is null ? null : "只有重复报送才填写保留的记录编号";
        if (string.IsNullOrWhiteSpace(KeptRecordNo))
            return "重复报送应写明保留的记录编号";
        return string.Equals(KeptRecordNo, recordNo, StringComparison.Ordinal) ? "保留的记录不能是撤回的记录" : null;
    }
}
