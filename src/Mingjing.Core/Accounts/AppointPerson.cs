using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>任职.</summary>
/// <param name="Person">Who.</param>
/// <param name="OrganizationId">Where.</param>
/// <param name="Role">As what.</param>
/// <param name="From">The first day, today or later.</param>
/// <param name="Until">The first day on which it is not held any more; null for no end.</param>
public sealed record NewAppointment(
    PersonId Person,
    OrganizationId OrganizationId,
    Roles Role,
    DateOnly From,
    DateOnly? Until
);

/// <summary>
/// 任职. The three administrators are three people, and none of them works on business: each appointment of a person is decided
/// over the person, so that two at once cannot both succeed.
/// </summary>
public sealed class AppointPerson(RegionTree regions) : UseCase<NewAppointment, AppointmentId>
{
    public override Permission Permission => AccountAccess.Appoint;

    /// <exception cref="Refused">The role does not fit the organization or what the person holds already.</exception>
    public override async Task<AppointmentId> Act(Work work, NewAppointment command, CancellationToken cancel)
    {
        var person = await Work.Require(work.Rows.Set<Person>().Where(p => p.Id == command.Person), "这名人员", cancel);
        var organization = await Work.Require(
            work.Rows.Set<Organization>().Where(o => o.Id == command.OrganizationId),
            "这个机构",
            cancel
        );
        RequireSense(command, organization, work.Today);
        work.Rely(person);
        var held = await work.Rows.Set<Appointment>().Where(a => a.PersonId == person.Id).ToListAsync(cancel);
        foreach (var other in held.Where(a => a.Meets(command.From, command.Until)))
            RequireCompatible(command, other);
        var appointment = Add(work, command, organization);
        return appointment.Id;
    }

    internal static Appointment Add(Work work, NewAppointment command, Organization organization)
    {
        var appointment = new Appointment(
            work.NewId<AppointmentId>(),
            command.Person,
            organization.Id,
            organization.RegionCode,
            command.Role,
            command.From,
            command.Until
        );
        work.Rows.Add(appointment);
        work.Record(AccountEvents.Appointed, appointment, appointment.MaterialFields());
        return appointment;
    }

    private void RequireSense(NewAppointment command, Organization organization, DateOnly today)
    {
        if (!RoleSets.IsSingle(command.Role) || (command.Role & RoleSets.Staff) == Roles.None)
            throw new Refused(Refusal.OfField(nameof(NewAppointment.Role), "请选择一个角色"));
        if (command.From < today)
            throw new Refused(Refusal.OfField(nameof(NewAppointment.From), "任职日期不能早于今天"));
        if (command.Until <= command.From)
            throw new Refused(Refusal.OfField(nameof(NewAppointment.Until), "免职日期应晚于任职日期"));
        if (!AppointmentScope.Fits(command.Role, organization.Kind))
            throw new Refused(
                AccountRefusals.RoleDoesNotFit(command.Role, Terms<OrganizationKind>.Of(organization.Kind))
            );
        if (IsAdministrator(command.Role) && !regions.IsCity(organization.RegionCode))
            throw new Refused(AccountRefusals.AdministratorOutsideCity);
        if (organization.Until <= command.From || (organization.From is { } from && command.From < from))
            throw new Refused(AccountRefusals.OrganizationEnded);
    }

    private static void RequireCompatible(NewAppointment command, Appointment held)
    {
        if (held.OrganizationId == command.OrganizationId && held.Role == command.Role)
            throw new Refused(AccountRefusals.Overlap(held));
        if (IsAdministrator(held.Role) != IsAdministrator(command.Role))
            throw new Refused(AccountRefusals.AdministratorAndBusiness);
        if (IsAdministrator(command.Role) && held.Role != command.Role)
            throw new Refused(AccountRefusals.SamePerson);
    }

    internal static bool IsAdministrator(Roles role) => (role & RoleSets.Administrators) != Roles.None;
}
