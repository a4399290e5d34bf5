using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>送核 of a draft.</summary>
/// <param name="Countersigners">会签人; empty for none.</param>
public sealed record PaperToSubmit(PaperId Paper, int ShownVersion, IReadOnlyList<Countersigner> Countersigners);

/// <summary>文书送核: to whoever comes first in the route of its kind; answers with the stage.</summary>
public sealed class SubmitPaper(PaperDesk desk) : UseCase<PaperToSubmit, PaperStage>
{
    public override Permission Permission => PaperAccess.Draft;

    /// <exception cref="Refused">Not in drafting, nobody signs it, or the countersigners do not fit.</exception>
    public override async Task<PaperStage> Act(Work work, PaperToSubmit command, CancellationToken cancel)
    {
        var paper = await PaperDesk.Load(work, command.Paper, command.ShownVersion, cancel);
        desk.Submit(work, paper, command.Countersigners);
        return paper.Stage;
    }
}
