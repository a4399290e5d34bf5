using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Accounts;

/// <summary>任职: one role of a person in an organization, from a day to a day, half-open. A session works under one.</summary>
public sealed class Appointment : Aggregate, IAdministered
{
    private Appointment() { }

    /// <summary>任职.</summary>
    public Appointment(
        AppointmentId id,
        PersonId person,
        OrganizationId organization,
        string regionCode,
        Roles role,
        DateOnly from,
        DateOnly? until
    )
    {
        (Id, PersonId, OrganizationId, RegionCode) = (id, person, organization, regionCode);
        (Role, From, Until) = (role, from, until);
    }

    public AppointmentId Id { get; private init; }

    public PersonId PersonId { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    public Roles Role { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>免职日期: the first day on which it is not held; null while no end is set.</summary>
    public DateOnly? Until { get; private set; }

    public override string LedgerKind => "appointment";

    public override string LedgerId => Id.ToString();

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day < Until);

    /// <summary>Whether it has a day in common with a period, half-open.</summary>
    public bool Meets(DateOnly from, DateOnly? until) =>
        (Until is null || from < Until) && (until is null || From < until) && (Until is null || From < Until);

    /// <summary>免职.</summary>
    internal void End(DateOnly until) => Until = until;

    public override JsonObject MaterialFields() =>
        new()
        {
            ["person"] = PersonId.ToString(),
            ["organization"] = OrganizationId.ToString(),
            ["role"] = Role.ToString(),
            ["from"] = LegalDate.Text(From),
            ["until"] = LegalDate.Text(Until),
        };
}
