using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>领域规则表: the rows of one kind of rule, by field; a look-up is an index and a look at one or two dates.</summary>
internal sealed class FieldTable<TRule>
    where TRule : FieldRule
{
    private readonly TRule[][] _byField;

    public FieldTable(IEnumerable<TRule> rules)
    {
        _byField = new TRule[Enum.GetValues<EnforcementField>().Length][];
        Array.Fill(_byField, []);
        foreach (var field in rules.GroupBy(r => r.Ground.Field))
            if (field.Key is { } key)
                _byField[(int)key] = [.. field];
    }

    /// <summary>The row in force on a day; null where the field has none.</summary>
    public TRule? On(EnforcementField field, DateOnly day)
    {
        foreach (var rule in _byField[(int)field])
            if (rule.Ground.Covers(day))
                return rule;
        return null;
    }

    public IReadOnlyList<TRule> Of(EnforcementField field) => _byField[(int)field];

    /// <summary>Refuses two rows of one field that are in force on one day.</summary>
    public FieldTable<TRule> WithoutOverlap(PackNode node)
    {
        foreach (var field in Enum.GetValues<EnforcementField>())
        {
            var rows = Of(field).OrderBy(r => r.Ground.InForceFrom ?? DateOnly.MinValue).ToArray();
            for (var i = 1; i < rows.Length; i++)
                if (
                    (rows[i].Ground.InForceFrom ?? DateOnly.MinValue)
                    < (rows[i - 1].Ground.InForceTo ?? DateOnly.MaxValue)
                )
                    throw node.Wrong($"“{Terms<EnforcementField>.Of(field)}”有两行规则的施行期间重叠");
        }

        return this;
    }
}
