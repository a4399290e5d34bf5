using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Accounts;
using Mingjing.Core.Findings;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Accounts;
using Mingjing.Web.Tests.Findings;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>对象: what addresses name, made anew in an organization of the small city.</summary>
internal static class Subjects
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A body of the directory.</summary>
    public static async Task<string> Organization(Staff staff, OrganizationFacts of) =>
        (await staff.IdOf(of)).ToString();

    /// <summary>The account of somebody who works there.</summary>
    public static async Task<string> Account(Staff staff, OrganizationFacts of) =>
        (await Colleague(staff, of)).Account.ToString();

    /// <summary>An appointment of somebody who works there.</summary>
    public static async Task<string> Appointment(Staff staff, OrganizationFacts of) =>
        (await Colleague(staff, of)).Appointment.ToString();

    /// <summary>A key of a system of that organization.</summary>
    public static async Task<string> MachineKey(Staff staff, OrganizationFacts of)
    {
        var city = await staff.City();
        var command = new NewMachineKey(await staff.IdOf(of), "测试系统", [OrganizationAccess.Read.Code], Until: null);
        var issued = await city.Runner.Run(
            new IssueMachineKey(city.KeyTexts),
            new Request(StaffedCity.Security),
            command,
            Cancel
        );
        return issued.Result.Id.ToString();
    }

    /// <summary>An appointment that somebody there has lent to a colleague.</summary>
    public static async Task<string> Delegation(Staff staff, OrganizationFacts of)
    {
        var city = await staff.City();
        var lender = await staff.SomebodyNew(Roles.DepartmentHead, of);
        var to = await Colleague(staff, of);
        var session = (await city.SessionOf(lender.Worker, Cancel))!;
        var command = new NewDelegation(session.Id, to.Appointment, city.Clock.Today, city.Clock.Today.AddDays(7));
        var lent = await city.Runner.Run(
            new DelegateAppointment(city.Limits),
            new Request(session.Principal),
            command,
            Cancel
        );
        return lent.Result.ToString();
    }

    /// <summary>A finding of a body, of an act that it has just reported.</summary>
    public static async Task<string> Finding(Staff staff, OrganizationFacts of)
    {
        await staff.City();
        var number = $"FW-{Guid.CreateVersion7():N}";
        await ScreenedCity.Receive(staff.Server, ScreenedCity.Late(of, number, new DateOnly(2026, 3, 4)));
        var queries = staff.Server.Services.GetRequiredService<FindingQueries>();
        var filter = new FindingFilter { Organization = await staff.IdOf(of), Check = "disclosure-term" };
        var found = await queries.List(Principal.System("test"), filter, null, 500, Cancel);
        return found.Rows.First(f => string.Equals(f.RecordNo, number, StringComparison.Ordinal)).Ref.ToString();
    }

    /// <summary>Somebody who has just been appointed there.</summary>
    public static async Task<(AccountId Account, AppointmentId Appointment)> Colleague(
        Staff staff,
        OrganizationFacts of
    )
    {
        var city = await staff.City();
        var account = await city.Hire(Cancel);
        var role = of.Kind == OrganizationKind.SupervisionBody ? Roles.SupervisionHandler : Roles.DepartmentClerk;
        var appointment = await city.Appoint(account.Person, await staff.IdOf(of), role, Cancel);
        return (account.Account, appointment.Result);
    }
}
