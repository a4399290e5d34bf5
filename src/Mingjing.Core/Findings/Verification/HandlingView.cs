using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Procedures;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点处理 as somebody may see it today: the draft of an answer is the department's own.</summary>
/// <param name="Version">To be sent back with a step.</param>
/// <param name="Stage">The stage as it is called today.</param>
/// <param name="DueOn">Last day of the reply; null where none is awaited.</param>
/// <param name="Request">The notice; null where it was not sent.</param>
/// <param name="ItemNo">Its place in the notice.</param>
/// <param name="ActVersionNo">The version of the act that was cited.</param>
/// <param name="Asked">What the department was asked.</param>
public sealed record HandlingView(
    FindingRef Finding,
    int Version,
    HandlingStage Stage,
    DateOnly? DueOn,
    VerificationRequestRef? Request,
    int ItemNo,
    int ActVersionNo,
    AskedFinding? Asked,
    PreparedAnswer? Draft,
    ConfirmedAnswer? Answer,
    IReadOnlyList<HandlingStep> Steps
)
{
    /// <summary>A finding that nobody has touched.</summary>
    public static HandlingView Untouched(FindingRef finding) =>
        new(finding, 0, HandlingStage.New, null, null, 0, 0, null, null, null, []);

    /// <summary>Every action as it stands today for a role: what is blocked says by which clause and who can do it.</summary>
    public IReadOnlyList<ActionStanding<HandlingAction>> Actions(Roles role, DateOnly today) =>
        FindingProcedure.Editions.On(today).Standing(Stage, role);

    internal static HandlingView Of(FindingHandling handling, Principal principal, DateOnly today) =>
        new(
            new FindingRef(handling.OrganizationId, handling.FindingId),
            handling.Version,
            handling.StageOn(today),
            handling.DueOn,
            handling.RequestId is { } request ? new VerificationRequestRef(handling.OrganizationId, request) : null,
            handling.ItemNo,
            handling.ActVersionNo,
            handling.Asked,
            (VerificationAccess.RoleToward(principal, handling.OrganizationId) & RoleSets.Department) != Roles.None
                ? handling.Draft
                : null,
            handling.Answer,
            handling.Steps
        );
}

/// <summary>通知中的一项疑点.</summary>
/// <param name="Handling">What people did with it.</param>
/// <param name="Act">The act; of a report the id under which its findings stand.</param>
/// <param name="Check">Code of the check.</param>
/// <param name="State">What the last screening says: data that were corrected take a finding away.</param>
/// <param name="EndedAt">Since when it is no longer found.</param>
/// <param name="CurrentVersionNo">The version of the act now; a later one than was cited has been sent since.</param>
/// <param name="IsWithdrawn">Whether the department took the record back.</param>
/// <param name="Kind">执法行为类别; null for 举报移送办理记录.</param>
public sealed record VerificationItem(
    HandlingView Handling,
    ActRef Act,
    string Check,
    FindingState State,
    DateTimeOffset? EndedAt,
    int CurrentVersionNo,
    bool IsWithdrawn,
    string RecordNo,
    ActKind? Kind,
    DateOnly Day,
    string? Matter,
    string? PartyName,
    string? DecisionNo
);

/// <summary>一份疑点核实通知 with all of its findings, in their order.</summary>
/// <param name="Department">名称 of the department.</param>
/// <param name="Issuer">名称 of the supervision body.</param>
public sealed record VerificationSheet(
    VerificationRequest Request,
    string Department,
    string Issuer,
    IReadOnlyList<VerificationItem> Items
)
{
    /// <summary>Findings by stage.</summary>
    public int Count(params IReadOnlyList<HandlingStage> stages) => Items.Count(i => stages.Contains(i.Handling.Stage));
}

/// <summary>A line of the list of notices.</summary>
/// <param name="Department">简称 of the department.</param>
/// <param name="Issuer">简称 of the supervision body.</param>
/// <param name="Items">Findings in it.</param>
/// <param name="Awaited">With the department, in time.</param>
/// <param name="Overdue">With the department, after the last day.</param>
/// <param name="Prepared">Of both, those with a draft; 0 for who is not of the department.</param>
/// <param name="Answered">Answered and to be judged.</param>
/// <param name="Settled">Explained or corrected.</param>
/// <param name="NextDueOn">The earliest last day of what is awaited; null where nothing is.</param>
/// <param name="Reminders">How often it was urged.</param>
public sealed record VerificationLine(
    VerificationRequestRef Ref,
    int Version,
    string Number,
    string Department,
    string Issuer,
    DateOnly IssuedOn,
    DateOnly DueOn,
    bool IsProvisional,
    int Items,
    int Awaited,
    int Overdue,
    int Prepared,
    int Answered,
    int Settled,
    DateOnly? NextDueOn,
    int Reminders
)
{
    /// <summary>Whether anybody still has something to do.</summary>
    public bool IsOpen => Awaited + Overdue + Answered > 0;
}

/// <summary>筛选条件 of a list of notices.</summary>
public sealed record VerificationFilter
{
    public OrganizationId? Organization { get; init; }

    public string? RegionCode { get; init; }

    /// <summary>Only those of one supervision body.</summary>
    public OrganizationId? Issuer { get; init; }

    /// <summary>Only those in which somebody has something to do: to answer or to judge.</summary>
    public bool OnlyOpen { get; init; }

    /// <summary>Only those with a finding that is overdue.</summary>
    public bool OnlyOverdue { get; init; }
}
