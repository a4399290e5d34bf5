using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>切换任职.</summary>
/// <param name="Session">The session.</param>
/// <param name="Appointment">The appointment to work under.</param>
/// <param name="Delegation">Under which it is lent; null for an own one.</param>
public sealed record AppointmentSwitch(SessionId Session, AppointmentId Appointment, DelegationId? Delegation);

/// <summary>切换任职: the session goes on under another post of the person. Whether the post is held is asked again at each request.</summary>
public sealed class SwitchAppointment(PostList posts, SessionLimits limits) : UseCase<AppointmentSwitch, Nothing>
{
    public override Permission Permission => AccountAccess.Own;

    /// <exception cref="Refused">The post is not the person's today.</exception>
    public override async Task<Nothing> Act(Work work, AppointmentSwitch command, CancellationToken cancel)
    {
        var session = await OwnSession.Require(work, command.Session, limits, cancel);
        var account = await work.Rows.Set<Account>().SingleAsync(a => a.AccountId == session.AccountId, cancel);
        if (PrincipalResolver.StageOf(session, account) != SessionStage.Open || session.Stamp != account.Stamp)
            throw new Refused(AccountRefusals.SessionEnded);
        var held = await posts.Of(account.PersonId, cancel);
        if (!held.Any(p => p.Appointment == command.Appointment && p.Delegation == command.Delegation))
            throw new Refused(AccountRefusals.NotYours);
        session.Under(command.Appointment, command.Delegation);
        if (command.Delegation is null)
        {
            var state = await work.Rows.Set<SignInState>().SingleAsync(s => s.AccountId == session.AccountId, cancel);
            state.Remember(command.Appointment);
        }

        work.Record(
            AccountEvents.AppointmentSwitched,
            account,
            new() { ["appointment"] = command.Appointment.ToString(), ["delegation"] = command.Delegation?.ToString() }
        );
        return Nothing.Value;
    }
}
