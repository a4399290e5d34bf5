using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>A paper to be passed on, or sent back.</summary>
/// <param name="Remark">意见; must be given where it is sent back.</param>
public sealed record PaperToPass(PaperId Paper, int ShownVersion, string? Remark = null);

/// <summary>核稿通过: by somebody who did not write it; answers with the stage.</summary>
public sealed class PassReview(PaperDesk desk) : UseCase<PaperToPass, PaperStage>
{
    public override Permission Permission => PaperAccess.Review;

    /// <exception cref="Refused">Not in review, or by the drafters' own side.</exception>
    public override async Task<PaperStage> Act(Work work, PaperToPass command, CancellationToken cancel)
    {
        var paper = await PaperDesk.Load(work, command.Paper, command.ShownVersion, cancel);
        desk.PassReview(work, paper, command.Remark);
        return paper.Stage;
    }
}

/// <summary>会签: by one of those who were named; answers with the stage.</summary>
public sealed class CountersignPaper(PaperDesk desk) : UseCase<PaperToPass, PaperStage>
{
    public override Permission Permission => PaperAccess.Countersign;

    /// <exception cref="Refused">Not in countersigning, not named, or by the drafters' own side.</exception>
    public override async Task<PaperStage> Act(Work work, PaperToPass command, CancellationToken cancel)
    {
        var paper = await PaperDesk.Load(work, command.Paper, command.ShownVersion, cancel);
        desk.Countersign(work, paper, command.Remark);
        return paper.Stage;
    }
}

/// <summary>退回: to drafting, with the remark kept.</summary>
public sealed class ReturnPaper(PaperDesk desk) : UseCase<PaperToPass, PaperStage>
{
    public override Permission Permission => PaperAccess.Return;

    /// <exception cref="Refused">Not with a signer, by the drafters' own side, or without a remark.</exception>
    public override async Task<PaperStage> Act(Work work, PaperToPass command, CancellationToken cancel)
    {
        var paper = await PaperDesk.Load(work, command.Paper, command.ShownVersion, cancel);
        desk.Return(work, paper, command.Remark ?? "");
        return paper.Stage;
    }
}
