using System.Collections.Frozen;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Subjects;

/// <summary>执法事项 (条例 12（四）): one matter in a body's list of powers.</summary>
public sealed record PowerRecord(string SubjectCode, string MatterCode, DayInterval Period);

/// <summary>执法事项清单: which matters a body may act in, and when.</summary>
public sealed class PowersRegister(IReadOnlyCollection<PowerRecord> powers, bool complete)
{
    private readonly FrozenSet<string> _subjects = powers
        .Select(p => p.SubjectCode)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly PeriodTable _periods = new(powers.Select(p => (p.SubjectCode, p.MatterCode, p.Period)));

    public bool Complete { get; } = complete;

    /// <summary>Whether the register has a list of this body at all.</summary>
    public bool Lists(string subjectCode) => _subjects.Contains(subjectCode);

    /// <summary>Whether a matter was in the body's list on a day.</summary>
    public bool Allows(string subjectCode, string matterCode, DateOnly day) =>
        _periods.Covers(subjectCode, matterCode, day);
}
