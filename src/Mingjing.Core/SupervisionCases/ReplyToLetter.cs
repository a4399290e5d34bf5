using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>A step with a letter that needs no more than words.</summary>
/// <param name="ShownVersion">The version that the page showed.</param>
/// <param name="Note">Null where none are asked for.</param>
public sealed record LetterNote(LetterRef Letter, int ShownVersion, string? Note = null);

/// <summary>书面答复 to a paper that asks for one (条例 22): the department answers by its head.</summary>
public sealed class ReplyToLetter : UseCase<LetterNote, Nothing>
{
    /// <summary>Characters of a reply.</summary>
    public const int Longest = 8_000;

    public override Permission Permission => CaseAccess.Reply;

    /// <exception cref="Refused">Not there, or nothing is said.</exception>
    public override async Task<Nothing> Act(Work work, LetterNote command, CancellationToken cancel)
    {
        var letter = await OpenLetter.Load(work, command.Letter, command.ShownVersion, cancel);
        letter.Reply(Hand.Of(work), Wording.Reason(nameof(command.Note), command.Note, Longest));
        work.Record(CaseEvents.Replied, letter);
        return Nothing.Value;
    }
}
