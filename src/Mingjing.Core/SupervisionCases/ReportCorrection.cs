using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>报送整改情况 (条例 28; 河南条例 43): the head sends what was prepared, point by point. A late report is taken and shown as late.</summary>
public sealed class ReportCorrection(WorkCalendar calendar) : UseCase<LetterNote, Nothing>
{
    public override Permission Permission => CaseAccess.Reply;

    /// <exception cref="Refused">Nothing prepared, a point without an answer, or no correction is awaited.</exception>
    public override async Task<Nothing> Act(Work work, LetterNote command, CancellationToken cancel)
    {
        var letter = await OpenLetter.Load(work, command.Letter, command.ShownVersion, cancel);
        var matter = await OpenLetter.Case(work, letter, cancel);
        OpenLetter.RequireOpinion(letter, matter);
        if (letter.Draft is not { } draft)
            throw new Refused(CaseRefusals.NothingPrepared);
        matter.ReportCorrection(
            Hand.Of(work),
            calendar,
            draft.Answers,
            await work.Rows.Setting(CaseSettings.VerificationTerm, work.Today, cancel)
        );
        letter.Reported();
        work.Record(
            CaseEvents.CorrectionReported,
            matter,
            new JsonObject { ["late"] = matter.Reports[^1].IsLate, ["letter"] = letter.Id.ToString() }
        );
        return Nothing.Value;
    }
}
