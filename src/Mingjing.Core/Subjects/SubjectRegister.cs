using System.Collections.Frozen;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Subjects;

/// <summary>确认机关: who confirms a body's qualification (河南条例 13).</summary>
public enum ConfirmedBy : byte
{
    /// <summary>本级: the people's government of its own level.</summary>
    [Term("本级")]
    OwnLevel,

    /// <summary>省.</summary>
    [Term("省")]
    Province,

    /// <summary>垂直: under vertical management.</summary>
    [Term("垂直")]
    Vertical,
}

/// <summary>执法主体资格: one period of one body's confirmed qualification.</summary>
/// <param name="Code">代码 (统一社会信用代码).</param>
/// <param name="Name">名称.</param>
/// <param name="RegionCode">区划代码.</param>
/// <param name="Level">层级.</param>
/// <param name="Field">执法领域; null where the register leaves it open.</param>
/// <param name="ConfirmedBy">确认机关; null where not stated.</param>
/// <param name="Qualified">资格起止; null where the body has never been confirmed.</param>
/// <param name="ChangedOn">变更日期.</param>
/// <param name="ChangeAppliedOn">变更申请日期.</param>
public sealed record SubjectRecord(
    string Code,
    string Name,
    string? RegionCode,
    string? Level,
    EnforcementField? Field,
    ConfirmedBy? ConfirmedBy,
    DayInterval? Qualified,
    DateOnly? ChangedOn,
    DateOnly? ChangeAppliedOn
);

/// <summary>执法主体名册: who was qualified when. A body may have several periods, one row each.</summary>
/// <param name="records">The rows, in any order.</param>
/// <param name="complete">Whether the register is declared complete: only then does absence mean anything.</param>
public sealed class SubjectRegister(IEnumerable<SubjectRecord> records, bool complete)
{
    private readonly FrozenDictionary<string, SubjectRecord[]> _byCode = records
        .GroupBy(r => r.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public bool Complete { get; } = complete;

    /// <summary>The rows of a body; empty where it is not in the register.</summary>
    public ReadOnlySpan<SubjectRecord> Of(string code) => _byCode.TryGetValue(code, out var rows) ? rows : [];
}
