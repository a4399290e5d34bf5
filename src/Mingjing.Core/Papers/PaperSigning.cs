using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Papers;

/// <summary>成文的文书.</summary>
/// <param name="Number">发文字号, or the number of its matter.</param>
/// <param name="IssuedOn">成文日期.</param>
/// <param name="ContentHash">SHA-256 of the frozen content.</param>
/// <param name="Shown">What the checks found and did not refuse.</param>
public sealed record IssuedPaper(
    PaperId Id,
    string Number,
    DateOnly IssuedOn,
    string ContentHash,
    IReadOnlyList<PaperFault> Shown
);

/// <summary>
/// 签发: checks, number, day and freezing within the transaction of the matter's own step; the files are made afterwards, by promise.
/// </summary>
public sealed class PaperSigning(PaperDesk desk, LawLibrary laws, KeyFile keys)
{
    // No letter that is taken for a digit: the code is also read aloud.
    private const string CodeCharacters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int CodeLength = 20;

    /// <summary>签发前检查 of the draft as it stands.</summary>
    public async Task<IReadOnlyList<PaperFault>> Check(
        Work work,
        Paper paper,
        PaperRecord record,
        CancellationToken cancel
    )
    {
        var issuer = await PaperDesk.Body(work, paper.OrganizationId, "发文机关", cancel);
        return await Faults(work, paper, issuer, record, cancel);
    }

    /// <summary>签发, or 核签 where the paper is still in review and one person holds both posts.</summary>
    /// <param name="record">What the matter says.</param>
    /// <param name="complete">Writes into a form what is known at the signature only: the opinions, the declarations; null for nothing.</param>
    /// <exception cref="Refused">Not now, not by this hand, or the checks found something that forbids it.</exception>
    public async Task<IssuedPaper> Sign(
        Work work,
        Paper paper,
        PaperRecord record,
        string? remark,
        CancellationToken cancel,
        Func<PaperContent, PaperContent>? complete = null
    )
    {
        work.Demand(PaperAccess.Sign, paper);
        var (hand, kind) = (Hand.Of(work), desk.KindOf(paper));
        paper.RequireSigning(hand, kind);
        var (frozen, shown) = await Freeze(work, paper, kind, record, complete, cancel);
        paper.Sign(hand, kind, frozen, PaperDesk.OfRemark(remark), keys);
        return await Settle(work, paper, shown, cancel);
    }

    /// <summary>定稿 of what nobody signs for the body: records, lists and forms of handlers.</summary>
    /// <exception cref="Refused">Not now, to be signed, or the checks found something that forbids it.</exception>
    public async Task<IssuedPaper> Complete(Work work, Paper paper, PaperRecord record, CancellationToken cancel)
    {
        work.Demand(PaperAccess.Draft, paper);
        var (hand, kind) = (Hand.Of(work), desk.KindOf(paper));
        paper.RequireCompleting(hand, kind);
        var (frozen, shown) = await Freeze(work, paper, kind, record, complete: null, cancel);
        paper.Complete(hand, kind, frozen, keys);
        return await Settle(work, paper, shown, cancel);
    }

    private async Task<(FrozenContent Frozen, IReadOnlyList<PaperFault> Shown)> Freeze(
        Work work,
        Paper paper,
        PaperKind kind,
        PaperRecord record,
        Func<PaperContent, PaperContent>? complete,
        CancellationToken cancel
    )
    {
        var issuer = await PaperDesk.Body(work, paper.OrganizationId, "发文机关", cancel);
        var draft = await desk.CurrentDraft(work, paper, cancel);
        if (complete is not null)
            draft = complete(draft);
        var faults = PaperChecks.Of(draft, new PaperCheckContext(kind, issuer.Kind, work.Today, record), laws);
        if (faults.Any(f => f.IsHard))
            throw new Refused(new PaperFaultsRefusal([.. faults.Where(f => f.IsHard)]));
        var (number, issued, contact) = await Number(work, paper, kind, cancel);
        var content = draft with
        {
            Issuer = kind.HasHeading ? issuer.Name : draft.Issuer,
            Number = number,
            DatedOn = work.Today,
            Contact = draft.Contact ?? contact,
        };
        var text = PaperText.Canonical(content);
        var code = RandomNumberGenerator.GetString(CodeCharacters, CodeLength);
        var version = kind.On(work.Today)!.Version;
        return (new FrozenContent(text, PaperText.HashOf(text), number, issued, version, code), faults);
    }

    private async Task<IReadOnlyList<PaperFault>> Faults(
        Work work,
        Paper paper,
        Organization issuer,
        PaperRecord record,
        CancellationToken cancel
    ) =>
        PaperChecks.Of(
            await desk.CurrentDraft(work, paper, cancel),
            new PaperCheckContext(desk.KindOf(paper), issuer.Kind, work.Today, record),
            laws
        );

    // The number is the last thing that is asked for: until the end of the transaction others wait for theirs.
    private static async Task<(string Number, SerialNumber? Issued, string? Contact)> Number(
        Work work,
        Paper paper,
        PaperKind kind,
        CancellationToken cancel
    )
    {
        var id = paper.OrganizationId;
        var issuer = await work
            .Rows.Set<PaperIssuer>()
            .AsNoTracking()
            .SingleOrDefaultAsync(i => i.OrganizationId == id, cancel);
        if (kind.NumberPattern is not { } pattern)
            return (paper.MatterNumber, null, issuer?.Contact);
        if (issuer is null)
            throw new Refused(PaperRefusals.NoPrefix);
        var next = await NumberSeries.Take(work, id, paper.RegionCode, SeriesOf(kind.Code), cancel);
        var text = pattern
            .Replace("{prefix}", issuer.Prefix, StringComparison.Ordinal)
            .Replace("{year}", next.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{n}", next.Sequence.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return (text, next, issuer.Contact);
    }

    /// <summary>The series of the numbers of a kind.</summary>
    internal static string SeriesOf(string kind) => $"paper.{kind}";

    private static async Task<IssuedPaper> Settle(
        Work work,
        Paper paper,
        IReadOnlyList<PaperFault> shown,
        CancellationToken cancel
    )
    {
        work.Record(
            PaperEvents.Issued,
            paper,
            new JsonObject
            {
                ["kind"] = paper.Kind,
                ["version"] = paper.KindVersion,
                ["number"] = paper.Number,
                ["content"] = paper.ContentHash,
            }
        );
        if (paper.ReplacesId is { } replaced)
        {
            var old = await Work.Require(work.Rows.Set<Paper>().Where(p => p.Id == replaced), "要替代的文书", cancel);
            old.Replace(Hand.Of(work), paper);
            work.Record(PaperEvents.Replaced, old, new JsonObject { ["by"] = paper.Id.ToString() });
        }

        work.Promise(RenderPaper.Promise, RenderPaper.PayloadOf(paper));
        return new IssuedPaper(paper.Id, paper.Number!, paper.IssuedOn!.Value, paper.ContentHash!, shown);
    }
}
