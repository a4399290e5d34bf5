using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Persistence.Bulk;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Intake;

/// <summary>要导入的文件.</summary>
/// <param name="FileName">Its name as the sender knows it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Its SHA-256: the same file of the same organization goes on where it stopped.</param>
/// <param name="Home">The sender's organization; unregistered for the city's own command.</param>
/// <param name="IsComplete">完整报送声明 for the whole file.</param>
/// <param name="SourceName">What the sender calls the source; null where not said.</param>
public sealed record ImportFile(
    string FileName,
    long Size,
    byte[] Sha256,
    SubjectHome Home,
    bool IsComplete = false,
    string? SourceName = null
)
{
    /// <summary>The file of a run.</summary>
    public static ImportFile Of(ImportRun run) =>
        new(
            run.FileName,
            run.Size,
            run.Sha256,
            new SubjectHome(run.OrganizationId, run.RegionCode),
            run.IsComplete,
            run.SourceName
        );

    /// <summary>Reads size and hash of a file on disk.</summary>
    public static async Task<ImportFile> Of(string path, SubjectHome home, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(path);
        return new ImportFile(Path.GetFileName(path), stream.Length, await SHA256.HashDataAsync(stream, cancel), home);
    }
}

/// <summary>
/// 文件导入: reads, prepares and screens on several threads, writes a thousand rows a transaction, keeps nothing of the file in
/// memory. Stopped at any point, it goes on behind the last batch when the same file comes again.
/// </summary>
public sealed class ImportFiles(ActIntake intake)
{
    private static readonly Principal Opener = Principal.System("import");

    /// <summary>Imports a file to its end.</summary>
    /// <param name="file">What it is.</param>
    /// <param name="stream">The file from its beginning; it stays open.</param>
    /// <param name="principal">Who sends it.</param>
    /// <param name="progress">Told the bytes read so far.</param>
    /// <returns>The run as it ended, or why it could not begin or go on.</returns>
    public async Task<Settled<ImportRun>> Import(
        ImportFile file,
        Stream stream,
        Principal principal,
        IProgress<long>? progress,
        CancellationToken cancel
    )
    {
        if (ActIntake.RefusalOf(principal) is { } refusal)
            return Settled<ImportRun>.Refuse(refusal);
        try
        {
            var run = await Begin(file, principal, cancel);
            return Settled<ImportRun>.Done(await Import(run, file, stream, principal, progress, cancel));
        }
        catch (Refused e)
        {
            return Settled<ImportRun>.Refuse(e.Refusal);
        }
    }

    /// <summary>
    /// Notes a file that waits for its turn, or finds its run that did not end;
    /// <see cref="Import(ImportFile,Stream,Principal,IProgress{long},CancellationToken)"/> takes the run up. One effect for one key.
    /// </summary>
    public async Task<Settled<ImportRunRef>> Announce(ImportFile file, Request request, CancellationToken cancel)
    {
        var principal = request.Principal;
        if (ActIntake.RefusalOf(principal) is { } refusal)
            return Settled<ImportRunRef>.Refuse(refusal);
        var now = intake.Clock.Now;
        var (left, _) = await LeftOver(file, cancel);
        var fingerprint = Request.Fingerprint(typeof(ImportFiles), file);
        try
        {
            return Settled<ImportRunRef>.Done(
                await intake.Writer.Run(
                    async (bulk, _) =>
                    {
                        if (request.Key is not { } key)
                            return await Note(bulk, file, principal, left, now, cancel);
                        var (before, kept) = await Idempotency.Claim<ImportRunRef>(
                            bulk.Transaction,
                            principal,
                            key,
                            fingerprint,
                            now,
                            cancel
                        );
                        if (before)
                            return kept;
                        var noted = await Note(bulk, file, principal, left, now, cancel);
                        await Idempotency.Keep(bulk.Transaction, principal, key, noted, cancel);
                        return noted;
                    },
                    cancel
                )
            );
        }
        catch (Refused e)
        {
            return Settled<ImportRunRef>.Refuse(e.Refusal);
        }
    }

    private async Task<ImportRunRef> Note(
        BulkTransaction bulk,
        ImportFile file,
        Principal principal,
        ImportRun? left,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (left is not null)
            return left.Ref;
        var run = RunOf(file, principal, left: null, ImportStatus.Waiting, now);
        await bulk.Insert(RunTables.Insert, [run], cancel);
        await LedgerWriter.Append(bulk.Transaction, principal, intake.Clock, now, [Started(run)], cancel);
        return run.Ref;
    }

    /// <summary>Begins a run, or takes up the one of the same file that did not end.</summary>
    internal async Task<RunProgress> Begin(ImportFile file, Principal principal, CancellationToken cancel)
    {
        var (left, errors) = await LeftOver(file, cancel);
        var now = intake.Clock.Now;
        var run = RunOf(file, principal, left, ImportStatus.Running, now);
        return await intake.Writer.Run(
            async (bulk, _) =>
            {
                if (left is not null)
                {
                    await bulk.Update(RunTables.TakeOver, [run], cancel);
                    return new RunProgress(run, errors);
                }

                await bulk.Insert(RunTables.Insert, [run], cancel);
                await LedgerWriter.Append(bulk.Transaction, principal, intake.Clock, now, [Started(run)], cancel);
                return new RunProgress(run, errors: 0);
            },
            cancel
        );
    }

    private async Task<(ImportRun? Run, int Errors)> LeftOver(ImportFile file, CancellationToken cancel)
    {
        await using var rows = intake.Database.Read(Opener);
        var left = await rows.Set<ImportRun>()
            .Where(r => r.OrganizationId == file.Home.Organization && r.Sha256 == file.Sha256)
            .Where(r => r.Status != ImportStatus.Done && r.Status != ImportStatus.Failed)
            .Where(r => r.IsComplete == file.IsComplete)
            .OrderByDescending(r => r.StartedAt)
            .FirstOrDefaultAsync(cancel);
        if (left is null)
            return (null, 0);
        var errors = await rows.Set<ImportRunError>()
            .Where(e => e.OrganizationId == left.OrganizationId && e.RunId == left.Id)
            .MaxAsync(e => (int?)e.No, cancel);
        return (left, errors ?? 0);
    }

    private static ImportRun RunOf(
        ImportFile file,
        Principal principal,
        ImportRun? left,
        ImportStatus status,
        DateTimeOffset now
    ) =>
        new()
        {
            OrganizationId = file.Home.Organization,
            Id = left?.Id ?? TypedId.New<ImportRunId>(now),
            RegionCode = file.Home.RegionCode,
            Sender = left?.Sender ?? principal.Actor,
            FileName = file.FileName,
            Sha256 = file.Sha256,
            Size = file.Size,
            SourceName = file.SourceName,
            Layout = left?.Layout,
            IsComplete = file.IsComplete,
            Status = status,
            Owner = RunProgress.NewOwner(),
            Position = left?.Position ?? 0,
            Read = left?.Read ?? 0,
            Created = left?.Created ?? 0,
            Replaced = left?.Replaced ?? 0,
            Identical = left?.Identical ?? 0,
            Joined = left?.Joined ?? 0,
            Rejected = left?.Rejected ?? 0,
            Unclear = left?.Unclear ?? 0,
            StartedAt = left?.StartedAt ?? now,
            ChangedAt = now,
        };

    private static LedgerDraft Started(ImportRun run) =>
        new(
            ActEvents.ImportStarted,
            "import-run",
            run.Id.ToString(),
            new JsonObject
            {
                ["fileName"] = run.FileName,
                ["sha256"] = Convert.ToHexStringLower(run.Sha256),
                ["organization"] = run.OrganizationId.ToString(),
                ["complete"] = run.IsComplete,
                ["source"] = run.SourceName,
            }
        );

    private async Task<ImportRun> Import(
        RunProgress run,
        ImportFile file,
        Stream stream,
        Principal principal,
        IProgress<long>? progress,
        CancellationToken cancel
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var batches = Channel.CreateBounded<Task<ImportBatch>>(
            new BoundedChannelOptions(Environment.ProcessorCount + 1) { SingleReader = true, SingleWriter = true }
        );
        using var reader = ActFile.Open(stream, file.FileName, options: null, progress);
        var reading = Task.Run(
            () => new ImportReading(intake, reader, file, principal, run.Position).Run(batches.Writer, stop.Token),
            CancellationToken.None
        );
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancel))
                await Write(run, await batch, principal, cancel);
            await reading;
            return await Finish(run, reader, cancel);
        }
        catch (ImportTakenOverException)
        {
            throw;
        }
        catch
        {
            await Interrupt(run);
            throw;
        }
        finally
        {
            await stop.CancelAsync();
            // What failed has been thrown above; the reader only has to let go of the stream.
            await Task.WhenAny(reading);
        }
    }

    private Task Write(RunProgress run, ImportBatch batch, Principal principal, CancellationToken cancel)
    {
        batch.Tell(run);
        return intake.Writer.Write(batch.Prepared, principal, run, cancel);
    }

    private Task<ImportRun> Finish(RunProgress run, RecordReader<Act> reader, CancellationToken cancel)
    {
        foreach (var fault in reader.FileErrors)
            run.Note(fault.Line, fault.Column, fault.Value, fault.Rule, isNotice: false);
        foreach (var notice in reader.Notices)
            run.Note(notice.Line, notice.Column, notice.Value, notice.Text, isNotice: true);
        var isFailed = reader.FileErrors.Count > 0;
        return Close(
            run,
            isFailed ? ImportStatus.Failed : ImportStatus.Done,
            isFailed ? reader.FileErrors[0].Rule : null,
            cancel
        );
    }

    // The cause is on its way to the caller; a store that cannot write leaves the run as it is, which is no harm.
    private async Task Interrupt(RunProgress run)
    {
        try
        {
            run.Restart();
            await Close(run, ImportStatus.Interrupted, fault: null, CancellationToken.None);
        }
        catch (Exception e) when (e is Refused or System.Data.Common.DbException or ImportTakenOverException) { }
    }

    private async Task<ImportRun> Close(RunProgress run, ImportStatus status, string? fault, CancellationToken cancel)
    {
        await intake.Writer.Run(
            async (bulk, _) =>
            {
                await run.Finish(bulk, status, fault, intake.Clock.Now, cancel);
                return Nothing.Value;
            },
            cancel
        );
        run.Confirm();
        return run.State;
    }
}
