using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>整改核查.</summary>
/// <param name="Checks">One for each point.</param>
/// <param name="NewDueOn">A new last day for what is lacking; null where the old one stands.</param>
public sealed record CorrectionToVerify(
    CaseRef Case,
    int ShownVersion,
    IReadOnlyList<PointCheck> Checks,
    DateOnly? NewDueOn
);

/// <summary>核查整改, point by point: all is done, or what is lacking goes back.</summary>
public sealed class VerifyCorrection(CasePapers papers, WorkCalendar calendar) : UseCase<CorrectionToVerify, CaseStage>
{
    public override Permission Permission => CaseAccess.Handle;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CorrectionToVerify command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.Verify(
            Hand.Of(work),
            calendar,
            [
                .. command.Checks.Select(c => new PointCheck(
                    c.No,
                    c.IsDone,
                    Wording.Required("checks", "核查方式", c.Means, 200),
                    Wording.Reason("checks", c.Finding)
                )),
            ],
            command.NewDueOn
        );
        if (matter.Stage == CaseStage.Closing)
            await papers.Propose(work, matter, CasePapers.Closing, papers.Texts.ClosingReport(matter), cancel);
        work.Record(
            CaseEvents.Verified,
            matter,
            new JsonObject { ["done"] = matter.Result is not null, ["newDueOn"] = LegalDate.Text(command.NewDueOn) }
        );
        return matter.Stage;
    }
}
