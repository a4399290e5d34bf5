using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Findings;

/// <summary>疑点标识: stays the same for ever, whatever later screenings say.</summary>
public readonly record struct FindingId(Guid Value) : ITypedId<FindingId>, IComparable<FindingId>
{
    public static FindingId From(Guid value) => new(value);

    public int CompareTo(FindingId other) => Value.CompareTo(other.Value);

    public static bool operator <(FindingId left, FindingId right) => left.CompareTo(right) < 0;

    public static bool operator >(FindingId left, FindingId right) => left.CompareTo(right) > 0;

    public static bool operator <=(FindingId left, FindingId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FindingId left, FindingId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("D");
}

/// <summary>疑点状态, as the last screening left it. What people decided about it stands elsewhere.</summary>
public enum FindingState
{
    /// <summary>仍存在: the last screening found it.</summary>
    [Term("仍存在")]
    Standing,

    /// <summary>不再发现: new facts, registers or rules, or the withdrawal of the act, took it away.</summary>
    [Term("不再发现")]
    NoLongerFound,
}

/// <summary>
/// 疑似问题: one violation that a screening found. Its identity is organization, act, check and ordinal; a later screening
/// changes it or marks it as no longer found, and never deletes it. Its text is rendered from the act and the check.
/// </summary>
public sealed class ScreeningFinding : IScoped
{
    public required OrganizationId OrganizationId { get; init; }

    public required FindingId Id { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>The act; for a check of 举报移送办理记录, the id that the record keeps in every edition of the register.</summary>
    public required ActId ActId { get; init; }

    /// <summary>Code of the check.</summary>
    public required string Check { get; init; }

    /// <summary>Which one of several of the same check; 0 for the first.</summary>
    public required int Ordinal { get; init; }

    /// <summary>列表日期 of the act.</summary>
    public required DateOnly Day { get; init; }

    public required FindingState State { get; init; }

    /// <summary>提示信号: shown apart, never counted as a violation of a department.</summary>
    public required bool IsSignal { get; init; }

    /// <summary>待核; else the finding is firm.</summary>
    public required bool ToVerify { get; init; }

    /// <summary>The branch of the rule that decided.</summary>
    public required int Limb { get; init; }

    /// <summary>Exceptions of law that the data cannot rule out.</summary>
    public required long Exceptions { get; init; }

    public DateOnly? PlainDueOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public required bool IsProvisional { get; init; }

    /// <summary>Organization of the other act that makes it so; null where there is none.</summary>
    public OrganizationId? TwinOrganizationId { get; init; }

    public ActId? TwinId { get; init; }

    /// <summary>The act's place in the count; 0 where the rule does not count.</summary>
    public required int Position { get; init; }

    /// <summary>The version of the act that was judged.</summary>
    public required int ActVersionNo { get; init; }

    public required DateTimeOffset FirstFoundAt { get; init; }

    /// <summary>Number of the rule set that last changed it.</summary>
    public required int RuleSet { get; init; }

    /// <summary>When it was no longer found; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>One more with each change by a screening.</summary>
    public required int Version { get; init; }
}

/// <summary>分组: which acts a check across acts looks at together.</summary>
public sealed class ActGroup : IScoped
{
    public required OrganizationId OrganizationId { get; init; }

    public required ActId ActId { get; init; }

    /// <summary>The slot of the check (<see cref="AnswerSlots"/>).</summary>
    public required int Slot { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>Sixteen bytes, equal for the acts of one group.</summary>
    public required byte[] GroupKey { get; init; }
}

/// <summary>计数: how many acts of an organization and year have which answers, and which columns they lack.</summary>
public sealed class ActTally : IScoped
{
    public required OrganizationId OrganizationId { get; init; }

    /// <summary>Year of the acts' 列表日期.</summary>
    public required int Year { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>The counts (<see cref="TallyCounts"/>).</summary>
    public required byte[] Counts { get; init; }
}

/// <summary>规则集: the rules, texts and calendars under which acts were screened, by their digest.</summary>
internal sealed class RuleSetRow : IPlatformRow
{
    public required int Id { get; init; }

    /// <summary>Digest of the program's rules and of the data pack.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset FirstUsedAt { get; init; }
}
