using System.IO.Compression;
using CsCheck;
using Mingjing.Testing.Verification;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Verification;

public sealed class LedgerVerificationTests : IDisposable
{
    private readonly SigningKey _key = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("mingjing-verify-").FullName;

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void No_valid_ledger_raises_an_alarm() =>
        Gen.Select(Gen.Int, Gen.Int[0, 40], Gen.Int[0, 40].Array[0, 4], Gen.Int[0, 40])
            .Sample(
                (seed, size, checkpoints, since) =>
                {
                    var ledger = new RandomLedger(seed, size);
                    int[] sizes = [.. checkpoints.Select(c => Math.Min(c, size)).Append(size).Distinct().Order()];
                    var kept = ledger.Checkpoint(_key.Signer, Math.Min(since, size)).ToText();
                    var report = LedgerVerification.Verify(ledger.Export(_key.Signer, sizes), _key.Public, kept);
                    return report.FaultCount == 0 && report.Entries == size && report.Checkpoints == sizes.Length;
                },
                iter: 300
            );

    [Fact]
    public void No_valid_choice_of_entries_raises_an_alarm() =>
        Gen.Select(Gen.Int, Gen.Int[1, 40], Gen.Int[0, 39].Array[1, 6])
            .Sample(
                (seed, size, places) =>
                {
                    int[] chosen = [.. places.Select(p => p % size).Distinct().Order()];
                    var export = new RandomLedger(seed, size).ExportSome(_key.Signer, chosen);
                    var report = LedgerVerification.Verify(export, _key.Public);
                    return report.FaultCount == 0 && report.IsPartial && report.Entries == chosen.Length;
                },
                iter: 300
            );

    [Theory]
    [InlineData(Falsification.Swap, FaultCodes.SequenceBroken)]
    [InlineData(Falsification.Delete, FaultCodes.EntriesMissing)]
    [InlineData(Falsification.Duplicate, FaultCodes.SequenceBroken)]
    [InlineData(Falsification.InsertRenumbered, FaultCodes.EntriesUncovered)]
    [InlineData(Falsification.Replace, FaultCodes.CheckpointRoot)]
    [InlineData(Falsification.CutEntries, FaultCodes.EntriesMissing)]
    [InlineData(Falsification.CutBytes, FaultCodes.LineBroken)]
    [InlineData(Falsification.CutEntriesAndCheckpoints, FaultCodes.Rollback)]
    [InlineData(Falsification.DropLastCheckpoint, FaultCodes.EntriesUncovered)]
    [InlineData(Falsification.SwapCheckpoints, FaultCodes.CheckpointOrder)]
    [InlineData(Falsification.ForeignCheckpoint, FaultCodes.CheckpointInvalid)]
    [InlineData(Falsification.MovedSignature, FaultCodes.CheckpointInvalid)]
    [InlineData(Falsification.ForeignKey, FaultCodes.KeyDiffers)]
    [InlineData(Falsification.ForeignLedger, FaultCodes.KeyDiffers)]
    [InlineData(Falsification.MissingFile, FaultCodes.KindUnclear)]
    [InlineData(Falsification.DoubledFile, FaultCodes.FileDoubled)]
    public void A_fault_is_called_by_its_name(Falsification kind, string code)
    {
        using var forger = new SigningKey();
        var export = new FalsifiedExport(5, _key, forger);
        var report = LedgerVerification.Verify(export.Make(kind, 3, 3), _key.Public, export.Since);
        report.Faults.ShouldContain(f => string.Equals(f.Code, code, StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_entered_before_its_predecessor_is_reported()
    {
        var ledger = new RandomLedger(3, 5);
        ledger.Entries[3] = ledger.Entries[3] with { At = ledger.Entries[0].At.AddTicks(-1) };
        var report = LedgerVerification.Verify(ledger.Export(_key.Signer, 5), _key.Public);
        report.Faults.Select(f => (f.Code, f.Sequence)).ShouldBe([(FaultCodes.TimeBackwards, 3L)]);
    }

    [Fact]
    public void The_key_in_the_export_is_used_and_said_to_prove_nothing_of_the_origin()
    {
        var report = LedgerVerification.Verify(new RandomLedger(3, 5).Export(_key.Signer, 5));
        report.IsSound.ShouldBeTrue();
        report.IsKeyGiven.ShouldBeFalse();
        TextOf(report).ShouldContain("只能证明导出前后一致");
    }

    [Fact]
    public void What_nobody_read_is_listed() =>
        LedgerVerification
            .Verify(new RandomLedger(3, 5).Export(_key.Signer, 5).Plus("说明.txt", "x"u8.ToArray()), _key.Public)
            .Unread.ShouldBe(["说明.txt"]);

    [Fact]
    public void A_folder_and_a_zip_are_verified_by_the_command()
    {
        var ledger = new RandomLedger(3, 12);
        var folder = Directory.CreateDirectory(PathOf("export")).FullName;
        ledger.Export(_key.Signer, 4, 12).SaveTo(folder);
        ZipFile.CreateFromDirectory(folder, PathOf("export.zip"));
        File.WriteAllText(PathOf("key.txt"), _key.Public.ToText());
        // Kept on Windows and sent by mail.
        File.WriteAllText(PathOf("since.txt"), ledger.Checkpoint(_key.Signer, 7).ToText().ReplaceLineEndings("\r\n"));
        string[] options = ["--key", PathOf("key.txt"), "--since", PathOf("since.txt")];
        Run([folder, .. options]).ShouldBe((VerifyCommand.Sound, true));
        Run([PathOf("export.zip"), .. options]).ShouldBe((VerifyCommand.Sound, true));
        File.AppendAllText(Path.Combine(folder, ExportFiles.Entries), "{}\n");
        Run([folder, .. options]).ShouldBe((VerifyCommand.Faulty, false));
    }

    [Fact]
    public void Wrong_usage_is_told_apart_from_a_fault()
    {
        Run([]).Exit.ShouldBe(VerifyCommand.BadUsage);
        Run([PathOf("nothing")]).Exit.ShouldBe(VerifyCommand.BadUsage);
        Run([_folder, "--key"]).Exit.ShouldBe(VerifyCommand.BadUsage);
        Run([_folder, "--other", "x"]).Exit.ShouldBe(VerifyCommand.BadUsage);
        Run(["--help"]).Exit.ShouldBe(VerifyCommand.Sound);
        Run([_folder]).Exit.ShouldBe(VerifyCommand.Faulty);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private static (int Exit, bool IsSaidSound) Run(string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = VerifyCommand.Run(args, output, error);
        return (exit, output.ToString().Contains("核验通过", StringComparison.Ordinal));
    }

    private static string TextOf(VerificationReport report)
    {
        using var output = new StringWriter();
        ReportText.Write(report, output);
        return output.ToString();
    }
}
