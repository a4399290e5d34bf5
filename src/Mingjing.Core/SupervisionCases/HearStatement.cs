using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>陈述申辩.</summary>
/// <param name="How">记录陈述申辩, 记录放弃陈述 or 记录逾期未陈述.</param>
/// <param name="By">陈述人 by function.</param>
/// <param name="Points">What was said, each with its review; of a statement only.</param>
public sealed record StatementToHear(
    CaseRef Case,
    int ShownVersion,
    CaseAction? How,
    string? By,
    IReadOnlyList<StatementPoint> Points,
    string? Note
);

/// <summary>听取意见 (list step 4): said and reviewed point by point, waived in writing, or lapsed after the last day.</summary>
public sealed class HearStatement(WorkCalendar calendar) : UseCase<StatementToHear, CaseStage>
{
    public override Permission Permission => CaseAccess.Handle;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, StatementToHear command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.Hear(
            Hand.Of(work),
            calendar,
            new CaseStatement(
                Require(command.How),
                work.Today,
                command.How == CaseAction.RecordStatement
                    ? Wording.Required(nameof(command.By), "陈述人（职务）", command.By, 100)
                    : null,
                command.How == CaseAction.RecordStatement
                    ?
                    [
                        .. command.Points.Select(p => new StatementPoint(
                            Wording.Required("points", "陈述的意见", p.Said),
                            p.IsAccepted,
                            Wording.Reason("points", p.Reason)
                        )),
                    ]
                    : [],
                Wording.Optional(nameof(command.Note), command.Note)
            )
        );
        work.Record(CaseEvents.Heard, matter, new JsonObject { ["how"] = command.How.ToString() });
        return matter.Stage;
    }

    private static CaseAction Require(CaseAction? how) =>
        how is CaseAction.RecordStatement or CaseAction.RecordWaiver or CaseAction.RecordLapse
            ? how.Value
            : throw new Refused(Refusal.OfField(nameof(how), "请选择陈述、放弃或者逾期未陈述。"));
}
