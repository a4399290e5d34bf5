using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>承办人的确定: who may be one, and who is lent to the case for it.</summary>
internal static class Staffing
{
    /// <summary>The people as handlers of a case from today.</summary>
    /// <exception cref="Refused">One of them holds no post of a handler.</exception>
    public static async Task<IReadOnlyList<CaseHandler>> Handlers(
        StaffList staff,
        IReadOnlyList<AccountId> accounts,
        IReadOnlyList<string> certificateNos,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var known = await staff.With(Roles.SupervisionHandler, organization: null, cancel);
        return
        [
            .. accounts.Select(
                (account, i) =>
                    known.FirstOrDefault(m => m.Account == account) is { } member
                        ? new CaseHandler(
                            account,
                            member.Name,
                            member.Organization,
                            Wording.Optional("certificateNos", certificateNos.ElementAtOrDefault(i), 50),
                            day
                        )
                        : throw new Refused(CaseRefusals.NotAHandlerPost)
            ),
        ];
    }

    /// <summary>Lends the case to those of its handlers who work elsewhere, and takes it back from those who left.</summary>
    /// <param name="loans">Those that there are.</param>
    public static void Lend(Work work, SupervisionCase matter, IReadOnlyList<MatterLoan> loans)
    {
        foreach (var handler in matter.Handlers.Where(h => h.IsActive && h.Organization != matter.OrganizationId))
        {
            var loan = loans.FirstOrDefault(l => l.AccountId == handler.Account);
            if (loan is null)
                work.Rows.Add(loan = new MatterLoan(matter, handler.Account, handler.Organization, work.Today));
            else if (loan.EndedOn is null)
                continue;
            else
                loan.Renew();
            work.Record(LoanEvents.Lent, loan);
        }

        foreach (var loan in loans.Where(l => l.EndedOn is null))
        {
            if (matter.Handlers.Any(h => h.IsActive && h.Account == loan.AccountId))
                continue;
            loan.End(work.Today);
            work.Record(LoanEvents.Returned, loan);
        }
    }

    /// <summary>The loans of a case.</summary>
    public static Task<List<MatterLoan>> Loans(Work work, SupervisionCase matter, CancellationToken cancel) =>
        work.Rows.Set<MatterLoan>().Where(l => l.MatterId == matter.MatterId).ToListAsync(cancel);
}

/// <summary>台账事项 of loans of handlers.</summary>
public static class LoanEvents
{
    public static readonly LedgerEvent Lent = new("matter.lent", "借调承办人");

    public static readonly LedgerEvent Returned = new("matter.returned", "借调结束");
}
