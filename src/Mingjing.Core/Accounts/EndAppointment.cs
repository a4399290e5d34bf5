using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>免职.</summary>
/// <param name="Appointment">The appointment, at the version that the page showed.</param>
/// <param name="Until">The first day on which it is not held any more: today or later.</param>
public sealed record AppointmentEnd(AppointmentId Appointment, int ShownVersion, DateOnly Until);

/// <summary>免职. Of each administrator one must stay: nobody else could appoint another.</summary>
public sealed class EndAppointment : UseCase<AppointmentEnd, Nothing>
{
    public override Permission Permission => AccountAccess.Appoint;

    /// <exception cref="Refused">Not there, changed since, over already, or the last of its kind.</exception>
    public override async Task<Nothing> Act(Work work, AppointmentEnd command, CancellationToken cancel)
    {
        var appointment = await Work.Require(
            work.Rows.Set<Appointment>().Where(a => a.Id == command.Appointment),
            "这项任职",
            cancel
        );
        work.Expect(appointment, command.ShownVersion);
        if (appointment.Until <= work.Today)
            throw new Refused(AccountRefusals.AlreadyEnded);
        if (command.Until < work.Today)
            throw new Refused(Refusal.OfField(nameof(AppointmentEnd.Until), "免职日期不能早于今天"));
        if (AppointPerson.IsAdministrator(appointment.Role))
            await RequireSuccessor(work, appointment, command.Until, cancel);
        appointment.End(command.Until < appointment.From ? appointment.From : command.Until);
        work.Record(AccountEvents.AppointmentEnded, appointment, appointment.MaterialFields());
        return Nothing.Value;
    }

    // The successor is relied on: two who end each other at the same time cannot both succeed.
    private static async Task RequireSuccessor(Work work, Appointment ending, DateOnly until, CancellationToken cancel)
    {
        var successor = await work
            .Rows.Set<Appointment>()
            .Where(a => a.Role == ending.Role && a.Id != ending.Id && a.Until == null && a.From <= until)
            .OrderBy(a => a.From)
            .FirstOrDefaultAsync(cancel);
        work.Rely(successor ?? throw new Refused(AccountRefusals.LastAdministrator(ending.Role)));
    }
}
