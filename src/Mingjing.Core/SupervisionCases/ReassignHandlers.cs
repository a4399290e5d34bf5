using System.Text.Json.Nodes;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>改派.</summary>
/// <param name="Handlers">The two.</param>
/// <param name="CertificateNos">Their 监督证号, in the same order; may be empty.</param>
public sealed record CaseReassignment(
    CaseRef Case,
    int ShownVersion,
    IReadOnlyList<AccountId> Handlers,
    IReadOnlyList<string> CertificateNos,
    string Note
);

/// <summary>改派承办人: exactly these two from now on; one may be lent by another body.</summary>
public sealed class ReassignHandlers(StaffList staff, WorkCalendar calendar) : UseCase<CaseReassignment, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseReassignment command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        var handlers = await Staffing.Handlers(staff, command.Handlers, command.CertificateNos, work.Today, cancel);
        matter.Reassign(Hand.Of(work), calendar, handlers, Wording.Reason(nameof(command.Note), command.Note));
        Staffing.Lend(work, matter, await Staffing.Loans(work, matter, cancel));
        work.Record(
            CaseEvents.Reassigned,
            matter,
            new JsonObject
            {
                ["handlers"] = new JsonArray([.. command.Handlers.Select(h => JsonValue.Create(h.ToString()))]),
            }
        );
        return matter.Stage;
    }
}
