using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Matters;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Testing.Verification;
using Mingjing.Verifier;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Tests.Platform.Matters;

public sealed class MatterFileWriterTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-matter-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [BothStores]
    public async Task A_matter_file_with_everything_is_verified_by_the_verifier_alone(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var filed = await FiledMatter.Create(store, _time);
        var report = Verify(await filed.Write(), filed.Key.Public);
        report.Faults.ShouldBeEmpty();
        report.Entries.ShouldBe(FiledMatter.Entries);
        report.LastCheckpoint!.Size.ShouldBe(11);
        report.IsKeyGiven.ShouldBeTrue();
        report.Matter!.Record!.Items.Count.ShouldBe(4);
        report.Matter.Index.Files.Count.ShouldBe(4 + 9);
    }

    [Theory]
    [BothStores]
    public async Task Media_that_nobody_asked_for_is_left_out_and_said_so(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var filed = await FiledMatter.Create(store, _time);
        var report = Verify(await filed.Write(filed.WithoutMedia()), filed.Key.Public);
        report.Faults.ShouldBeEmpty();
        report.Matter!.Index.Files.ShouldNotContain(f => MatterRoles.IsMedia(f.Role));
        report.Matter.Record!.Items.Sum(i => i.LeftOut.Count).ShouldBe(3);
        TextOf(report).ShouldContain("未附：evidence e1 的 evidence，原因：没有申请");
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_up_to_the_signature()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, _time);
        byte[][] both = [await filed.Write(), await filed.Write()];
        var files = MatterZip.Read(both[0]).Files;
        files[^1].Name.ShouldBe(MatterForm.Signature);
        var before = files.SkipLast(1).Sum(f => HeaderOf(f.Name) + f.Bytes.Length);
        both[0][..before].ShouldBe(both[1][..before]);

        static int HeaderOf(string name) => StoredZip.Local(new StoredMember(name, 0, 0, 0)).Length;
    }

    [Fact]
    public async Task Another_program_takes_it_apart_and_what_it_puts_together_is_the_same()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, _time);
        var zip = await filed.Write();
        MatterZip.Read(zip).ToBytes().ShouldBe(zip);
        MatterZip.Read(zip).BytesOf("evidence/e1.mp4").ShouldBe(filed.Matter.Evidence[0].Content);
    }

    [Fact]
    public async Task The_stream_is_only_written_forward_and_stays_open()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, _time);
        await using var output = new ForwardOnly();
        var written = await new MatterFileWriter(store.Database, filed.Checkpoints).Write(
            filed.WithMedia(),
            output,
            Cancel
        );
        written.Size.ShouldBe(output.Bytes.Length);
        written.Entries.ShouldBe(FiledMatter.Entries);
        written.Index.ShouldBe(Digest256.Of(MatterZip.Read(output.Bytes).BytesOf(MatterForm.Index)));
        Verify(output.Bytes, filed.Key.Public).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task The_key_in_the_file_is_used_and_said_to_prove_nothing_of_the_origin()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, _time);
        var report = Verify(await filed.Write(), key: null);
        report.IsSound.ShouldBeTrue();
        report.IsKeyGiven.ShouldBeFalse();
        TextOf(report).ShouldContain("只能证明导出前后一致");
    }

    [Fact]
    public async Task The_command_recognizes_a_matter_file()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, _time);
        var zip = await filed.Write();
        await File.WriteAllBytesAsync(PathOf("case.zip"), zip, Cancel);
        await File.WriteAllTextAsync(PathOf("key.txt"), filed.Key.Public.ToText(), Cancel);
        var (exit, text) = Run([PathOf("case.zip"), "--key", PathOf("key.txt")]);
        exit.ShouldBe(VerifyCommand.Sound);
        text.ShouldContain($"卷宗：test-matter {filed.Matter.LedgerId}");
        text.ShouldContain("用途：移送审查；接收单位：河洛市人民法院");
        text.ShouldContain("文书：2 份，证据：2 件，附有文件 9 个");
        text.ShouldContain("核验通过：卷宗与台账相符");
        zip[^30] ^= 1;
        await File.WriteAllBytesAsync(PathOf("case.zip"), zip, Cancel);
        (exit, text) = Run([PathOf("case.zip")]);
        exit.ShouldBe(VerifyCommand.Faulty);
        text.ShouldContain("[zip-malformed]");
    }

    [Fact]
    public async Task An_earlier_checkpoint_cannot_be_compared_with_it()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, _time);
        using var zip = new MemoryStream(await filed.Write());
        var since = (await filed.Checkpoints.Sign(Cancel)).ToText();
        var report = MatterVerification.Verify(zip, filed.Key.Public, since);
        report.Faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCodes.SinceUnusable);
    }

    [Fact]
    public async Task What_does_not_fit_the_ledger_is_not_written()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, _time);
        var whole = filed.WithMedia();
        (await FaultOf(whole with { Files = [.. whole.Files.Skip(1)] })).ShouldBe(FaultCodes.ItemIncomplete);
        (await FaultOf(whole with { Files = [.. whole.Files.SkipLast(1)] })).ShouldBe(FaultCodes.ItemMissing);
        (await FaultOf(whole with { Purpose = null, Recipient = null })).ShouldBe(FaultCodes.PurposeMissing);
        (await FaultOf(whole with { Recipient = "" })).ShouldBe(FaultCodes.PurposeMissing);
        (await FaultOf(Renamed(whole, "../e.mp4"))).ShouldBe(FaultCodes.PathUnsafe);
        (await FaultOf(Renamed(whole, "INDEX.json"))).ShouldBe(FaultCodes.FileDoubled);
        (await FaultOf(whole with { Objects = [.. whole.Objects.Skip(1)] })).ShouldBe(FaultCodes.FieldsMissing);
        filed.Matter.Stage = "filed";
        (await FaultOf(filed.WithMedia())).ShouldBe(FaultCodes.DigestMismatch);

        static MatterFile Renamed(MatterFile file, string path) =>
            file with
            {
                Files = [.. file.Files.SkipLast(1), file.Files[^1] with { Path = path }],
            };

        async Task<string> FaultOf(MatterFile file)
        {
            await using var output = new ForwardOnly();
            var writer = new MatterFileWriter(store.Database, filed.Checkpoints);
            var e = await Should.ThrowAsync<MatterFileException>(() => writer.Write(file, output, Cancel));
            output.Bytes.ShouldBeEmpty();
            return e.Faults[0].Code;
        }
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_written_breaks_the_writing_off()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, _time);
        var whole = filed.WithMedia();
        var opened = 0;
        var changing = whole.Files[^1] with
        {
            Open = _ =>
            {
                var content = (byte[])filed.Matter.Evidence[^1].Content.Clone();
                content[0] ^= (byte)opened++;
                return Task.FromResult<Stream>(new MemoryStream(content));
            },
        };
        var e = await Should.ThrowAsync<IOException>(() =>
            filed.Write(whole with { Files = [.. whole.Files.SkipLast(1), changing] })
        );
        e.Message.ShouldContain("evidence/e2.mp4");
    }

    [Fact]
    public async Task The_last_entry_counts_and_an_act_in_between_is_found_out()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, _time);
        var shown = filed.WithMedia();
        await filed.Append(new LedgerEvent("test.noted", "批注"), TestMatter.Kind, filed.Matter.LedgerId, []);
        Verify(await filed.Write(shown), filed.Key.Public).Entries.ShouldBe(FiledMatter.Entries + 1);
        filed.Term.End = "2026-05-01";
        await filed.Append(new LedgerEvent("test.moved", "延期"), TestTerm.Kind, filed.Term.LedgerId, [], filed.Term);
        filed.Term.End = "2026-04-01";
        var e = await Should.ThrowAsync<MatterFileException>(() => filed.Write(shown));
        e.Faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCodes.DigestMismatch);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private static VerificationReport Verify(byte[] zip, CheckpointKey? key) =>
        MatterVerification.Verify(new MemoryStream(zip), key);

    private static (int Exit, string Text) Run(string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (VerifyCommand.Run(args, output, error), output.ToString());
    }

    private static string TextOf(VerificationReport report)
    {
        using var output = new StringWriter();
        ReportText.Write(report, output);
        return output.ToString();
    }

    /// <summary>What a download is.</summary>
    private sealed class ForwardOnly : MemoryStream
    {
        public override bool CanSeek => false;

        public override bool CanRead => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public byte[] Bytes => ToArray();

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
