using System.Globalization;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Verifier;

namespace Mingjing.Core.Papers;

/// <summary>文稿: one version of what a paper is to say, as somebody wrote it; kept as it was, encrypted under the key of the paper.</summary>
public sealed class PaperDraft : Aggregate, IMatterRow
{
    private const string Purpose = "paper.draft";

    private PaperDraft() { }

    internal PaperDraft(Paper paper, PaperContent content, Hand hand, KeyFile keys)
    {
        (OrganizationId, RegionCode, MatterId) = (paper.OrganizationId, paper.RegionCode, paper.MatterId);
        (PaperId, No) = (paper.Id, paper.DraftNo);
        (By, ByName, At) = (hand.Account, hand.Name, hand.At);
        Salt = SaltedCommitment.NewSalt();
        using var key = RecordKey.Unwrap(keys, paper.Key);
        Content = key.Encrypt(PaperText.Canonical(content), Purpose);
    }

    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    public MatterId MatterId { get; private init; }

    public PaperId PaperId { get; private init; }

    /// <summary>From 1.</summary>
    public int No { get; private init; }

    public AccountId By { get; private init; }

    public string ByName { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    /// <summary>Encrypted.</summary>
    public byte[] Content { get; private init; } = [];

    /// <summary>Of the commitment to who wrote it.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "paper-draft";

    public override string LedgerId => string.Create(CultureInfo.InvariantCulture, $"{PaperId}/{No}");

    /// <summary>What was written.</summary>
    public PaperContent Open(Paper paper, KeyFile keys)
    {
        using var key = RecordKey.Unwrap(keys, paper.Key);
        return PaperText.Read(key.Decrypt(Content, Purpose));
    }

    public override JsonObject MaterialFields() =>
        new()
        {
            ["paper"] = PaperId.ToString(),
            ["sealed"] = Digest256.Of(Content).ToHex(),
            ["by"] = By.ToString(),
            ["at"] = At.ToString("O", CultureInfo.InvariantCulture),
            ["byName"] = SaltedCommitment.Of(Salt, ByName),
        };
}
