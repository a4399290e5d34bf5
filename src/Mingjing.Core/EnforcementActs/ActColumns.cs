using System.Collections.Frozen;

namespace Mingjing.Core.EnforcementActs;

/// <summary>栏目表: the one table that readers, exports, explanations and templates use.</summary>
public static partial class ActColumns
{
    /// <summary>Every column, at the index of its <see cref="ActField"/>.</summary>
    public static IReadOnlyList<ActColumn> All => Table;

    private static readonly ActColumn[] Table = [.. ExchangeColumns(), .. AddedColumns()];

    /// <summary>The same, for loops that run over every act.</summary>
    internal static ReadOnlySpan<ActColumn> Each => Table;

    /// <summary>By JSON field name.</summary>
    public static FrozenDictionary<string, ActColumn> ByName { get; } =
        All.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>By Chinese header.</summary>
    public static FrozenDictionary<string, ActColumn> ByHeader { get; } =
        All.ToFrozenDictionary(c => c.Header, StringComparer.Ordinal);

    /// <summary>The column of a field.</summary>
    public static ActColumn Of(ActField field) => Table[(int)field];
}
