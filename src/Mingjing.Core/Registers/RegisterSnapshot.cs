using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Registers;

/// <summary>名册快照: the registers of the store as the checks ask them, in one moment.</summary>
public static class RegisterSnapshot
{
    /// <summary>Reads the current editions; a register without rows counts as not given.</summary>
    public static async Task<ScreeningRegisters> Load(Database database, CancellationToken cancel)
    {
        await using var rows = database.Read(Principal.System("registers"));
        var complete = await rows.Set<StoredRegister>()
            .Where(r => r.IsComplete)
            .Select(r => r.Kind)
            .ToListAsync(cancel);
        var subjects = await Records<SubjectRow, SubjectRecord>(rows, cancel);
        var certificates = await Records<CertificateRow, Certificate>(rows, cancel);
        var entrustments = await Records<EntrustmentRow, Entrustment>(rows, cancel);
        var powers = await Records<PowerRow, PowerRecord>(rows, cancel);
        var caps = await Records<InspectionCapRow, InspectionCap>(rows, cancel);
        var benchmarks = await Records<BenchmarkRow, Benchmark>(rows, cancel);
        return new ScreeningRegisters(
            subjects is null ? null : new SubjectRegister(subjects, Is(RegisterKind.Subjects)),
            certificates is null ? null : new CertificateRegister(certificates, Is(RegisterKind.Certificates)),
            entrustments is null ? null : new EntrustmentRegister(entrustments, Is(RegisterKind.Entrustments)),
            powers is null ? null : new PowersRegister(powers, Is(RegisterKind.Powers)),
            caps is null ? null : new InspectionCapRegister(caps),
            benchmarks is null ? null : new BenchmarkRegister(benchmarks, Is(RegisterKind.Benchmarks))
        );

        bool Is(RegisterKind kind) => complete.Contains(kind);
    }

    /// <summary>Every register that was imported, by kind.</summary>
    public static async Task<IReadOnlyDictionary<RegisterKind, StoredRegister>> Standing(
        Database database,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(Principal.System("registers"));
        return await rows.Set<StoredRegister>().ToDictionaryAsync(r => r.Kind, cancel);
    }

    private static async Task<List<TRecord>?> Records<TRow, TRecord>(MingjingContext rows, CancellationToken cancel)
        where TRow : RegisterRow, IRegisterRow<TRecord>
    {
        var found = await rows.Set<TRow>().Where(r => r.UntilEdition == null).ToListAsync(cancel);
        return found.Count == 0 ? null : [.. found.Select(r => r.Record)];
    }
}
