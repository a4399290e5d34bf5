using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Testing.Verification;
using Mingjing.Verifier;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Tests.Platform.Matters;

/// <summary>
/// Attacks a matter file: by a byte, by whoever knows the format, and by whoever makes the index fit and holds a key. No attack may pass,
/// and each fault has its name.
/// </summary>
public sealed class FalsifiedMatterTests : IAsyncLifetime
{
    private const int Seed = 20260302;
    private const string Foreign = "papers/河洛督〔2026〕3号/content.json";
    private const string FirstPdf = "papers/河洛督〔2026〕1号/paper.pdf";

    private readonly SigningKey _forger = new();
    private TestStore _store = null!;
    private FiledMatter _filed = null!;
    private byte[] _sound = null!;
    private MatterZip _zip = null!;

    public async ValueTask InitializeAsync()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        _store = await TestStore.Create(StoreKind.Sqlite);
        _filed = await FiledMatter.Create(_store, time);
        _sound = await _filed.Write();
        _zip = MatterZip.Read(_sound);
    }

    public async ValueTask DisposeAsync()
    {
        _forger.Dispose();
        _filed.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public void No_changed_byte_passes()
    {
        // Every byte once, each to another value of its 255 others: some ten thousand.
        _sound.Length.ShouldBeGreaterThan(8_000);
        var random = new Random(Seed);
        var flips = _sound.Select(_ => (byte)random.Next(1, 256)).ToArray();
        var missed = Enumerable
            .Range(0, _sound.Length)
            .AsParallel()
            .Where(place =>
            {
                var changed = (byte[])_sound.Clone();
                changed[place] ^= flips[place];
                return Verify(changed, _filed.Key.Public).IsSound;
            });
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_that_was_cut_or_lengthened_passes()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 500; i++)
        {
            var (from, count) = (random.Next(_sound.Length), random.Next(1, 200));
            var end = Math.Min(from + count, _sound.Length);
            Verify([.. _sound[..from], .. _sound[end..]], _filed.Key.Public).IsSound.ShouldBeFalse();
            Verify(_sound[..from], _filed.Key.Public).IsSound.ShouldBeFalse();
            var noise = new byte[count];
            random.NextBytes(noise);
            Verify([.. _sound[..from], .. noise, .. _sound[from..]], _filed.Key.Public).IsSound.ShouldBeFalse();
        }
    }

    [Fact]
    public void Files_at_random_make_the_verifier_report_and_never_throw()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 500; i++)
        {
            // The container is whole, what it holds is not.
            var file = _zip.Files[random.Next(_zip.Files.Count)];
            var bytes = (byte[])file.Bytes.Clone();
            for (var n = random.Next(1, 4); n > 0; n--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (bytes.SequenceEqual(file.Bytes))
                continue;
            var changed = _zip.With(file.Name, bytes);
            Verify(changed.ToBytes(), _filed.Key.Public).IsSound.ShouldBeFalse();
            if (file.Name is not (MatterForm.Index or MatterForm.Signature))
                Verify(changed.Signed(_forger).ToBytes(), _filed.Key.Public).IsSound.ShouldBeFalse();
        }
    }

    [Fact]
    public void A_sound_file_is_never_refused()
    {
        for (var i = 0; i < 200; i++)
            Verify(_zip.Signed(_filed.Key).ToBytes(), _filed.Key.Public).Faults.ShouldBeEmpty();
    }

    /// <summary>What somebody does to the container who cannot sign.</summary>
    public static TheoryData<string, string> Containers =>
        new()
        {
            { "a file changed", FaultCodes.FileChanged },
            { "a file changed and indexed", FaultCodes.IndexSignature },
            { "a file taken out", FaultCodes.FileMissing },
            { "a file taken out of the index too", FaultCodes.IndexSignature },
            { "a file more", FaultCodes.FileUnlisted },
            { "a file more and indexed", FaultCodes.IndexSignature },
            { "a file twice", FaultCodes.FileDoubled },
            { "files in another order", FaultCodes.FileOrder },
            { "a path out of the folder", FaultCodes.PathUnsafe },
            { "a path from the root", FaultCodes.PathUnsafe },
            { "a path of a device", FaultCodes.PathUnsafe },
            { "two paths that differ in case", FaultCodes.FileDoubled },
            { "another purpose", FaultCodes.IndexSignature },
            { "an entry in between taken out and indexed", FaultCodes.IndexSignature },
            { "no signature", FaultCodes.FileMissing },
            { "an empty signature", FaultCodes.IndexSignature },
            { "signed by a forger", FaultCodes.IndexSignature },
            { "a checkpoint as signature", FaultCodes.IndexSignature },
            { "no checkpoint signature", FaultCodes.CheckpointInvalid },
            { "a forger's checkpoint", FaultCodes.CheckpointInvalid },
            { "a forger's key", FaultCodes.KeyDiffers },
            { "a broken key", FaultCodes.KeyInvalid },
            { "no index", FaultCodes.FileMissing },
            { "an index in another form", FaultCodes.IndexMalformed },
            { "an index with one more member", FaultCodes.IndexMalformed },
            { "a byte behind the end", FaultCodes.ZipMalformed },
        };

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_falsified_container_is_called_by_its_name(string what, string code)
    {
        var changed = Container(what);
        Codes(Verify(changed, _filed.Key.Public)).ShouldContain(code, StringComparer.Ordinal);
    }

    /// <summary>What whoever holds the key could put together wrongly, or what another's entries do not prove.</summary>
    public static TheoryData<string, string> Contents =>
        new()
        {
            { "entries swapped", FaultCodes.SequenceBroken },
            { "an entry twice", FaultCodes.SequenceBroken },
            { "the last entry taken out", FaultCodes.DigestMismatch },
            { "the entry of the other's act taken out", FaultCodes.DigestMismatch },
            { "the entries of an object taken out", FaultCodes.ObjectUnrecorded },
            { "all entries taken out", FaultCodes.ProofsMissing },
            { "a foreign entry", FaultCodes.EntryForeign },
            { "an entry changed", FaultCodes.ProofInvalid },
            { "a proof of another entry", FaultCodes.ProofInvalid },
            { "a proof in another tree", FaultCodes.ProofInvalid },
            { "the last line cut", FaultCodes.LineBroken },
            { "a line that is none", FaultCodes.EntryMalformed },
            { "a material field changed", FaultCodes.DigestMismatch },
            { "the version changed", FaultCodes.DigestMismatch },
            { "the fields taken out", FaultCodes.FieldsMissing },
            { "fields for what has none", FaultCodes.FieldsUnproved },
            { "an object twice", FaultCodes.MatterMalformed },
            { "another matter", FaultCodes.MatterMalformed },
            { "a salt changed", FaultCodes.OpeningMismatch },
            { "a salt that takes a byte of the text", FaultCodes.MatterMalformed },
            { "an opened text changed", FaultCodes.OpeningMismatch },
            { "an evidence key changed", FaultCodes.OpeningMismatch },
            { "an opening taken out", FaultCodes.ContentMismatch },
            { "a paper taken out", FaultCodes.ItemMissing },
            { "a paper more", FaultCodes.ItemUnlisted },
            { "a paper's file taken out", FaultCodes.ItemIncomplete },
            { "the files of two papers swapped", FaultCodes.ContentMismatch },
            { "a file of no item", FaultCodes.FileUnbound },
            { "a file with another role", FaultCodes.FileUnbound },
            { "an evidence file changed", FaultCodes.ContentMismatch },
            { "a rendered file changed", FaultCodes.ContentMismatch },
            { "left out and there", FaultCodes.LeftOutInvalid },
            { "media without purpose", FaultCodes.PurposeMissing },
            { "the key of another ledger's name", FaultCodes.KeyDiffers },
        };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Falsified_content_is_called_by_its_name_even_with_a_signed_index(string what, string code)
    {
        var changed = FalsifiedMatter.Make(_zip, what).Signed(_filed.Key);
        Codes(Verify(changed.ToBytes(), _filed.Key.Public)).ShouldContain(code, StringComparer.Ordinal);
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_reported()
    {
        var matter = MatterRecord.Parse(_zip.BytesOf(MatterForm.Matter));
        var broken = matter.Objects[0].Fields!.DeepClone().AsObject();
        broken["papers"]!.AsArray().Add(new JsonObject());
        var faults = MatterCheck.Run(
            MatterIndex.Parse(_zip.BytesOf(MatterForm.Index)),
            matter with
            {
                Objects = [matter.Objects[0] with { Fields = broken }],
            },
            new MatterLedger([], [])
        );
        faults.Select(f => f.Code).ShouldContain(FaultCodes.ListMalformed, StringComparer.Ordinal);
    }

    private byte[] Container(string what) =>
        what switch
        {
            "a file changed" => _zip.With(FirstPdf, "%PDF"u8.ToArray()).ToBytes(),
            "a file changed and indexed" => _zip.With(FirstPdf, "%PDF"u8.ToArray()).Reindexed().ToBytes(),
            "a file taken out" => _zip.Without(FirstPdf).ToBytes(),
            "a file taken out of the index too" => _zip.Unlisted(FirstPdf).ToBytes(),
            "a file more" => _zip.Plus(Foreign, "{}"u8.ToArray()).ToBytes(),
            "a file more and indexed" => More(Foreign).ToBytes(),
            "a file twice" => _zip.Plus(FirstPdf, _zip.BytesOf(FirstPdf)).ToBytes(),
            "files in another order" => _zip.Swapped(6, 7).ToBytes(),
            "a path out of the folder" => More("papers/../../x").ToBytes(),
            "a path from the root" => More("/x").ToBytes(),
            "a path of a device" => More("papers/nul.pdf").ToBytes(),
            "two paths that differ in case" => More("Matter.json").ToBytes(),
            "another purpose" => _zip.WithIndex(i => i["purpose"] = "另一用途").ToBytes(),
            "an entry in between taken out and indexed" => _zip.WithLines(l => l.Where((_, i) => i != 2))
                .Reindexed()
                .ToBytes(),
            "no signature" => _zip.Without(MatterForm.Signature).ToBytes(),
            "an empty signature" => _zip.With(MatterForm.Signature, ""u8.ToArray()).ToBytes(),
            "signed by a forger" => _zip.Signed(_forger).ToBytes(),
            "a checkpoint as signature" => _zip.With(MatterForm.Signature, _zip.BytesOf(MatterForm.Checkpoint))
                .ToBytes(),
            "no checkpoint signature" => _zip.With(MatterForm.Checkpoint, Unsigned()).Signed(_forger).ToBytes(),
            "a forger's checkpoint" => _zip.With(MatterForm.Checkpoint, Forged()).Signed(_forger).ToBytes(),
            "a forger's key" => _zip.With(MatterForm.Key, KeyOf(_forger)).Signed(_forger).ToBytes(),
            "a broken key" => _zip.With(MatterForm.Key, "x\n"u8.ToArray()).Reindexed().ToBytes(),
            "no index" => _zip.Without(MatterForm.Index).ToBytes(),
            "an index in another form" => _zip.WithIndex(i => i["format"] = "mingjing-matter-file/2").ToBytes(),
            "an index with one more member" => _zip.WithIndex(i => i["more"] = 1).ToBytes(),
            "a byte behind the end" => [.. _sound, 0],
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, message: null),
        };

    private MatterZip More(string path) => _zip.Plus(path, "{}"u8.ToArray()).Listed(path, MatterRoles.PaperContent);

    private byte[] Unsigned()
    {
        var text = Encoding.UTF8.GetString(_zip.BytesOf(MatterForm.Checkpoint));
        return Encoding.UTF8.GetBytes(text[..(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)]);
    }

    private byte[] Forged()
    {
        var own = SignedCheckpoint.Parse(Encoding.UTF8.GetString(_zip.BytesOf(MatterForm.Checkpoint))).Checkpoint;
        return Encoding.UTF8.GetBytes(_forger.Signer.Sign(own.Size, own.Root).ToText());
    }

    private static byte[] KeyOf(SigningKey key) => Encoding.UTF8.GetBytes(key.Public.ToText() + "\n");

    private static string[] Codes(VerificationReport report) => [.. report.Faults.Select(f => f.Code)];

    private static VerificationReport Verify(byte[] zip, CheckpointKey key) =>
        MatterVerification.Verify(new MemoryStream(zip), key);
}
