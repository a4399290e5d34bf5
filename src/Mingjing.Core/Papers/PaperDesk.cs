using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>
/// 文书办理, up to the signature: what the use cases of a matter call within their own transaction. Each step asks for the permission, changes
/// the paper and enters it into the ledger.
/// </summary>
public sealed class PaperDesk(PaperKinds kinds, KeyFile keys)
{
    public PaperKinds Kinds => kinds;

    /// <summary>A paper as a page showed it.</summary>
    /// <exception cref="Refused">None in the scope, or changed since.</exception>
    public static async Task<Paper> Load(Work work, PaperId id, int shownVersion, CancellationToken cancel)
    {
        var paper = await Work.Require(work.Rows.Set<Paper>().Where(p => p.Id == id), "这份文书", cancel);
        work.Expect(paper, shownVersion);
        return paper;
    }

    /// <summary>The kind of a paper.</summary>
    public PaperKind KindOf(Paper paper) => kinds[paper.Kind];

    /// <summary>拟稿.</summary>
    /// <exception cref="Refused">Not in use, another issuer's, or nothing in it.</exception>
    public async Task<Paper> Draft(Work work, NewPaper made, CancellationToken cancel)
    {
        var hand = Hand.Of(work);
        var kind = kinds.Find(made.Kind) ?? throw new Refused(PaperRefusals.UnknownKind(made.Kind));
        if (kind.On(work.Today) is null)
            throw new Refused(PaperRefusals.NotInUse(kind.Title, work.Today));
        var issuer = await Body(work, made.Issuer, "发文机关", cancel);
        if (!PaperChecks.HasPower(kind.Issuer, issuer.Kind))
            throw new Refused(PaperRefusals.WrongIssuer(kind.Title, Terms<PaperIssuerLevel>.Of(kind.Issuer)));
        RequireContent(kind, made.Content);
        await RequireAddressee(work, kind, made, cancel);
        await RequireReplaceable(work, made, cancel);
        var row = new PaperIssuerRow(issuer.Id, issuer.RegionCode);
        var paper = new Paper(work.NewId<PaperId>(), made, kind, row, hand, keys);
        work.Rows.Add(paper);
        work.Demand(PaperAccess.Draft, paper);
        work.Rows.Add(new PaperDraft(paper, made.Content, hand, keys));
        work.Record(
            PaperEvents.Drafted,
            paper,
            new JsonObject { ["kind"] = paper.Kind, ["matter"] = $"{paper.MatterKind}/{paper.MatterId}" }
        );
        return paper;
    }

    /// <summary>修改: keeps the earlier draft.</summary>
    /// <exception cref="Refused">Not in drafting, not of this body, or nothing was changed.</exception>
    public async Task Revise(Work work, Paper paper, PaperContent content, CancellationToken cancel)
    {
        work.Demand(PaperAccess.Draft, paper);
        var kind = KindOf(paper);
        RequireContent(kind, content);
        var hand = Hand.Of(work);
        var before = await CurrentDraft(work, paper, cancel);
        if (string.Equals(PaperText.Canonical(before), PaperText.Canonical(content), StringComparison.Ordinal))
            throw new Refused(PaperRefusals.Unchanged);
        paper.Revise(hand, content.Title);
        work.Rows.Add(new PaperDraft(paper, content, hand, keys));
        work.Record(PaperEvents.Revised, paper, OfDraft(paper));
    }

    /// <summary>修改 by what the matter says now; nothing where that is the same.</summary>
    internal async Task ReviseIfChanged(Work work, Paper paper, PaperContent content, CancellationToken cancel)
    {
        var before = await CurrentDraft(work, paper, cancel);
        if (!string.Equals(PaperText.Canonical(before), PaperText.Canonical(content), StringComparison.Ordinal))
            await Revise(work, paper, content, cancel);
    }

    /// <summary>承办人变更 of the matter: whoever handles it from now on may not approve this paper; whoever did may not either.</summary>
    public static void AddHandlers(Work work, Paper paper, IReadOnlyList<AccountId> handlers)
    {
        work.Demand(PaperAccess.Read, paper);
        paper.AddHandlers(handlers);
        work.Record(PaperEvents.HandlersAdded, paper);
    }

    /// <summary>送核, naming who countersigns.</summary>
    public void Submit(Work work, Paper paper, IReadOnlyList<Countersigner> countersigners)
    {
        work.Demand(PaperAccess.Draft, paper);
        paper.Submit(Hand.Of(work), KindOf(paper), [.. countersigners.Select(c => c with { SignedAt = null })]);
        work.Record(PaperEvents.Submitted, paper, OfDraft(paper));
    }

    /// <summary>核稿通过.</summary>
    public void PassReview(Work work, Paper paper, string? remark)
    {
        work.Demand(PaperAccess.Review, paper);
        paper.PassReview(Hand.Of(work), KindOf(paper), OfRemark(remark));
        work.Record(PaperEvents.Reviewed, paper, OfDraft(paper));
    }

    /// <summary>会签.</summary>
    public void Countersign(Work work, Paper paper, string? remark)
    {
        work.Demand(PaperAccess.Countersign, paper);
        paper.Countersign(Hand.Of(work), KindOf(paper), OfRemark(remark));
        work.Record(PaperEvents.Countersigned, paper, OfDraft(paper));
    }

    /// <summary>退回, with what is to be changed.</summary>
    public void Return(Work work, Paper paper, string remark)
    {
        work.Demand(PaperAccess.Return, paper);
        if (PaperRefusals.OfReason(nameof(remark), remark) is { } refusal)
            throw new Refused(refusal);
        paper.Return(Hand.Of(work), KindOf(paper), remark.Trim());
        work.Record(PaperEvents.Returned, paper, OfDraft(paper));
    }

    /// <summary>撤稿.</summary>
    public static void WithdrawDraft(Work work, Paper paper, string reason)
    {
        work.Demand(PaperAccess.Draft, paper);
        if (PaperRefusals.OfReason(nameof(reason), reason) is { } refusal)
            throw new Refused(refusal);
        paper.WithdrawDraft(Hand.Of(work), reason.Trim());
        work.Record(PaperEvents.DraftWithdrawn, paper, OfDraft(paper));
    }

    /// <summary>The draft as it stands.</summary>
    internal async Task<PaperContent> CurrentDraft(Work work, Paper paper, CancellationToken cancel)
    {
        var (id, no) = (paper.Id, paper.DraftNo);
        // One that this act has written is not in the store yet.
        var draft =
            work.Rows.Set<PaperDraft>().Local.FirstOrDefault(d => d.PaperId == id && d.No == no)
            ?? await work.Rows.Set<PaperDraft>().AsNoTracking().SingleAsync(d => d.PaperId == id && d.No == no, cancel);
        return draft.Open(paper, keys);
    }

    internal static Task<Organization> Body(Work work, OrganizationId id, string what, CancellationToken cancel) =>
        Work.Require(work.Rows.Set<Organization>().AsNoTracking().Where(o => o.Id == id), what, cancel);

    internal static string? OfRemark(string? remark) =>
        PaperRefusals.OfText(nameof(remark), remark) is { } refusal ? throw new Refused(refusal)
        : string.IsNullOrWhiteSpace(remark) ? null
        : remark.Trim();

    private static JsonObject OfDraft(Paper paper) => new() { ["draft"] = paper.DraftNo };

    private static void RequireContent(PaperKind kind, PaperContent content)
    {
        if (content.Layout != kind.Layout)
            throw new Refused(PaperRefusals.WrongLayout(kind.Title, Terms<PaperLayout>.Of(kind.Layout)));
        if (string.IsNullOrWhiteSpace(content.Title) || content.Body.Count == 0)
            throw new Refused(PaperRefusals.EmptyContent);
    }

    private static async Task RequireAddressee(Work work, PaperKind kind, NewPaper made, CancellationToken cancel)
    {
        if (!kind.RequiresService)
            return;
        var name = made.Addressee is { } id ? (await Body(work, id, "受送达单位", cancel)).Name : null;
        var written = made.Content.Addressee;
        if (
            string.IsNullOrWhiteSpace(written)
            || (name is not null && !written.Contains(name, StringComparison.Ordinal))
        )
            throw new Refused(PaperRefusals.AddresseeMissing);
    }

    private static async Task RequireReplaceable(Work work, NewPaper made, CancellationToken cancel)
    {
        if (made.Replaces is not { } id)
            return;
        var old = await Work.Require(
            work.Rows.Set<Paper>().AsNoTracking().Where(p => p.Id == id),
            "要替代的文书",
            cancel
        );
        if (old.MatterId != made.Matter.Id || old.OrganizationId != made.Issuer || old.Standing != PaperStanding.Valid)
            throw new Refused(PaperRefusals.NothingToReplace);
    }
}
