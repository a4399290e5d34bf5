using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>经办人: the person who takes a step, under which role, and when.</summary>
/// <param name="Role">The one role of the appointment under which the person works.</param>
/// <param name="Organization">The organization of that appointment; null for none.</param>
/// <param name="At">The instant of the act.</param>
/// <param name="Today">Its legal date.</param>
public readonly record struct Hand(
    AccountId Account,
    string Name,
    Roles Role,
    OrganizationId? Organization,
    DateTimeOffset At,
    DateOnly Today
)
{
    /// <summary>委托人, where the step is taken under a lent appointment; null under an own one.</summary>
    public Lender? ActsFor { get; init; }

    /// <summary>Who acts in this run: the machine never decides.</summary>
    /// <exception cref="Refused">A job or a machine key.</exception>
    public static Hand Of(Work work) =>
        work.Principal is { Kind: PrincipalKind.Person, Account: { } account }
            ? new Hand(
                account,
                work.Principal.Name,
                work.Principal.Role,
                work.Principal.Organization,
                work.Now,
                work.Today
            )
            {
                ActsFor = work.Principal.ActsFor,
            }
            : throw new Refused(Refusal.NotAPerson);
}
