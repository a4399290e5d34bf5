using System.Security.Cryptography;
using System.Text;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Intake;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>名册和完整报送声明 (law-rules §5.4): the registers of the whole city are complete, the records of ten departments are.</summary>
public sealed class FillRegisters : DemonstrationStep
{
    public override string Name => "导入名册";

    public override async Task Run(DemonstrationSite site, CancellationToken cancel)
    {
        foreach (var office in site.Offices.Offices.Where(o => o.Profile == CompletenessProfile.Full))
            await site.Do(
                new DeclareCompleteness(),
                new CompletenessCommand(
                    site.Homes[office.Code].Organization,
                    new CompletenessFacts(ActSourceKind.Record, Fields: null, From: null)
                ),
                cancel
            );

        var rows = (await site.City(cancel)).Registers;
        await Import<SubjectRecord, SubjectRow>(site, RegisterKind.Subjects, rows.Subjects, r => r.Code, cancel);
        await Import<Certificate, CertificateRow>(
            site,
            RegisterKind.Certificates,
            rows.Certificates,
            r => r.SubjectCode,
            cancel
        );
        await Import<Entrustment, EntrustmentRow>(
            site,
            RegisterKind.Entrustments,
            rows.Entrustments,
            r => r.SubjectCode,
            cancel
        );
        await Import<PowerRecord, PowerRow>(site, RegisterKind.Powers, rows.Powers, r => r.SubjectCode, cancel);
        await Import<InspectionCap, InspectionCapRow>(
            site,
            RegisterKind.InspectionCaps,
            rows.InspectionCaps,
            r => r.SubjectCode,
            cancel
        );
        await Import<Benchmark, BenchmarkRow>(
            site,
            RegisterKind.Benchmarks,
            rows.Benchmarks,
            r => r.SubjectCode,
            cancel
        );
    }

    private static Task Import<TRecord, TRow>(
        DemonstrationSite site,
        RegisterKind kind,
        IList<TRecord> records,
        Func<TRecord, string> subjectOf,
        CancellationToken cancel
    )
        where TRecord : class
        where TRow : RegisterRow, IRegisterRow<TRecord>, new() =>
        Import(site, kind, [.. records], new ImportRegister<TRecord, TRow>(kind, subjectOf), isComplete: true, cancel);

    /// <summary>Imports a register by the product's own act.</summary>
    internal static Task Import<TRecord>(
        DemonstrationSite site,
        RegisterKind kind,
        IReadOnlyCollection<TRecord> records,
        UseCase<RegisterImport<TRecord>, RegisterImported> act,
        bool isComplete,
        CancellationToken cancel
    )
    {
        var name = $"{Platform.Terms<RegisterKind>.Of(kind)}（演示）.csv";
        var text = string.Join('\n', records);
        return site.Do(
            act,
            new RegisterImport<TRecord>(
                name,
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                [.. records],
                isComplete
            ),
            cancel
        );
    }
}
