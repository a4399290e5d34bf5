using CsCheck;
using Mingjing.Testing.Verification;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Verification;

public sealed class FalsifiedExportTests : IDisposable
{
    private const int Ledgers = 5;
    private const int Rounds = 450;

    private static readonly Gen<int> Number = Gen.Int[0, int.MaxValue];

    private readonly SigningKey _own = new();
    private readonly SigningKey _forger = new();
    private readonly FalsifiedExport[] _exports;

    public FalsifiedExportTests() =>
        _exports = [.. Enumerable.Range(0, Ledgers).Select(seed => new FalsifiedExport(seed, _own, _forger))];

    public static TheoryData<Falsification> Kinds => [.. Enum.GetValues<Falsification>()];

    public void Dispose()
    {
        _own.Dispose();
        _forger.Dispose();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_falsified_export_is_never_sound(Falsification kind) =>
        Gen.Select(Gen.Int[0, Ledgers - 1], Number, Number)
            .Sample(
                (ledger, a, b) =>
                {
                    var export = _exports[ledger];
                    var since = FalsifiedExport.NeedsSince(kind) ? export.Since : null;
                    return !LedgerVerification.Verify(export.Make(kind, a, b), _own.Public, since).IsSound;
                },
                iter: Rounds
            );

    [Fact]
    public void Ten_thousand_exports_are_falsified() => (Kinds.Count() * Rounds).ShouldBeGreaterThanOrEqualTo(10_000);

    [Fact]
    public void A_ledger_rewritten_by_who_has_its_key_is_betrayed_by_an_earlier_checkpoint() =>
        Gen.Select(Gen.Int, Gen.Int[1, 20], Number)
            .Sample(
                (seed, size, place) =>
                {
                    var ledger = new RandomLedger(seed, size);
                    var since = ledger.Checkpoint(_own.Signer, size).ToText();
                    ledger.Entries[place % size] = ledger.Entries[place % size] with { Actor = "另一人" };
                    var rewritten = ledger.Export(_own.Signer, size);
                    return LedgerVerification.Verify(rewritten, _own.Public).IsSound
                        && CodesOf(LedgerVerification.Verify(rewritten, _own.Public, since)) is [FaultCodes.SinceRoot];
                },
                iter: 100
            );

    [Fact]
    public void A_falsified_proof_is_never_sound() =>
        Gen.Select(Gen.Int, Gen.Int[0, 5], Number, Number)
            .Sample(
                (seed, kind, a, b) =>
                {
                    var ledger = new RandomLedger(seed, 11);
                    var places = new[] { 2, 5, 10 };
                    var sound = ledger.ExportSome(_own.Signer, places);
                    var falsified = Falsify(sound, ledger, kind, a, b);
                    return LedgerVerification.Verify(sound, _own.Public).IsSound
                        && !LedgerVerification.Verify(falsified, _own.Public).IsSound;
                },
                iter: 500
            );

    private MemoryExport Falsify(MemoryExport sound, RandomLedger ledger, int kind, int a, int b)
    {
        var file = sound.BytesOf(ExportFiles.Proofs);
        EntryProof[] proofs = [.. MemoryExport.Lines(file).Select(l => EntryProof.Parse(l))];
        var chosen = a % proofs.Length;
        var proof = proofs[chosen];
        switch (kind)
        {
            case 0:
                var bytes = (byte[])file.Clone();
                bytes[a % bytes.Length] ^= (byte)(1 << (b % 8));
                return sound.With(ExportFiles.Proofs, bytes);
            case 1:
                proofs[chosen] = proof with { Path = [.. proof.Path.Skip(1)] };
                break;
            case 2:
                proofs[chosen] = proof with { Path = proofs[(chosen + 1) % proofs.Length].Path };
                break;
            case 3:
                proofs[chosen] = proof with { Path = [.. proof.Path, Digest256.Of([(byte)b])] };
                break;
            case 4:
                proofs[chosen] = proof with { Entry = ledger.Entries[3] with { Sequence = proof.Entry.Sequence } };
                break;
            default:
                return sound.With(ExportFiles.Checkpoints, [ledger.Checkpoint(_forger.Signer, ledger.Entries.Count)]);
        }

        return sound.With(ExportFiles.Proofs, MemoryExport.Joined(proofs.Select(p => p.Canonical())));
    }

    private static string[] CodesOf(VerificationReport report) => [.. report.Faults.Select(f => f.Code)];
}
