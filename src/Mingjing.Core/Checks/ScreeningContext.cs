using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Checks;

/// <summary>名册: the registers that checks ask; null where none was given, which is not the same as empty.</summary>
public sealed record ScreeningRegisters(
    SubjectRegister? Subjects = null,
    CertificateRegister? Certificates = null,
    EntrustmentRegister? Entrustments = null,
    PowersRegister? Powers = null,
    InspectionCapRegister? InspectionCaps = null,
    BenchmarkRegister? Benchmarks = null
)
{
    public static ScreeningRegisters Empty { get; } = new();
}

/// <summary>筛查环境: what a check may know besides the act. Immutable; one serves every thread.</summary>
/// <param name="calendar">The working days.</param>
/// <param name="pack">Laws, field rules and policy switches of the city.</param>
/// <param name="registers">The registers at hand.</param>
/// <param name="asOf">截至日: the day of receipt (law-rules §2.1.8).</param>
public sealed class ScreeningContext(WorkCalendar calendar, DataPack pack, ScreeningRegisters registers, DateOnly asOf)
{
    private ReviewWatch? _watch;

    public WorkCalendar Calendar { get; } = calendar;

    public LawLibrary Laws { get; } = pack.Laws;

    public FieldRules Fields { get; } = pack.Fields;

    public PackPolicy Policy { get; } = pack.Policy;

    /// <summary>The day from which the provincial amounts of a hearing apply; null where it is not known.</summary>
    public DateOnly? HearingMeasuresFrom { get; } =
        pack.Laws.ResolveAny(Law.Cite("provincial-hearing-measures", 4)).InForceFrom;

    /// <summary>办案期限 of the fields whose confirmed length is not the general one: they decide where the field is unknown.</summary>
    public IReadOnlyList<DecisionTermRule> OtherDecisionTerms { get; } =
    [
        .. pack
            .Fields.All.OfType<DecisionTermRule>()
            .Where(r => r.Confirmed && r.Length != pack.Fields.GeneralDecisionTerm.Length),
    ];

    public ScreeningRegisters Registers { get; } = registers;

    /// <summary>
    /// 截至日, for texts. A judgement must not compare it itself: it asks <see cref="IsPast"/> or <see cref="RulesDay"/>, or its
    /// answer could change unwatched.
    /// </summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>The screening day for looking up a dated rule or text where no day of the act governs.</summary>
    public DateOnly RulesDay
    {
        get
        {
            if (_watch is not null && RuleChanges.After(AsOf) is { } change)
                _watch.Note(change.DayNumber);
            return AsOf;
        }
    }

    /// <summary>The days on which a dated rule or text of the pack begins or ends.</summary>
    internal RuleChanges RuleChanges { get; } = new(pack);

    /// <summary>Whether the screening day lies after a day, the last one of a term.</summary>
    public bool IsPast(DateOnly day)
    {
        if (AsOf > day)
            return true;
        _watch?.Note(day.DayNumber + 1);
        return false;
    }

    /// <summary>The same surroundings, with a watch that learns when an answer can change; it serves the watch's thread only.</summary>
    public ScreeningContext WatchedBy(ReviewWatch watch)
    {
        var watched = (ScreeningContext)MemberwiseClone();
        watched._watch = watch;
        return watched;
    }

    /// <summary>执法领域 of an act: its own column, else the register of subjects; null where both are silent.</summary>
    public EnforcementField? FieldOf(Act act)
    {
        if (act.Field.IsKnown)
            return act.Field.Value;
        return FieldOf(act.SubjectCode);
    }

    /// <summary>执法领域 of a body by the register; null where it is silent.</summary>
    public EnforcementField? FieldOf(string subjectCode)
    {
        if (Registers.Subjects is null)
            return null;
        foreach (var row in Registers.Subjects.Of(subjectCode))
        {
            if (row.Field is not null)
                return row.Field;
        }

        return null;
    }
}
