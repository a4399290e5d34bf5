using System.Collections.Frozen;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Inspections;

/// <summary>年度检查频次上限 (国办发〔2024〕54号): the published cap of one body, field and calendar year.</summary>
/// <param name="Cap">The most inspections of one enterprise in the year, at least 0.</param>
public sealed record InspectionCap(string SubjectCode, EnforcementField Field, int Year, int Cap);

/// <summary>频次上限名册.</summary>
public sealed class InspectionCapRegister(IEnumerable<InspectionCap> caps)
{
    private readonly FrozenDictionary<(string, EnforcementField, int), int> _caps = caps.ToFrozenDictionary(
        c => (c.SubjectCode, c.Field, c.Year),
        c => c.Cap
    );

    /// <summary>The published cap, or null where none is loaded.</summary>
    public int? Of(string subjectCode, EnforcementField field, int year) =>
        _caps.TryGetValue((subjectCode, field, year), out var cap) ? cap : null;
}
