using System.Collections.Frozen;

namespace Mingjing.Core.Platform.Tables;

/// <summary>A finding about a record as a whole.</summary>
/// <param name="Column">The <see cref="RecordColumn{T}.Name"/> to which it belongs.</param>
/// <param name="Rule">The Chinese sentence.</param>
/// <param name="Notice">What kind of notice it is; null where the row must not be used.</param>
public readonly record struct RecordRemark(string Column, string Rule, NoticeKind? Notice = null);

/// <summary>版式: the columns of one kind of file, and what becomes of a row.</summary>
public sealed class RecordLayout<T>
    where T : class
{
    private readonly FrozenDictionary<string, RecordColumn<T>> _byHeader;

    /// <param name="name">The name that messages use.</param>
    /// <param name="create">Makes an empty record.</param>
    /// <param name="columns">The columns in the order in which they are written.</param>
    public RecordLayout(string name, Func<T> create, IReadOnlyList<RecordColumn<T>> columns)
    {
        Name = name;
        Create = create;
        Columns = columns;
        Required = [.. columns.Where(c => c.IsRequired)];
        _byHeader = columns
            .SelectMany(c => c.Aliases.Prepend(c.Header).Prepend(c.Name).Select(text => (Key: KeyOf(text), Column: c)))
            .DistinctBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p.Key, p => p.Column, StringComparer.Ordinal);
    }

    public string Name { get; }

    public Func<T> Create { get; }

    public IReadOnlyList<RecordColumn<T>> Columns { get; }

    /// <summary>The columns that no row may leave empty.</summary>
    public IReadOnlyList<RecordColumn<T>> Required { get; }

    /// <summary>Looks at a record whose cells are all sound.</summary>
    public Func<T, IEnumerable<RecordRemark>> Check { get; init; } = _ => [];

    /// <summary>The column of a header cell; null for an unknown one. White space, case, width and a mark * do not matter.</summary>
    public RecordColumn<T>? Find(string header) => _byHeader.GetValueOrDefault(KeyOf(header));

    /// <summary>The column of a <see cref="RecordColumn{T}.Name"/>.</summary>
    public RecordColumn<T> Named(string name) => _byHeader[KeyOf(name)];

    private static string KeyOf(string header) =>
        string.Concat(
            CellText
                .Fold(header)
                .Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '\uFEFF'))
                .Select(char.ToUpperInvariant)
        );
}
