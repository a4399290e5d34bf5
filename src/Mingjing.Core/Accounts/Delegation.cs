using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Accounts;

/// <summary>
/// 委托代行: while somebody is away, another of the same organization works under the lent appointment. It lends what the lender
/// has and no more, and ends with either's own appointment.
/// </summary>
public sealed class Delegation : Aggregate, IAdministered
{
    /// <summary>Days of the longest absence; a longer one needs an appointment.</summary>
    public const int LongestDays = 92;

    private Delegation() { }

    /// <summary>委托代行.</summary>
    public Delegation(DelegationId id, Appointment lent, Appointment to, DateOnly from, DateOnly until)
    {
        (Id, Lent, To, From, Until) = (id, lent.Id, to.Id, from, until);
        (OrganizationId, RegionCode) = (lent.OrganizationId, lent.RegionCode);
    }

    public DelegationId Id { get; private init; }

    /// <summary>The appointment that is lent.</summary>
    public AppointmentId Lent { get; private init; }

    /// <summary>The appointment whose person works under it.</summary>
    public AppointmentId To { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it is not lent any more.</summary>
    public DateOnly Until { get; private set; }

    public override string LedgerKind => "delegation";

    public override string LedgerId => Id.ToString();

    public bool HoldsOn(DateOnly day) => From <= day && day < Until;

    /// <summary>收回委托.</summary>
    internal void End(DateOnly until) => Until = until;

    public override JsonObject MaterialFields() =>
        new()
        {
            ["lent"] = Lent.ToString(),
            ["to"] = To.ToString(),
            ["organization"] = OrganizationId.ToString(),
            ["from"] = LegalDate.Text(From),
            ["until"] = LegalDate.Text(Until),
        };
}
