using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Papers;

/// <summary>文书的查询, scoped. Drafts are seen by their own body and by the handlers of their matter only.</summary>
public sealed class PaperQueries(Database database, PaperKinds kinds, KeyFile keys, Clock clock)
{
    // Whoever may see a service may see what was served: the content lies with the issuer.
    private static readonly Principal Reader = Principal.System(PaperFiles.Job);

    /// <summary>The papers of a matter in the order in which they were begun.</summary>
    public async Task<IReadOnlyList<PaperLine>> OfMatter(
        Principal principal,
        string matterKind,
        MatterId matterId,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var papers = await rows.Set<Paper>()
            .Where(p => p.MatterKind == matterKind && p.MatterId == matterId)
            .OrderBy(p => p.Id)
            .ToListAsync(cancel);
        return [.. papers.Where(p => MaySee(principal, p)).Select(PaperLine.Of)];
    }

    /// <summary>What waits for the principal's review, countersignature or signature, the longest waiting first.</summary>
    public async Task<IReadOnlyList<PaperDuty>> Inbox(Principal principal, CancellationToken cancel)
    {
        if (principal is not { Account: { } account, Organization: { } organization })
            return [];
        await using var rows = database.Read(principal);
        var waiting = await rows.Set<Paper>()
            .Where(p => p.OrganizationId == organization && PaperProcedure.WithSigners.Contains(p.Stage))
            .OrderBy(p => p.Id)
            .ToListAsync(cancel);
        var lender = principal.ActsFor?.Account;
        return
        [
            .. from paper in waiting
            where kinds[paper.Kind].Route.DrafterMaySign || !IsOnDraftingSide(paper, account, lender)
            let action = DutyOf(paper, account)
            where action is not null && MayTake(paper, action.Value, principal.Role)
            select new PaperDuty(PaperLine.Of(paper), action.Value),
        ];
    }

    /// <summary>One paper; null where the principal may see none.</summary>
    public async Task<PaperSheet?> Find(Principal principal, PaperId id, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var paper = await rows.Set<Paper>().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (paper is null || !MaySee(principal, paper))
            return null;
        var drafts = MaySeeDrafts(principal, paper)
            ? await rows.Set<PaperDraft>().Where(d => d.PaperId == id).OrderBy(d => d.No).ToListAsync(cancel)
            : [];
        var service = await rows.Set<PaperService>().SingleOrDefaultAsync(s => s.PaperId == id, cancel);
        return new PaperSheet(
            paper,
            paper.IsIssued ? paper.OpenContent(keys) : drafts[^1].Open(paper, keys),
            drafts.ConvertAll(d => new DraftLine(d.No, d.ByName, d.At)),
            service,
            PaperProcedure.Editions.On(clock.Today).Standing(paper.Stage, principal.Role)
        );
    }

    /// <summary>文稿比对 of two drafts of a paper; null where the principal may not see them, or one does not exist.</summary>
    public async Task<IReadOnlyList<ComparedSentence>?> Compare(
        Principal principal,
        PaperId id,
        int before,
        int after,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var paper = await rows.Set<Paper>().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (paper is null || !MaySeeDrafts(principal, paper))
            return null;
        var drafts = await rows.Set<PaperDraft>()
            .Where(d => d.PaperId == id && (d.No == before || d.No == after))
            .ToListAsync(cancel);
        return Of(before) is { } old && Of(after) is { } now ? PaperComparison.Of(old, now) : null;

        PaperContent? Of(int no) => drafts.Find(d => d.No == no)?.Open(paper, keys);
    }

    /// <summary>What was served on the principal's own organization, the newest first.</summary>
    public async Task<IReadOnlyList<PaperService>> ServedOn(Principal principal, int most, CancellationToken cancel)
    {
        if (principal.Organization is not { } organization)
            return [];
        await using var rows = database.Read(principal);
        return await rows.Set<PaperService>()
            .Where(s => s.OrganizationId == organization && s.IssuerId != organization)
            .OrderByDescending(s => s.Id)
            .Take(most)
            .ToListAsync(cancel);
    }

    /// <summary>One paper that was served; null where the scope has no such service.</summary>
    public async Task<ServedPaper?> Served(Principal principal, PaperServiceId id, CancellationToken cancel)
    {
        PaperService? service;
        await using (var rows = database.Read(principal))
            service = await rows.Set<PaperService>().SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (service is null)
            return null;
        if (!service.IsShown)
            return new ServedPaper(service, null, null, null);
        await using var all = database.Read(Reader);
        var paper = await all.Set<Paper>().SingleAsync(p => p.Id == service.PaperId, cancel);
        var files = paper.Stamped ?? paper.Rendered;
        return new ServedPaper(service, paper.OpenContent(keys), files?.Docx, files?.Pdf);
    }

    /// <summary>The paper behind a printed code; null where there is none. For everybody.</summary>
    public async Task<VerifiedPaper?> Verify(string code, CancellationToken cancel)
    {
        await using var rows = database.Read(Reader);
        var paper = await rows.Set<Paper>().SingleOrDefaultAsync(p => p.Code == code, cancel);
        if (paper is not { Standing: { } standing })
            return null;
        var issuer = await rows.Set<Organization>()
            .Where(o => o.Id == paper.OrganizationId)
            .Select(o => o.Name)
            .SingleAsync(cancel);
        return new VerifiedPaper(
            kinds[paper.Kind].Title,
            paper.Number!,
            issuer,
            paper.IssuedOn!.Value,
            standing,
            paper.ContentHash!
        );
    }

    private static PaperAction? DutyOf(Paper paper, AccountId account) =>
        paper.Stage switch
        {
            PaperStage.InReview => PaperAction.PassReview,
            PaperStage.Countersigning => paper.Countersigners.Any(c => c.Account == account && c.SignedAt is null)
                ? PaperAction.Countersign
                : null,
            PaperStage.AwaitingSignature => PaperAction.Sign,
            _ => null,
        };

    private bool MayTake(Paper paper, PaperAction action, Roles role) =>
        PaperProcedure.Editions.On(clock.Today).RefusalOf(paper.Stage, action, role) is null;

    private static bool IsOnDraftingSide(Paper paper, AccountId account, AccountId? lender) =>
        paper.IsOnDraftingSide(account) || (lender is { } other && paper.IsOnDraftingSide(other));

    private static bool MaySee(Principal principal, Paper paper) => paper.IsIssued || MaySeeDrafts(principal, paper);

    private static bool MaySeeDrafts(Principal principal, Paper paper) =>
        principal.Kind == PrincipalKind.System
        || principal.Organization == paper.OrganizationId
        || (principal.Account is { } account && paper.IsOnDraftingSide(account));
}
