using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Accounts;

/// <summary>岗位: an appointment that a person may work under today: an own one or a lent one.</summary>
/// <param name="Appointment">The appointment; the lender's where it is lent.</param>
/// <param name="Delegation">Under which it is lent; null for an own one.</param>
/// <param name="Organization">Where.</param>
/// <param name="OrganizationName">简称.</param>
/// <param name="Role">What it makes of the person.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day on which it cannot be used any more; null where no end is set.</param>
/// <param name="LentBy">姓名 of the lender; null for an own one.</param>
/// <param name="LentByAccount">The lender's account; null for an own one, and for a lender without one.</param>
public sealed record Post(
    AppointmentId Appointment,
    DelegationId? Delegation,
    OrganizationId Organization,
    string OrganizationName,
    Roles Role,
    DateOnly From,
    DateOnly? Until,
    string? LentBy,
    AccountId? LentByAccount = null
);

/// <summary>有效会话: who is at the other end of a request, how far the sign-in has got, and under which post.</summary>
/// <param name="Principal">Anonymous never; the account holder as long as the stage is not open or no post is held.</param>
/// <param name="Current">The post of the session; null where the person holds none.</param>
/// <param name="Posts">What the person may switch to.</param>
public sealed record ActiveSession(
    SessionId Id,
    AccountId Account,
    PersonId Person,
    string Name,
    string LoginName,
    SessionStage Stage,
    DateTimeOffset ExpiresAt,
    Principal Principal,
    Post? Current,
    IReadOnlyList<Post> Posts
);
