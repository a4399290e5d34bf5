using System.Text.Json.Nodes;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>案件文书的拟稿: what the case does not say itself.</summary>
/// <param name="Kind">Code of the kind: one of <see cref="DraftCasePaper.Kinds"/>.</param>
/// <param name="Questions">请说明的问题; of a notice.</param>
/// <param name="Materials">请提交的材料; of a notice.</param>
/// <param name="Points">纠正要求; of an opinion.</param>
/// <param name="Superior">To whom an appeal goes; of an opinion.</param>
public sealed record CasePaperToDraft(
    CaseRef Case,
    int ShownVersion,
    string Kind,
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> Materials,
    IReadOnlyList<CorrectionPoint> Points,
    string? Superior
);

/// <summary>拟写案件文书: from the facts of the case, when the step that the paper is for can be taken next.</summary>
public sealed class DraftCasePaper(CasePapers papers, PaperDesk desk, WorkCalendar calendar)
    : UseCase<CasePaperToDraft, PaperId>
{
    /// <summary>The kinds that are drafted here; forms are made with the step on which they decide.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [CasePapers.Notice, CasePapers.Invitation, CasePapers.Opinion];

    public override Permission Permission => CaseAccess.Handle;

    /// <exception cref="Refused">Not by a handler, not for this stage, or something is not written down.</exception>
    public override async Task<PaperId> Act(Work work, CasePaperToDraft command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.RequireDrafting(Hand.Of(work), StepOf(command.Kind), calendar);
        var content = command.Kind switch
        {
            CasePapers.Notice => await Notice(work, matter, command, cancel),
            CasePapers.Invitation => papers.Texts.Invitation(
                matter,
                await work.Rows.Setting(PaperSettings.StatementTerm, work.Today, cancel)
            ),
            _ => await Opinion(work, matter, command, cancel),
        };
        var paper = await papers.Draft(work, matter, command.Kind, content, cancel);
        work.Record(
            CaseEvents.PaperDrafted,
            matter,
            new JsonObject { ["paper"] = paper.Id.ToString(), ["kind"] = paper.Kind }
        );
        return paper.Id;
    }

    /// <summary>The step that a paper of a kind is for.</summary>
    /// <exception cref="Refused">No paper that is drafted by itself.</exception>
    internal static CaseAction StepOf(string kind) =>
        kind switch
        {
            CasePapers.Notice => CaseAction.NotifyUnit,
            CasePapers.Invitation => CaseAction.InviteStatement,
            CasePapers.Opinion => CaseAction.IssueOpinion,
            _ => throw new Refused(CaseRefusals.NotOfCase),
        };

    private async Task<PaperContent> Notice(
        Work work,
        SupervisionCase matter,
        CasePaperToDraft command,
        CancellationToken cancel
    ) =>
        papers.Texts.Notice(
            matter,
            Lines("questions", "需要说明的问题", command.Questions),
            Lines("materials", "需要提交的材料", command.Materials),
            await work.Rows.Setting(PaperSettings.ReplyTerm, work.Today, cancel),
            desk.Kinds[CasePapers.Notice].On(work.Today)!.Basis
        );

    private async Task<PaperContent> Opinion(
        Work work,
        SupervisionCase matter,
        CasePaperToDraft command,
        CancellationToken cancel
    )
    {
        matter.Plan([
            .. command.Points.Select(p => new CorrectionPoint(
                p.No,
                Wording.Required("points", "事项", p.Matter, 200),
                Wording.Reason("points", p.Requirement),
                Wording.Required("points", "证明材料", p.Proof, 200)
            )),
        ]);
        return papers.Texts.SupervisionOpinion(
            matter,
            matter.Planned,
            await work.Rows.Setting(PaperSettings.CorrectionTerm, work.Today, cancel),
            Wording.Required(nameof(command.Superior), "受理申诉的机关", command.Superior, 50),
            desk.Kinds[CasePapers.Opinion].On(work.Today)!.Basis,
            SupervisionProcedure.Editions.On(work.Today).InForceFrom is not null
        );
    }

    private static IReadOnlyList<string> Lines(string field, string what, IReadOnlyList<string> lines) =>
        lines.Count is > 0 and <= CaseRefusals.MostPoints
            ? [.. lines.Select(l => Wording.Required(field, what, l))]
            : throw new Refused(Refusal.OfField(field, $"请填写{what}。"));
}
