using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>案件的文书: begun, passed on and signed within the transaction of the case's own step.</summary>
public sealed class CasePapers(PaperDesk desk, PaperSigning signing, CaseTexts texts)
{
    /// <summary>How papers name the kind of matter.</summary>
    public const string MatterKind = "supervision-case";

    public const string FilingApproval = "filing-approval";
    public const string Notice = "investigation-notice";
    public const string Report = "investigation-report";
    public const string Invitation = "statement-invitation";
    public const string Opinion = "supervision-opinion";
    public const string Closing = "closing-report";

    public CaseTexts Texts => texts;

    /// <summary>拟稿.</summary>
    internal Task<Paper> Draft(
        Work work,
        SupervisionCase matter,
        string kind,
        PaperContent content,
        CancellationToken cancel
    ) =>
        desk.Draft(
            work,
            new NewPaper(
                kind,
                matter.OrganizationId,
                new PaperMatter(MatterKind, matter.MatterId, matter.Number ?? ""),
                desk.Kinds[kind].RequiresService ? matter.SubjectId : null,
                [.. matter.Handlers.Select(h => h.Account)],
                content
            ),
            cancel
        );

    /// <summary>拟稿并送核 of a form on which the head decides.</summary>
    internal async Task Propose(
        Work work,
        SupervisionCase matter,
        string kind,
        PaperContent content,
        CancellationToken cancel
    )
    {
        var paper = await Pending(work, matter, kind, cancel);
        if (paper is null)
            paper = await Draft(work, matter, kind, content, cancel);
        else
            await desk.ReviseIfChanged(work, paper, content, cancel);
        desk.Submit(work, paper, []);
    }

    /// <summary>退回 of the form on which the head was to decide.</summary>
    internal async Task Return(
        Work work,
        SupervisionCase matter,
        string kind,
        string reason,
        CancellationToken cancel
    ) => desk.Return(work, await RequirePending(work, matter, kind, cancel), reason);

    /// <summary>The head's decision on a form: it is signed, whatever he decides.</summary>
    /// <param name="complete">The content with his opinion.</param>
    internal async Task<CasePaper> Decide(
        Work work,
        SupervisionCase matter,
        string kind,
        Func<string, PaperContent> complete,
        string opinion,
        CancellationToken cancel
    )
    {
        var paper = await RequirePending(work, matter, kind, cancel);
        paper.CarryNumber(matter.Number ?? matter.Clues[0].Number);
        var written = $"{opinion}\n{work.Principal.Name}　{LegalDate.Written(work.Today)}";
        return await Sign(work, matter, paper, opinion, cancel, _ => complete(written));
    }

    /// <summary>签发 of a paper of the case.</summary>
    internal async Task<CasePaper> Sign(
        Work work,
        SupervisionCase matter,
        Paper paper,
        string? remark,
        CancellationToken cancel,
        Func<PaperContent, PaperContent>? complete = null
    )
    {
        // Who has handled the case since it was drafted is on the drafters' side too.
        var handlers = matter.Handlers.Select(h => h.Account).Except(paper.Handlers).ToList();
        if (handlers.Count > 0)
            PaperDesk.AddHandlers(work, paper, handlers);
        var issued = await signing.Sign(work, paper, RecordOf(matter), remark, cancel, complete);
        return Of(paper, issued);
    }

    /// <summary>定稿 of a record or form of the handlers.</summary>
    internal async Task<CasePaper> Complete(
        Work work,
        SupervisionCase matter,
        string kind,
        PaperContent content,
        CancellationToken cancel
    )
    {
        var paper = await Draft(work, matter, kind, content, cancel);
        return Of(paper, await signing.Complete(work, paper, RecordOf(matter), cancel));
    }

    /// <summary>What the case says, so that no paper of it says anything else.</summary>
    internal static PaperRecord RecordOf(SupervisionCase matter) =>
        new()
        {
            Names = [new RecordedText("被监督单位", matter.SubjectName)],
            OtherNumbers =
            [
                .. matter.Papers.Select(p => p.Number).OfType<string>(),
                .. matter.Clues.Select(c => c.Number),
                .. matter.Number is { } number ? [number] : Array.Empty<string>(),
            ],
        };

    private static CasePaper Of(Paper paper, IssuedPaper issued) =>
        new(paper.Id.Value, paper.Kind, paper.Title, issued.Number, issued.ContentHash, issued.IssuedOn);

    private static Task<Paper?> Pending(Work work, SupervisionCase matter, string kind, CancellationToken cancel)
    {
        var id = matter.MatterId;
        return work
            .Rows.Set<Paper>()
            .Where(p => p.MatterId == id && p.Kind == kind)
            .Where(p =>
                p.Stage == PaperStage.Drafting
                || p.Stage == PaperStage.InReview
                || p.Stage == PaperStage.AwaitingSignature
            )
            .SingleOrDefaultAsync(cancel);
    }

    private static async Task<Paper> RequirePending(
        Work work,
        SupervisionCase matter,
        string kind,
        CancellationToken cancel
    ) => await Pending(work, matter, kind, cancel) ?? throw new Refused(CaseRefusals.NoForm);
}
