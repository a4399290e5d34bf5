using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>申请延期.</summary>
/// <param name="Until">The day that is asked for.</param>
public sealed record MoreTimeToRequest(LetterRef Letter, int ShownVersion, DateOnly Until, string Note);

/// <summary>申请延期, within the term and with reasons. The term runs on until the head has answered.</summary>
public sealed class RequestMoreTime(WorkCalendar calendar) : UseCase<MoreTimeToRequest, Nothing>
{
    public override Permission Permission => CaseAccess.Reply;

    /// <exception cref="Refused">The term has passed, another request is open, or the day is not a later one.</exception>
    public override async Task<Nothing> Act(Work work, MoreTimeToRequest command, CancellationToken cancel)
    {
        var letter = await OpenLetter.Load(work, command.Letter, command.ShownVersion, cancel);
        var matter = await OpenLetter.Case(work, letter, cancel);
        OpenLetter.RequireOpinion(letter, matter);
        matter.RequestMoreTime(
            Hand.Of(work),
            calendar,
            command.Until,
            Wording.Reason(nameof(command.Note), command.Note)
        );
        work.Record(
            CaseEvents.MoreTimeRequested,
            matter,
            new JsonObject { ["until"] = LegalDate.Text(command.Until), ["letter"] = letter.Id.ToString() }
        );
        return Nothing.Value;
    }
}
