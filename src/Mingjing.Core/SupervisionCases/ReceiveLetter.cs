using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>A step with a letter that needs no more than words.</summary>
/// <param name="ShownVersion">The version that the page showed.</param>
/// <param name="Note">Null where none are asked for.</param>
public sealed record LetterNote(LetterRef Letter, int ShownVersion, string? Note = null);

/// <summary>签收监督文书: somebody of the department takes note of it. The supervision body records the service by it.</summary>
public sealed class ReceiveLetter : UseCase<LetterNote, Nothing>
{
    public override Permission Permission => CaseAccess.PrepareReply;

    /// <exception cref="Refused">Not there, or received already.</exception>
    public override async Task<Nothing> Act(Work work, LetterNote command, CancellationToken cancel)
    {
        var letter = await OpenLetter.Load(work, command.Letter, command.ShownVersion, cancel);
        letter.Receive(Hand.Of(work));
        work.Record(CaseEvents.LetterReceived, letter);
        return Nothing.Value;
    }
}
