using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Clues;

/// <summary>复看不予立案 (办法 26, 条例 39): the supervisors are watched too. Never by who refused.</summary>
public sealed class LookAgainAtClue : UseCase<ClueNote, ClueStage>
{
    public override Permission Permission => ClueAccess.LookAgain;

    /// <exception cref="Refused">Not refused, or the own refusal.</exception>
    public override async Task<ClueStage> Act(Work work, ClueNote command, CancellationToken cancel)
    {
        var clue = await OpenClue.Load(work, command.Clue, command.ShownVersion, cancel);
        var reason = Wording.Reason(nameof(command.Note), command.Note);
        clue.LookAgain(Hand.Of(work), reason, await work.Rows.Setting(ClueSettings.ScreeningTerm, work.Today, cancel));
        work.Record(ClueEvents.LookedAgain, clue);
        return clue.Stage;
    }
}
