using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>委托代行 of the appointment under which the lender is at work.</summary>
/// <param name="Session">The lender's session: a lent appointment cannot be lent on.</param>
/// <param name="To">An appointment of another person in the same organization.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day on which it is not lent any more.</param>
public sealed record NewDelegation(SessionId Session, AppointmentId To, DateOnly From, DateOnly Until);

/// <summary>委托代行: lends what the lender has, to one who works in the same organization, for days that both hold their posts.</summary>
public sealed class DelegateAppointment(SessionLimits limits) : UseCase<NewDelegation, DelegationId>
{
    public override Permission Permission => AccountAccess.Delegate;

    /// <exception cref="Refused">Not the lender's own appointment, another organization, an administrator, or days that do not fit.</exception>
    public override async Task<DelegationId> Act(Work work, NewDelegation command, CancellationToken cancel)
    {
        RequireSense(command, work.Today);
        var session = await OwnSession.Require(work, command.Session, limits, cancel);
        var own = work.Principal.Appointment;
        if (session.DelegationId is not null)
            throw new Refused(AccountRefusals.NotDelegable("受托代行的任职不能再委托他人。"));
        var lent = await Work.Require(work.Rows.Set<Appointment>().Where(a => a.Id == own), "这项任职", cancel);
        var to = await Work.Require(work.Rows.Set<Appointment>().Where(a => a.Id == command.To), "受托人员", cancel);
        if (to.PersonId == lent.PersonId)
            throw new Refused(AccountRefusals.NotDelegable("不能委托给自己。"));
        if (to.OrganizationId != lent.OrganizationId)
            throw new Refused(AccountRefusals.NotDelegable("只能委托给本机构的人员。"));
        if (AppointPerson.IsAdministrator(to.Role) || AppointPerson.IsAdministrator(lent.Role))
            throw new Refused(AccountRefusals.NotDelegable("三员与业务岗位之间不得委托。"));
        if (!Covers(lent, command) || !Covers(to, command))
            throw new Refused(AccountRefusals.NotDelegable("委托期间应在双方的任职期间之内。"));
        var others = await work.Rows.Set<Delegation>().Where(d => d.Lent == lent.Id).ToListAsync(cancel);
        if (others.Exists(d => d.From < command.Until && command.From < d.Until))
            throw new Refused(AccountRefusals.NotDelegable("这些日子已经委托他人代行。"));
        // Two at once for the same days cannot both succeed.
        work.Rely(lent);
        var delegation = new Delegation(work.NewId<DelegationId>(), lent, to, command.From, command.Until);
        work.Rows.Add(delegation);
        work.Record(AccountEvents.Delegated, delegation, delegation.MaterialFields());
        return delegation.Id;
    }

    private static void RequireSense(NewDelegation command, DateOnly today)
    {
        if (command.From < today)
            throw new Refused(Refusal.OfField(nameof(NewDelegation.From), "委托日期不能早于今天"));
        if (command.Until <= command.From)
            throw new Refused(Refusal.OfField(nameof(NewDelegation.Until), "结束日期应晚于开始日期"));
        if (command.Until > command.From.AddDays(Delegation.LongestDays))
            throw new Refused(
                Refusal.OfField(nameof(NewDelegation.Until), $"一次委托最长 {Delegation.LongestDays} 天")
            );
    }

    private static bool Covers(Appointment appointment, NewDelegation command) =>
        appointment.From <= command.From && (appointment.Until is null || command.Until <= appointment.Until);
}

/// <summary>收回委托, by the lender, from today on.</summary>
public sealed class EndDelegation : UseCase<DelegationId, Nothing>
{
    public override Permission Permission => AccountAccess.Delegate;

    /// <exception cref="Refused">Not there, not the lender's, or over already.</exception>
    public override async Task<Nothing> Act(Work work, DelegationId command, CancellationToken cancel)
    {
        var own = work.Principal.Appointment;
        var delegation = await Work.Require(
            work.Rows.Set<Delegation>().Where(d => d.Id == command && d.Lent == own),
            "这项委托",
            cancel
        );
        if (delegation.Until <= work.Today)
            throw new Refused(AccountRefusals.AlreadyEnded);
        delegation.End(work.Today < delegation.From ? delegation.From : work.Today);
        work.Record(AccountEvents.DelegationEnded, delegation, delegation.MaterialFields());
        return Nothing.Value;
    }
}
