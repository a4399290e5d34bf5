using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Clues;

/// <summary>告知反映人: that it was done, on which day and in which way. Whom is not written here.</summary>
public sealed class InformInformant : UseCase<ClueNote, Nothing>
{
    public override Permission Permission => ClueAccess.Inform;

    /// <exception cref="Refused">Nobody is to be told, or it was done.</exception>
    public override async Task<Nothing> Act(Work work, ClueNote command, CancellationToken cancel)
    {
        var clue = await OpenClue.Load(work, command.Clue, command.ShownVersion, cancel);
        clue.InformInformant(Hand.Of(work), Wording.Reason(nameof(command.Note), command.Note));
        work.Record(ClueEvents.InformantInformed, clue);
        return Nothing.Value;
    }
}
