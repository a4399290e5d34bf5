using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Matters;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Testing.Verification;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Tests.Platform.Matters;

/// <summary>
/// A store whose ledger holds one matter among entries of others: seven of eleven entries are about it, one of them on another object that
/// changed one of its own along with itself.
/// </summary>
internal sealed class FiledMatter : IDisposable
{
    public const int Entries = 7;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TestStore _store;
    private readonly Clock _clock;

    private FiledMatter(TestStore store, TimeProvider time) => (_store, _clock) = (store, new Clock(time));

    public SigningKey Key { get; } = new();

    public TestMatter Matter { get; } = new();

    public TestTerm Term { get; } = new();

    public LedgerCheckpoints Checkpoints => new(_store.Database, Key.Signer);

    public static async Task<FiledMatter> Create(TestStore store, TimeProvider time)
    {
        var filed = new FiledMatter(store, time);
        await filed.Fill();
        return filed;
    }

    public async Task<byte[]> Write(MatterFile? file = null)
    {
        using var zip = new MemoryStream();
        await new MatterFileWriter(_store.Database, Checkpoints).Write(file ?? WithMedia(), zip, Cancel);
        return zip.ToArray();
    }

    public MatterFile WithMedia() =>
        new(TestMatter.Kind, Matter.LedgerId, Objects(withEvidence: true), [.. PaperFiles(), .. Media()], [])
        {
            Purpose = "移送审查",
            Recipient = "河洛市人民法院",
        };

    public MatterFile WithoutMedia() =>
        new(
            TestMatter.Kind,
            Matter.LedgerId,
            Objects(withEvidence: false),
            [.. PaperFiles()],
            [.. Media().Select(m => new MatterPartLeftOut(m.List, m.Item, m.Role, "没有申请"))]
        );

    public async Task Append(LedgerEvent what, string kind, string id, JsonObject payload, Aggregate? subject = null)
    {
        await using var connection = await _store.Open();
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        var (digest, version) = subject is null ? (null, 0) : (AggregateDigest.Of(subject), subject.DigestVersion);
        await LedgerWriter.Append(
            transaction,
            TestDirectory.PersonOf(Roles.SupervisionHandler),
            _clock,
            _clock.Now,
            [new LedgerDraft(what, kind, id, payload, digest, version)],
            Cancel
        );
        await transaction.CommitAsync(Cancel);
    }

    /// <summary>Enters the matter once more, with other content of its last piece of evidence.</summary>
    public Task Enlarge(string sha256)
    {
        Matter.Evidence[^1] = Matter.Evidence[^1] with { Sha256 = sha256 };
        return Append(new LedgerEvent("test.enlarged", "补充证据"), TestMatter.Kind, Matter.LedgerId, [], Matter);
    }

    public void Dispose()
    {
        Key.Dispose();
        Matter.Key.Dispose();
    }

    private MatterPart[] Objects(bool withEvidence) =>
        [
            MatterPart.Of(Matter, Matter.Openings(withEvidence)),
            MatterPart.Of(Term),
            .. Matter.Papers.Select(p => MatterPart.WithoutFields("paper", p.Id)),
        ];

    private IEnumerable<MatterPartFile> PaperFiles() =>
        Matter.Papers.SelectMany(p =>
            new (string Role, string Name, byte[] Bytes)[]
            {
                (MatterRoles.PaperContent, "content.json", p.Content),
                (MatterRoles.PaperDocx, "paper.docx", p.Docx),
                (MatterRoles.PaperPdf, "paper.pdf", p.Pdf),
            }.Select(f => MatterPartFile.Of(MatterLists.Papers, p.Id, f.Role, $"papers/{p.Number}/{f.Name}", f.Bytes))
        );

    private IEnumerable<MatterPartFile> Media() =>
        Matter
            .Papers.Where(p => p.HasScan)
            .Select(p =>
                MatterPartFile.Of(
                    MatterLists.Papers,
                    p.Id,
                    MatterRoles.SealedScan,
                    $"papers/{p.Number}/scan.pdf",
                    p.Scan
                )
            )
            .Concat(
                Matter.Evidence.Select(e =>
                    MatterPartFile.Of(
                        MatterLists.Evidence,
                        e.Id,
                        MatterRoles.Evidence,
                        $"evidence/{e.Id}.mp4",
                        e.Content
                    )
                )
            );

    private async Task Fill()
    {
        var (filed, other) = (new LedgerEvent("test.filed", "立项"), new LedgerEvent("test.other", "其他"));
        var rendered = new LedgerEvent(MatterForm.Rendered, "文书成品");
        await Append(other, "test-other", "1", []);
        await Append(filed, TestMatter.Kind, Matter.LedgerId, [], Matter);
        await Append(filed, TestTerm.Kind, Term.LedgerId, [], Term);
        await Append(other, "test-other", "2", []);
        Matter.Papers.Add(new TestPaper("0190a000-0000-7000-8000-00000000000a", "河洛督〔2026〕1号", HasScan: true));
        Matter.Papers.Add(new TestPaper("0190a000-0000-7000-8000-00000000000b", "河洛督〔2026〕2号", HasScan: false));
        await Append(filed, TestMatter.Kind, Matter.LedgerId, [], Matter);
        await Append(rendered, "paper", Matter.Papers[0].Id, Matter.Papers[0].Rendered());
        Term.End = "2026-04-01";
        await Append(other, "test-other", "3", new JsonObject { ["also"] = new JsonArray(Also(Term)) });
        await Append(rendered, "paper", Matter.Papers[1].Id, Matter.Papers[1].Rendered());
        Matter.Evidence.Add(new TestEvidence("e1", [.. "第一段录像"u8]));
        Matter.Evidence.Add(new TestEvidence("e2", [.. "第二段录像"u8]));
        Matter.Stage = "closed";
        await Append(filed, TestMatter.Kind, Matter.LedgerId, [], Matter);
        await Append(other, "test-other", "4", new JsonObject { ["also"] = new JsonArray() });
        await Append(rendered, "paper", "0190a000-0000-7000-8000-00000000000c", Matter.Papers[0].Rendered());
    }

    private static JsonNode Also(Aggregate aggregate) =>
        new JsonObject
        {
            ["kind"] = aggregate.LedgerKind,
            ["id"] = aggregate.LedgerId,
            ["digest"] = AggregateDigest.Of(aggregate),
            ["digestVersion"] = aggregate.DigestVersion,
        };
}
