using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>整改报告 as the clerk prepares it.</summary>
/// <param name="Answers">One for each point that he has got to; the head sends it when all are there.</param>
public sealed record ReportToPrepare(LetterRef Letter, int ShownVersion, IReadOnlyList<CorrectionAnswer> Answers);

/// <summary>拟写整改报告: nobody outside the department sees it.</summary>
public sealed class PrepareReport : UseCase<ReportToPrepare, Nothing>
{
    public override Permission Permission => CaseAccess.PrepareReply;

    /// <exception cref="Refused">Not the opinion, not while corrections run, or a point that there is not.</exception>
    public override async Task<Nothing> Act(Work work, ReportToPrepare command, CancellationToken cancel)
    {
        var letter = await OpenLetter.Load(work, command.Letter, command.ShownVersion, cancel);
        var matter = await OpenLetter.Case(work, letter, cancel);
        OpenLetter.RequireOpinion(letter, matter);
        letter.Prepare(Hand.Of(work), Answers(command.Answers, matter));
        work.Record(CaseEvents.ReplyPrepared, letter);
        return Nothing.Value;
    }

    private static IReadOnlyList<CorrectionAnswer> Answers(
        IReadOnlyList<CorrectionAnswer> answers,
        SupervisionCase matter
    ) =>
        answers.DistinctBy(a => a.No).Count() == answers.Count && answers.All(a => matter.Points.Any(p => p.No == a.No))
            ?
            [
                .. answers
                    .OrderBy(a => a.No)
                    .Select(a => new CorrectionAnswer(
                        a.No,
                        a.IsDone,
                        Wording.Reason("answers", a.Measures),
                        Wording.Optional("answers", a.Proof) ?? ""
                    )),
            ]
            : throw new Refused(CaseRefusals.EveryPoint);
}
