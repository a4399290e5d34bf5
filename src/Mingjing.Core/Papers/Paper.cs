using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Verifier;

namespace Mingjing.Core.Papers;

/// <summary>
/// 文书: one paper of supervision from its first draft to its receipt. At signing its content is frozen in canonical form: after that nothing
/// that it says changes, and a correction is a new paper that names this one. What it says stands encrypted under a key of its own.
/// </summary>
public sealed partial class Paper : Aggregate, IMatterRow
{
    internal const string FrozenPurpose = "paper.content";

    private Paper() { }

    /// <summary>拟稿, before its first draft.</summary>
    internal Paper(PaperId id, NewPaper made, PaperKind kind, PaperIssuerRow issuer, Hand hand, KeyFile keys)
    {
        (Id, OrganizationId, RegionCode) = (id, issuer.Organization, issuer.RegionCode);
        (Kind, Title) = (kind.Code, made.Content.Title);
        (MatterKind, MatterId, MatterNumber) = (made.Matter.Kind, made.Matter.Id, made.Matter.Number);
        (AddresseeId, ReplacesId, Handlers) = (made.Addressee, made.Replaces, [.. made.Handlers.Distinct()]);
        (DraftedOn, Salt) = (hand.Today, SaltedCommitment.NewSalt());
        using var key = RecordKey.Create();
        Key = key.Wrap(keys);
        Stage = Take(hand, PaperAction.Draft, isNew: true);
        Drafters = [hand.Account];
        DraftNo = 1;
        Note(PaperAction.Draft, hand, remark: null);
    }

    public PaperId Id { get; private init; }

    /// <summary>发文机关.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>Code of the kind.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Version of the kind under which it was issued; 0 before.</summary>
    public int KindVersion { get; private set; }

    public string Title { get; private set; } = "";

    public string MatterKind { get; private init; } = "";

    public MatterId MatterId { get; private init; }

    /// <summary>案号.</summary>
    public string MatterNumber { get; private set; } = "";

    /// <summary>受送达单位; null for an internal paper and for a person.</summary>
    public OrganizationId? AddresseeId { get; private init; }

    /// <summary>The paper in whose place it comes; null for none.</summary>
    public PaperId? ReplacesId { get; private init; }

    /// <summary>The paper that came in its place; null for none.</summary>
    public PaperId? ReplacedById { get; private set; }

    public PaperStage Stage { get; private set; }

    /// <summary>The draft as it stands, from 1.</summary>
    public int DraftNo { get; private set; }

    public DateOnly DraftedOn { get; private init; }

    /// <summary>Everybody who has written one of the drafts or sent one on.</summary>
    public IReadOnlyList<AccountId> Drafters { get; private set; } = [];

    /// <summary>承办人 of the matter: on the drafters' side, whoever wrote.</summary>
    public IReadOnlyList<AccountId> Handlers { get; private set; } = [];

    public IReadOnlyList<Countersigner> Countersigners { get; private set; } = [];

    /// <summary>Who has passed the review of the draft as it stands.</summary>
    public AccountId? ReviewedBy { get; private set; }

    /// <summary>发文年份 and 序号 of its number; null where it has none of its own.</summary>
    public int? Year { get; private set; }

    /// <inheritdoc cref="Year"/>
    public int? Sequence { get; private set; }

    /// <summary>发文字号, or the number of its matter; null before it is issued.</summary>
    public string? Number { get; private set; }

    /// <summary>成文日期.</summary>
    public DateOnly? IssuedOn { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    public string? IssuedByName { get; private set; }

    /// <summary>查验码 of the printed square; random, so that nobody finds a paper by counting.</summary>
    public string? Code { get; private set; }

    /// <summary>The frozen content in canonical form, encrypted.</summary>
    public byte[]? Frozen { get; private set; }

    /// <summary>SHA-256 of the frozen content, 64 hexadecimal digits.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>The files as they were made at signing; null until they are.</summary>
    public RenderedFiles? Rendered { get; private set; }

    public PaperSeal? Seal { get; private set; }

    /// <summary>The files with the seal drawn in; null where it was not sealed by an image.</summary>
    public RenderedFiles? Stamped { get; private set; }

    /// <summary>Every step, the oldest first.</summary>
    public IReadOnlyList<PaperStep> Steps { get; private set; } = [];

    /// <summary>The wrapped key of drafts and content.</summary>
    public byte[] Key { get; private init; } = [];

    /// <summary>Of the commitment to what people wrote.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "paper";

    public override string LedgerId => Id.ToString();

    public bool IsIssued => IssuedOn is not null;

    /// <summary>文书效力; null before it is issued.</summary>
    public PaperStanding? Standing =>
        !IsIssued
            ? null
            : Stage switch
            {
                PaperStage.Voided => PaperStanding.Voided,
                PaperStage.Replaced => PaperStanding.Replaced,
                PaperStage.Withdrawn => PaperStanding.Withdrawn,
                _ => PaperStanding.Valid,
            };

    /// <summary>Every file of it: as made at signing, the seal, and as made with the seal.</summary>
    internal IEnumerable<PaperFile> Files =>
        new[] { Rendered?.Docx, Rendered?.Pdf, Seal?.File, Stamped?.Docx, Stamped?.Pdf }.OfType<PaperFile>();

    /// <summary>Whether somebody wrote it or handles its matter, himself or for whoever lent him his post.</summary>
    public bool IsOnDraftingSide(AccountId account) => Drafters.Contains(account) || Handlers.Contains(account);

    /// <summary>The content as it was signed.</summary>
    /// <exception cref="InvalidOperationException">It has not been issued.</exception>
    public PaperContent OpenContent(KeyFile keys)
    {
        using var key = RecordKey.Unwrap(keys, Key);
        return PaperText.Read(key.Decrypt(Frozen ?? throw new InvalidOperationException("not issued"), FrozenPurpose));
    }

    public override JsonObject MaterialFields() =>
        new()
        {
            ["organization"] = OrganizationId.ToString(),
            ["kind"] = Kind,
            ["kindVersion"] = KindVersion,
            ["matter"] = $"{MatterKind}/{MatterId}",
            ["addressee"] = AddresseeId?.ToString(),
            ["replaces"] = ReplacesId?.ToString(),
            ["replacedBy"] = ReplacedById?.ToString(),
            ["stage"] = Stage.ToString(),
            ["draft"] = DraftNo,
            ["number"] = Number,
            ["issuedOn"] = IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["content"] = ContentHash,
            // The clear text cannot be had without the keys: a changed row is found by what lies in it.
            ["sealed"] = Frozen is null ? null : Digest256.Of(Frozen).ToHex(),
            ["files"] = Written(
                new
                {
                    Rendered,
                    Seal,
                    Stamped,
                }
            ),
            ["written"] = SaltedCommitment.Of(
                Salt,
                Written(
                    new
                    {
                        Title,
                        MatterNumber,
                        Drafters,
                        Handlers,
                        Countersigners,
                        ReviewedBy,
                        Year,
                        Sequence,
                        IssuedAt,
                        IssuedByName,
                        Code,
                        DraftedOn,
                        Steps,
                    }
                )
            ),
        };

    private static string Written<T>(T value) => JsonSerializer.Serialize(value, PlatformJson.Options);
}

/// <summary>要拟的文书.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Issuer">发文机关.</param>
/// <param name="Matter">What it is a step of.</param>
/// <param name="Addressee">受送达单位; null for an internal paper and for a person.</param>
/// <param name="Handlers">承办人 of the matter: they may neither review nor sign it.</param>
/// <param name="Content">The first draft.</param>
/// <param name="Replaces">The paper in whose place it comes; null for none.</param>
public sealed record NewPaper(
    string Kind,
    OrganizationId Issuer,
    PaperMatter Matter,
    OrganizationId? Addressee,
    IReadOnlyList<AccountId> Handlers,
    PaperContent Content,
    PaperId? Replaces = null
);

/// <summary>发文机关 of a paper that is drafted.</summary>
internal readonly record struct PaperIssuerRow(OrganizationId Organization, string RegionCode);
