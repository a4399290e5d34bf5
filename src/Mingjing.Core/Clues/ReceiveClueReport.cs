using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Clues;

/// <summary>A step with a clue that needs nothing but words.</summary>
/// <param name="ShownVersion">The version that the page showed.</param>
/// <param name="Note">In words, five characters or more.</param>
public sealed record ClueNote(ClueRef Clue, int ShownVersion, string Note);

/// <summary>收到部门报告 (条例 22(一)): what the department reports is looked at like a new clue.</summary>
public sealed class ReceiveClueReport : UseCase<ClueNote, ClueStage>
{
    public override Permission Permission => ClueAccess.Assess;

    /// <exception cref="Refused">No report is awaited, or what it says is not written down.</exception>
    public override async Task<ClueStage> Act(Work work, ClueNote command, CancellationToken cancel)
    {
        var clue = await OpenClue.Load(work, command.Clue, command.ShownVersion, cancel);
        var note = Wording.Reason(nameof(command.Note), command.Note);
        clue.ReceiveReport(
            Hand.Of(work),
            note,
            await work.Rows.Setting(ClueSettings.ScreeningTerm, work.Today, cancel)
        );
        work.Record(ClueEvents.ReportReceived, clue);
        return clue.Stage;
    }
}
