using Mingjing.Core.Checks;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Subjects;

namespace Mingjing.Testing.TableReading;

/// <summary>What the oracle concludes of one act or report and one check.</summary>
public sealed record OracleAnswer(
    string Outcome,
    string? Reason,
    DateOnly? PlainDue,
    DateOnly? Due,
    IReadOnlySet<string> Missing,
    string? Strength
);

/// <summary>The rows of the registers and whether each is declared complete; null where no register was given.</summary>
public sealed record OracleRegisters(
    IReadOnlyList<SubjectRecord>? Subjects = null,
    IReadOnlyList<Certificate>? Certificates = null,
    IReadOnlyList<Entrustment>? Entrustments = null,
    IReadOnlyList<PowerRecord>? Powers = null,
    IReadOnlyList<InspectionCap>? Caps = null,
    IReadOnlyList<Benchmark>? Benchmarks = null,
    bool Complete = false
)
{
    /// <summary>执法领域 by the register of subjects; null where it is silent.</summary>
    public EnforcementField? FieldOf(string subject) =>
        Subjects
            ?.Where(s => string.Equals(s.Code, subject, StringComparison.Ordinal))
            .Select(s => s.Field)
            .FirstOrDefault(f => f is not null);

    /// <summary>The same rows as the product's registers.</summary>
    public ScreeningRegisters ForScreening() =>
        new(
            Subjects is null ? null : new SubjectRegister(Subjects, Complete),
            Certificates is null ? null : new CertificateRegister(Certificates, Complete),
            Entrustments is null ? null : new EntrustmentRegister(Entrustments, Complete),
            Powers is null ? null : new PowersRegister([.. Powers], Complete),
            Caps is null ? null : new InspectionCapRegister(Caps),
            Benchmarks is null ? null : new BenchmarkRegister(Benchmarks, Complete)
        );
}
