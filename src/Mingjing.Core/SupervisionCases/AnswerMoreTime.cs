using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>延期批复.</summary>
/// <param name="Until">The day that is given; null for a refusal.</param>
public sealed record MoreTimeAnswer(CaseRef Case, int ShownVersion, DateOnly? Until, string Note);

/// <summary>批复延期申请.</summary>
public sealed class AnswerMoreTime(WorkCalendar calendar) : UseCase<MoreTimeAnswer, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, MoreTimeAnswer command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.AnswerMoreTime(
            Hand.Of(work),
            calendar,
            command.Until,
            Wording.Reason(nameof(command.Note), command.Note)
        );
        work.Record(CaseEvents.MoreTimeAnswered, matter, new JsonObject { ["until"] = LegalDate.Text(command.Until) });
        return matter.Stage;
    }
}
