using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>修改 of a draft.</summary>
public sealed record DraftToRevise(PaperId Paper, int ShownVersion, PaperContent Content);

/// <summary>修改文稿: the earlier one is kept; answers with the number of the new one.</summary>
public sealed class ReviseDraft(PaperDesk desk) : UseCase<DraftToRevise, int>
{
    public override Permission Permission => PaperAccess.Draft;

    /// <exception cref="Refused">Not in drafting, another body's, or nothing was changed.</exception>
    public override async Task<int> Act(Work work, DraftToRevise command, CancellationToken cancel)
    {
        var paper = await PaperDesk.Load(work, command.Paper, command.ShownVersion, cancel);
        await desk.Revise(work, paper, command.Content, cancel);
        return paper.DraftNo;
    }
}

/// <summary>撤稿 of a draft.</summary>
public sealed record DraftToWithdraw(PaperId Paper, int ShownVersion, string Reason);

/// <summary>撤稿: before it has a number.</summary>
public sealed class WithdrawDraft : UseCase<DraftToWithdraw, Nothing>
{
    public override Permission Permission => PaperAccess.Draft;

    /// <exception cref="Refused">Not in drafting, another body's, or without a reason.</exception>
    public override async Task<Nothing> Act(Work work, DraftToWithdraw command, CancellationToken cancel)
    {
        var paper = await PaperDesk.Load(work, command.Paper, command.ShownVersion, cancel);
        PaperDesk.WithdrawDraft(work, paper, command.Reason);
        return Nothing.Value;
    }
}
