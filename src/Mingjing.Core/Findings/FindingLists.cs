using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Findings;

/// <summary>指明一项疑点.</summary>
public readonly record struct FindingRef(OrganizationId Organization, FindingId Finding)
{
    /// <summary>As an address writes it: 43 characters.</summary>
    public override string ToString() => RowReference.Write(Organization.Value, Finding.Value);

    /// <summary>Reads the text of an address; null where it is none.</summary>
    public static FindingRef? Parse(string? text) =>
        RowReference.TryRead(text, out var organization, out var id)
            ? new FindingRef(new OrganizationId(organization), new FindingId(id))
            : null;
}

/// <summary>筛选条件 of a list of findings.</summary>
public sealed record FindingFilter
{
    public OrganizationId? Organization { get; init; }

    public string? RegionCode { get; init; }

    /// <summary>Code of a check.</summary>
    public string? Check { get; init; }

    /// <summary>列表日期 of the act from this day on.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>仍存在 ones by default; null for both.</summary>
    public FindingState? State { get; init; } = FindingState.Standing;

    /// <summary>Signals instead of suspected violations; null for both. They are never counted together.</summary>
    public bool? Signals { get; init; } = false;

    /// <summary>Only 待核 ones, or only firm ones; null for both.</summary>
    public bool? ToVerify { get; init; }

    public ActKind? Kind { get; init; }

    /// <summary>Number of an item of the 权责清单: the findings of its checks.</summary>
    public int? Item { get; init; }

    /// <summary>First found before this moment; null for any.</summary>
    public DateTimeOffset? FoundBefore { get; init; }

    /// <summary>The beginning of the 案由.</summary>
    public string? MatterPrefix { get; init; }

    /// <summary>The whole 案由, as a group by it means it; empty for acts without one.</summary>
    public string? Matter { get; init; }

    /// <summary>Only those in a stage of the verification, as it is called on a day; null for all.</summary>
    public (HandlingStage Stage, DateOnly Day)? Handling { get; init; }

    /// <summary>Only those that nobody has settled: neither dismissed, nor explained, nor corrected.</summary>
    public bool OnlyUnsettled { get; init; }
}

/// <summary>A line of the list of findings.</summary>
/// <param name="Organization">简称 of the organization; null for an unregistered subject.</param>
/// <param name="Act">The act; of a report the id under which its findings stand.</param>
/// <param name="Check">Code of the check.</param>
/// <param name="Kind">执法行为类别; null for 举报移送办理记录.</param>
public sealed record FindingLine(
    FindingRef Ref,
    ActRef Act,
    string? Organization,
    string Check,
    DateOnly Day,
    DateOnly? DueOn,
    bool IsProvisional,
    bool ToVerify,
    bool IsSignal,
    FindingState State,
    DateTimeOffset FirstFoundAt,
    DateTimeOffset? EndedAt,
    int Version,
    string RecordNo,
    ActKind? Kind,
    string? Matter,
    string? PartyName,
    string? DecisionNo,
    HandlingStage StoredStage,
    DateOnly? ReplyDueOn
)
{
    /// <summary>What people have made of it, as it is called on a day.</summary>
    public HandlingStage StageOn(DateOnly day) => FindingHandling.StageOn(StoredStage, ReplyDueOn, day);
}

/// <summary>疑点分组: findings of one check that look alike.</summary>
/// <param name="Check">Code of the check.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="Organization">Its 简称; null for an unregistered subject.</param>
/// <param name="Year">Year of the acts; 0 where not grouped by month.</param>
/// <param name="Month">Month of the acts; 0 where not grouped by month.</param>
/// <param name="Matter">案由; null where not grouped by it, or not reported.</param>
/// <param name="Firm">Findings that no open exception weakens.</param>
/// <param name="ToVerify">待核 ones.</param>
public sealed record FindingPattern(
    string Check,
    OrganizationId OrganizationId,
    string? Organization,
    int Year,
    int Month,
    string? Matter,
    int Firm,
    int ToVerify
);
