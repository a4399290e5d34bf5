using System.Security.Cryptography;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Registers;

/// <summary>What became of a register file.</summary>
/// <param name="Settled">The act; null where no row could be read.</param>
/// <param name="Errors">Rows that were not used.</param>
/// <param name="Notices">What the sender should know.</param>
/// <param name="IsComplete">Whether it now counts as complete: a file that lost a row does not, whatever was declared.</param>
public sealed record RegisterReceived(
    Settled<RegisterImported>? Settled,
    IReadOnlyList<RowError> Errors,
    IReadOnlyList<ReadNotice> Notices,
    bool IsComplete
);

/// <summary>名册的栏目: the headers of its file.</summary>
public static class RegisterHeaders
{
    public static IEnumerable<string> Of(RegisterKind kind) =>
        kind switch
        {
            RegisterKind.Subjects => SubjectFile.Register.Headers,
            RegisterKind.Certificates => CertificateFile.Register.Headers,
            RegisterKind.Entrustments => EntrustmentFile.Register.Headers,
            RegisterKind.Powers => PowersFile.Register.Headers,
            RegisterKind.InspectionCaps => InspectionCapFile.Register.Headers,
            RegisterKind.Reports => ReportEntry.Headers,
            _ => BenchmarkFile.Register.Headers,
        };
}

/// <summary>名册文件入库: the register files of <c>screen</c> into the store.</summary>
public sealed class RegisterFiles(UseCaseRunner runner)
{
    /// <summary>Reads a file and imports what it holds as the new edition.</summary>
    /// <param name="kind">Which register it is.</param>
    /// <param name="path">The file; an absent or unreadable one throws as the file system does.</param>
    /// <param name="fileName">Its name as the sender knows it.</param>
    /// <param name="isComplete">名册声明.</param>
    public async Task<RegisterReceived> Import(
        RegisterKind kind,
        string path,
        string fileName,
        bool isComplete,
        Request request,
        CancellationToken cancel
    )
    {
        await using var stream = File.OpenRead(path);
        return await Import(kind, stream, fileName, isComplete, request, cancel);
    }

    /// <summary>The same from a stream that can seek; it stays open.</summary>
    public Task<RegisterReceived> Import(
        RegisterKind kind,
        Stream stream,
        string fileName,
        bool isComplete,
        Request request,
        CancellationToken cancel
    )
    {
        var file = new Given(stream, fileName, isComplete, request);
        return kind switch
        {
            RegisterKind.Subjects => Import<SubjectRecord, SubjectRow>(
                file,
                SubjectFile.Register,
                kind,
                r => r.Code,
                cancel
            ),
            RegisterKind.Certificates => Import<Certificate, CertificateRow>(
                file,
                CertificateFile.Register,
                kind,
                r => r.SubjectCode,
                cancel
            ),
            RegisterKind.Entrustments => Import<Entrustment, EntrustmentRow>(
                file,
                EntrustmentFile.Register,
                kind,
                r => r.SubjectCode,
                cancel
            ),
            RegisterKind.Powers => Import<PowerRecord, PowerRow>(
                file,
                PowersFile.Register,
                kind,
                r => r.SubjectCode,
                cancel
            ),
            RegisterKind.InspectionCaps => Import<InspectionCap, InspectionCapRow>(
                file,
                InspectionCapFile.Register,
                kind,
                r => r.SubjectCode,
                cancel
            ),
            RegisterKind.Reports => Import(file, ReportEntry.ReadAll, new ImportReports(), cancel),
            _ => Import<Benchmark, BenchmarkRow>(file, BenchmarkFile.Register, kind, r => r.SubjectCode, cancel),
        };
    }

    private Task<RegisterReceived> Import<TRecord, TRow>(
        Given given,
        RegisterFile<TRecord> file,
        RegisterKind kind,
        Func<TRecord, string> subjectOf,
        CancellationToken cancel
    )
        where TRecord : class
        where TRow : RegisterRow, IRegisterRow<TRecord>, new() =>
        Import(given, (s, name) => file.ReadAll(s, name), new ImportRegister<TRecord, TRow>(kind, subjectOf), cancel);

    private async Task<RegisterReceived> Import<TRecord>(
        Given given,
        Func<Stream, string, ReadResult<TRecord>> readAll,
        UseCase<RegisterImport<TRecord>, RegisterImported> act,
        CancellationToken cancel
    )
        where TRecord : class
    {
        var stream = given.Stream;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
        stream.Position = 0;
        var read = readAll(stream, given.FileName);
        if (read.Records.Count == 0)
            return new RegisterReceived(null, read.Errors, read.Notices, IsComplete: false);
        var isComplete = given.IsComplete && read.Errors.Count == 0;
        var settled = await runner.Run(
            act,
            given.Request,
            new RegisterImport<TRecord>(given.FileName, hash, [.. read.Records.Select(r => r.Record)], isComplete),
            cancel
        );
        return new RegisterReceived(settled, read.Errors, read.Notices, isComplete);
    }

    private sealed record Given(Stream Stream, string FileName, bool IsComplete, Request Request);
}
