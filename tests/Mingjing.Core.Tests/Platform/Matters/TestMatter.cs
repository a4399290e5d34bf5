using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Tests.Platform.Matters;

/// <summary>A matter as a capability has it: a text in clear only in its row, papers by hash, evidence by commitment.</summary>
internal sealed class TestMatter : Aggregate
{
    public const string Kind = "test-matter";
    public const string Purpose = "test-matter.evidence";
    public const string Written = "3月2日，张三申请查阅";

    private readonly byte[] _salt = SaltedCommitment.NewSalt();

    public RecordKey Key { get; } = RecordKey.Create();

    public string Stage { get; set; } = "filed";

    public IList<TestPaper> Papers { get; } = [];

    public IList<TestEvidence> Evidence { get; } = [];

    public override string LedgerKind => Kind;

    public override string LedgerId => "0190a000-0000-7000-8000-000000000001";

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of the text, and of evidence that goes along.</summary>
    public IReadOnlyList<CommitmentOpening> Openings(bool withEvidence)
    {
        var evidence = Evidence.Select((e, i) => Key.Opening($"/evidence/{i}/commitment", Purpose, e.Sha256));
        return [CommitmentOpening.Salted("/written", _salt, Written), .. withEvidence ? evidence : []];
    }

    public override JsonObject MaterialFields() =>
        new()
        {
            ["stage"] = Stage,
            ["written"] = SaltedCommitment.Of(_salt, Written),
            ["papers"] = new JsonArray([.. Papers.Select(p => p.Listed())]),
            ["evidence"] = new JsonArray([
                .. Evidence.Select(e => new JsonObject
                {
                    ["id"] = e.Id,
                    ["commitment"] = Key.Commit(Purpose, e.Sha256).ToHex(),
                }),
            ]),
        };
}

/// <summary>Evidence; of a large one only the hash is at hand.</summary>
internal sealed record TestEvidence(string Id, byte[] Content)
{
    public string Sha256 { get; init; } = TestMatter.Hash(Content);
}

/// <summary>A paper of it with its files.</summary>
internal sealed record TestPaper(string Id, string Number, bool HasScan)
{
    public byte[] Content => Encoding.UTF8.GetBytes($"{{\"number\":\"{Number}\",\"text\":\"请于十日内改正\"}}");

    public byte[] Docx => Encoding.UTF8.GetBytes($"docx {Number}");

    public byte[] Pdf => Encoding.UTF8.GetBytes($"%PDF {Number}");

    public byte[] Scan => Encoding.UTF8.GetBytes($"scan {Number}");

    public JsonNode Listed()
    {
        var listed = new JsonObject
        {
            ["id"] = Id,
            ["number"] = Number,
            ["content"] = TestMatter.Hash(Content),
        };
        if (HasScan)
            listed["scan"] = TestMatter.Hash(Scan);
        return listed;
    }

    public JsonObject Rendered() =>
        new()
        {
            ["paper"] = Id,
            ["content"] = TestMatter.Hash(Content),
            ["docx"] = TestMatter.Hash(Docx),
            ["pdf"] = TestMatter.Hash(Pdf),
        };
}

/// <summary>Something that belongs to it and changes along with other things.</summary>
internal sealed class TestTerm : Aggregate
{
    public const string Kind = "test-term";

    public string End { get; set; } = "2026-03-20";

    public override string LedgerKind => Kind;

    public override string LedgerId => "0190a000-0000-7000-8000-000000000002";

    public override JsonObject MaterialFields() => new() { ["end"] = End };
}
