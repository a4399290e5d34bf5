using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>送达 of a paper of a case.</summary>
/// <param name="Receipt">The receipt; the terms that the paper sets run from its day.</param>
public sealed record CasePaperService(
    CaseRef Case,
    int ShownVersion,
    PaperId Paper,
    int PaperVersion,
    ServiceReceipt Receipt
);

/// <summary>记录送达: from the receipt run the term of the statement and the term of correction.</summary>
public sealed class RecordService(WorkCalendar calendar) : UseCase<CasePaperService, CaseStage>
{
    public override Permission Permission => CaseAccess.Handle;

    /// <exception cref="Refused">Not by a handler, not sent, served already, or the receipt lacks something.</exception>
    public override async Task<CaseStage> Act(Work work, CasePaperService command, CancellationToken cancel)
    {
        var hand = Hand.Of(work);
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.RequireHandler(hand);
        var paper = await PaperDesk.Load(work, command.Paper, command.PaperVersion, cancel);
        if (paper.MatterId != matter.MatterId)
            throw new Refused(CaseRefusals.NotOfCase);
        var service = await PaperServing.ServiceOf(work, paper, cancel);
        var receivedOn = PaperServing.RecordService(work, paper, service, command.Receipt);
        if (matter.IsOpinion(paper.Id.Value))
            matter.RecordService(
                hand,
                calendar,
                new CaseService(
                    Clock.DayOf(service.SentAt),
                    receivedOn,
                    command.Receipt.Receiver ?? "",
                    Terms<PaperServiceMethod>.Of(service.Dispatch.Method)
                ),
                await work.Rows.Setting(PaperSettings.CorrectionTerm, work.Today, cancel)
            );
        else if (string.Equals(paper.Kind, CasePapers.Invitation, StringComparison.Ordinal))
            matter.InvitationReceived(
                receivedOn,
                await work.Rows.Setting(PaperSettings.StatementTerm, work.Today, cancel)
            );
        var letter = await work.Rows.Set<CaseLetter>().SingleAsync(l => l.PaperId == paper.Id, cancel);
        letter.Received(receivedOn);
        work.Record(
            CaseEvents.Served,
            matter,
            new JsonObject { ["paper"] = paper.Id.ToString(), ["receivedOn"] = LegalDate.Text(receivedOn) }
        );
        return matter.Stage;
    }
}
