using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Registers;

/// <summary>A row that holds a record of a register.</summary>
public interface IRegisterRow<TRecord>
{
    /// <summary>The record as the checks see it.</summary>
    TRecord Record { get; }

    /// <summary>Takes a record when the row is made.</summary>
    internal void Take(TRecord record);
}

/// <summary>执法主体名册的一行.</summary>
public sealed class SubjectRow : RegisterRow, IRegisterRow<SubjectRecord>
{
    public string Name { get; private set; } = "";

    /// <summary>区划代码 as the register states it.</summary>
    public string? StatedRegion { get; private set; }

    public string? Level { get; private set; }

    public EnforcementField? Field { get; private set; }

    public ConfirmedBy? ConfirmedBy { get; private set; }

    /// <summary>Whether it was ever confirmed.</summary>
    public bool IsQualified { get; private set; }

    public DateOnly? QualifiedFrom { get; private set; }

    public DateOnly? QualifiedTo { get; private set; }

    public DateOnly? ChangedOn { get; private set; }

    public DateOnly? ChangeAppliedOn { get; private set; }

    public SubjectRecord Record =>
        new(
            SubjectCode,
            Name,
            StatedRegion,
            Level,
            Field,
            ConfirmedBy,
            IsQualified ? new DayInterval(QualifiedFrom, QualifiedTo) : null,
            ChangedOn,
            ChangeAppliedOn
        );

    void IRegisterRow<SubjectRecord>.Take(SubjectRecord record)
    {
        (SubjectCode, Name, StatedRegion, Level) = (record.Code, record.Name, record.RegionCode, record.Level);
        (LineKey, LineName) = (record.Code, record.Name);
        (Field, ConfirmedBy, IsQualified) = (record.Field, record.ConfirmedBy, record.Qualified is not null);
        (QualifiedFrom, QualifiedTo) = (record.Qualified?.From, record.Qualified?.To);
        (ChangedOn, ChangeAppliedOn) = (record.ChangedOn, record.ChangeAppliedOn);
    }
}

/// <summary>执法证名册的一行.</summary>
public sealed class CertificateRow : RegisterRow, IRegisterRow<Certificate>
{
    public string Number { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? Kind { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public bool IsSuspended { get; private set; }

    public DateOnly? SuspendedFrom { get; private set; }

    public DateOnly? SuspendedTo { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public Certificate Record =>
        new(
            Number,
            Name,
            SubjectCode,
            Kind,
            new DayInterval(ValidFrom, ValidTo),
            IsSuspended ? new DayInterval(SuspendedFrom, SuspendedTo) : null,
            EndedOn,
            EndReason
        );

    void IRegisterRow<Certificate>.Take(Certificate record)
    {
        (SubjectCode, Number, Name, Kind) = (record.SubjectCode, record.Number, record.Name, record.Kind);
        (LineKey, LineName) = (record.Number, record.Name);
        (ValidFrom, ValidTo) = (record.Valid.From, record.Valid.To);
        (IsSuspended, SuspendedFrom) = (record.Suspended is not null, record.Suspended?.From);
        (SuspendedTo, EndedOn, EndReason) = (record.Suspended?.To, record.EndedOn, record.EndReason);
    }
}

/// <summary>委托名册的一行.</summary>
public sealed class EntrustmentRow : RegisterRow, IRegisterRow<Entrustment>
{
    public string EntrustedCode { get; private set; } = "";

    public string? MatterCode { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public Entrustment Record => new(SubjectCode, EntrustedCode, MatterCode, new DayInterval(ValidFrom, ValidTo));

    void IRegisterRow<Entrustment>.Take(Entrustment record)
    {
        (SubjectCode, EntrustedCode) = (record.SubjectCode, record.EntrustedCode);
        LineKey = $"{SubjectCode} {EntrustedCode}";
        (MatterCode, ValidFrom, ValidTo) = (record.MatterCode, record.Period.From, record.Period.To);
    }
}

/// <summary>执法事项清单的一行.</summary>
public sealed class PowerRow : RegisterRow, IRegisterRow<PowerRecord>
{
    public string MatterCode { get; private set; } = "";

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public PowerRecord Record => new(SubjectCode, MatterCode, new DayInterval(ValidFrom, ValidTo));

    void IRegisterRow<PowerRecord>.Take(PowerRecord record)
    {
        (SubjectCode, MatterCode) = (record.SubjectCode, record.MatterCode);
        LineKey = $"{SubjectCode} {MatterCode}";
        (ValidFrom, ValidTo) = (record.Period.From, record.Period.To);
    }
}

/// <summary>检查频次上限名册的一行.</summary>
public sealed class InspectionCapRow : RegisterRow, IRegisterRow<InspectionCap>
{
    public EnforcementField Field { get; private set; }

    public int Year { get; private set; }

    public int Cap { get; private set; }

    public InspectionCap Record => new(SubjectCode, Field, Year, Cap);

    void IRegisterRow<InspectionCap>.Take(InspectionCap record)
    {
        (SubjectCode, Field, Year, Cap) = (record.SubjectCode, record.Field, record.Year, record.Cap);
        LineKey = SubjectCode;
    }
}

/// <summary>裁量基准名册的一行.</summary>
public sealed class BenchmarkRow : RegisterRow, IRegisterRow<Benchmark>
{
    public string MatterCode { get; private set; } = "";

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public Benchmark Record => new(SubjectCode, MatterCode, new DayInterval(ValidFrom, ValidTo));

    void IRegisterRow<Benchmark>.Take(Benchmark record)
    {
        (SubjectCode, MatterCode) = (record.SubjectCode, record.MatterCode);
        LineKey = $"{SubjectCode} {MatterCode}";
        (ValidFrom, ValidTo) = (record.Period.From, record.Period.To);
    }
}
