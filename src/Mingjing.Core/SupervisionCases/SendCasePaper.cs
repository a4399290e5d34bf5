using System.Text.Json.Nodes;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>发出 of a paper of a case.</summary>
public sealed record CasePaperToSend(
    CaseRef Case,
    int ShownVersion,
    PaperId Paper,
    int PaperVersion,
    ServiceDispatch Dispatch
);

/// <summary>发出案件文书: the department finds it among what it received.</summary>
public sealed class SendCasePaper(PaperServing serving) : UseCase<CasePaperToSend, LetterRef>
{
    public override Permission Permission => CaseAccess.Handle;

    /// <exception cref="Refused">Not by a handler, not signed, its files or its seal are lacking, or the way lacks something.</exception>
    public override async Task<LetterRef> Act(Work work, CasePaperToSend command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.RequireHandler(Hand.Of(work));
        var paper = await PaperDesk.Load(work, command.Paper, command.PaperVersion, cancel);
        if (paper.MatterId != matter.MatterId || paper.AddresseeId != matter.SubjectId)
            throw new Refused(CaseRefusals.NotOfCase);
        var service = await serving.Send(work, paper, command.Dispatch, cancel);
        var letter = new CaseLetter(work.NewId<LetterId>(), matter, service, Hand.Of(work));
        work.Rows.Add(letter);
        work.Rely(matter);
        work.Record(
            CaseEvents.PaperSent,
            letter,
            new JsonObject { ["case"] = matter.MatterId.ToString(), ["paper"] = paper.Id.ToString() }
        );
        return letter.Ref;
    }
}
