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

    // Names as we write them: most senders do, and need no folding.
    private readonly FrozenDictionary<string, RecordColumn<T>> _byText;

    /// <param name="name">The name that messages use.</param>
    /// <param name="create">Makes an empty record.</param>
    /// <param name="columns">The columns in the order in which they are written.</param>
    public RecordLayout(string name, Func<T> create, IReadOnlyList<RecordColumn<T>> columns)
    {
        Name = name;
        Create = create;
        Columns = columns;
        Required = [.. columns.Where(c => c.IsRequired)];
        var texts = columns.SelectMany(c => c.Aliases.Prepend(c.Header).Prepend(c.Name).Select(t => (t, c))).ToList();
        _byHeader = texts
            .DistinctBy(p => KeyOf(p.t), StringComparer.Ordinal)
            .ToFrozenDictionary(p => KeyOf(p.t), p => p.c, StringComparer.Ordinal);
        _byText = texts
            .Select(p => p.t)
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(t => t, t => _byHeader[KeyOf(t)], StringComparer.Ordinal);
    }

    public string Name { get; }

    public Func<T> Create { get; }

    public IReadOnlyList<RecordColumn<T>> Columns { get; }

    /// <summary>The columns that no row may leave empty.</summary>
    public IReadOnlyList<RecordColumn<T>> Required { get; }

    /// <summary>Looks at a record whose cells are all sound.</summary>
    public Func<T, IEnumerable<RecordRemark>> Check { get; init; } = _ => [];

    /// <summary>The column of a header cell; null for an unknown one. White space, case, width and a mark * do not matter.</summary>
    public RecordColumn<T>? Find(string header) =>
        _byText.GetValueOrDefault(header) ?? _byHeader.GetValueOrDefault(KeyOf(header));

    /// <summary>The column of a <see cref="RecordColumn{T}.Name"/>.</summary>
    public RecordColumn<T> Named(string name) => _byHeader[KeyOf(name)];

    private static string KeyOf(string header)
    {
        var key = new char[header.Length];
        var length = 0;
        foreach (var c in header)
        {
            var folded = CellText.Fold(c);
            if (!char.IsWhiteSpace(folded) && folded is not ('*' or '\uFEFF'))
                key[length++] = char.ToUpperInvariant(folded);
        }

        return new string(key, 0, length);
    }
}
