using System.Collections.Frozen;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Subjects;

/// <summary>委托执法 (处罚法 20, 河南条例 14): who may act in a body's name, in which matter, and when.</summary>
/// <param name="MatterCode">事项编码; null where the entrustment names all matters.</param>
public sealed record Entrustment(string SubjectCode, string EntrustedCode, string? MatterCode, DayInterval Period);

/// <summary>委托名册.</summary>
public sealed class EntrustmentRegister(IEnumerable<Entrustment> entrustments, bool complete)
{
    private readonly FrozenDictionary<(string, string), Entrustment[]> _byPair = entrustments
        .GroupBy(e => (e.SubjectCode, e.EntrustedCode))
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public bool Complete { get; } = complete;

    /// <summary>The entrustments of one body to another.</summary>
    public ReadOnlySpan<Entrustment> Of(string subjectCode, string entrustedCode) =>
        _byPair.TryGetValue((subjectCode, entrustedCode), out var rows) ? rows : [];
}
