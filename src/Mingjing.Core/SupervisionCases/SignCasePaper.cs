using System.Text.Json.Nodes;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>签发 of a paper of a case.</summary>
/// <param name="ShownVersion">The version of the case that the page showed.</param>
/// <param name="Paper">The paper, with the version that was read.</param>
/// <param name="Remark">签发意见; null for none.</param>
public sealed record CasePaperToSign(CaseRef Case, int ShownVersion, PaperId Paper, int PaperVersion, string? Remark);

/// <summary>签发案件文书: number, day, freezing and the step of the case in one act.</summary>
public sealed class SignCasePaper(CasePapers papers, WorkCalendar calendar) : UseCase<CasePaperToSign, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, by a handler, the checks found something, or a form that is signed with its decision.</exception>
    public override async Task<CaseStage> Act(Work work, CasePaperToSign command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        var paper = await PaperDesk.Load(work, command.Paper, command.PaperVersion, cancel);
        if (paper.MatterId != matter.MatterId)
            throw new Refused(CaseRefusals.NotOfCase);
        var step = DraftCasePaper.StepOf(paper.Kind);
        var hand = Hand.Of(work);
        // The case is asked before the number is taken.
        if (matter.RefusalOf(hand, step, calendar) is { } refusal)
            throw new Refused(refusal);
        var signed = await papers.Sign(work, matter, paper, command.Remark, cancel);
        switch (step)
        {
            case CaseAction.NotifyUnit:
                matter.NotifyUnit(hand, calendar, signed);
                break;
            case CaseAction.InviteStatement:
                matter.InviteStatement(hand, calendar, signed);
                break;
            default:
                matter.IssueOpinion(hand, calendar, signed);
                break;
        }

        work.Record(
            EventOf(step),
            matter,
            new JsonObject
            {
                ["paper"] = paper.Id.ToString(),
                ["number"] = signed.Number,
                ["content"] = signed.Content,
            }
        );
        return matter.Stage;
    }

    private static LedgerEvent EventOf(CaseAction step) =>
        step switch
        {
            CaseAction.NotifyUnit => CaseEvents.UnitNotified,
            CaseAction.InviteStatement => CaseEvents.StatementInvited,
            _ => CaseEvents.OpinionIssued,
        };
}
