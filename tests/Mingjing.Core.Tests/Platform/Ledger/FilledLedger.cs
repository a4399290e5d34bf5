using System.Security.Cryptography;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Platform.Ledger;

/// <summary>A store with a little of everything that verification looks at: seven entries, the last of them not covered.</summary>
internal sealed class FilledLedger(TestStore store, TimeProvider time)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly CheckpointSigner _signer = new("mingjing/test", ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public TestDirectory Directory { get; } = new(store, time);

    public LedgerCheckpoints Checkpoints => new(store.Database, _signer);

    public static async Task<FilledLedger> Create(TestStore store, TimeProvider time)
    {
        var filled = new FilledLedger(store, time);
        await filled.Fill();
        return filled;
    }

    public Task<StoreReport> Verify(string? since = null, params IReadOnlyList<BatchProof> more) =>
        new StoreVerification(store.Database, _signer.Key, [.. BatchProof.All(), .. more]).Run(since, Cancel);

    public Task<StoreReport> Verify(Database copy) => new StoreVerification(copy, _signer.Key).Run(since: null, Cancel);

    public async Task ChangeSetting(string value, int shownVersion)
    {
        var today = new Clock(time).Today;
        var change = new SettingChange(SessionSettings.IdleLimit.Name, today, value, shownVersion);
        _ = (await Directory.Runner.Run(new ChangeSetting(), TestDirectory.Administrator, change, Cancel)).Result;
    }

    public async Task Seal()
    {
        var job = new Request(Principal.System("seal-access-log"));
        _ = (await Directory.Runner.Run(new SealAccessLog(), job, Nothing.Value, Cancel)).Result;
    }

    private async Task Fill()
    {
        var first = await Directory.Register(1, Cancel);
        await Directory.Register(2, Cancel);
        await Directory.Rename(first, 1, 1, Cancel);
        await ChangeSetting("45", shownVersion: 0);
        using (var log = new AccessLogWriter(store.Database, new Clock(time)))
        {
            for (var i = 0; i < 4; i++)
            {
                var reader = TestDirectory.PersonOf(Roles.SupervisionHandler);
                await log.Write(new AccessRecord(reader, ReadingKind.PartyCode, "complaint", $"{i}", "核实"), Cancel);
            }
        }

        await Seal();
        await Directory.Register(3, Cancel);
        await Checkpoints.Sign(Cancel);
        await Directory.Register(4, Cancel);
    }
}
