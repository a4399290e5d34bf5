using System.Buffers.Text;
using System.Globalization;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>
/// 翻页位置: the row at the edge of a page of a list in the order of a day, the newest first. The next page begins behind it; no
/// page costs more for being far down.
/// </summary>
/// <param name="Day">Day of the row at the edge.</param>
/// <param name="Id">Its id.</param>
/// <param name="IsBack">Whether the page before it is wanted, and not the one behind.</param>
public readonly record struct PagePosition(DateOnly Day, Guid Id, bool IsBack)
{
    /// <summary>As an address writes it.</summary>
    public override string ToString()
    {
        Span<byte> id = stackalloc byte[16];
        Id.TryWriteBytes(id, bigEndian: true, out _);
        var day = Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return $"{(IsBack ? 'b' : 'n')}{day}{Base64Url.EncodeToString(id)}";
    }

    /// <summary>Reads the text of an address; null, the first page, where it is none.</summary>
    public static PagePosition? Parse(string? text)
    {
        const int idAt = 9;
        Span<byte> id = stackalloc byte[16];
        if (
            text is not { Length: 31 }
            || text[0] is not ('b' or 'n')
            || !DateOnly.TryParseExact(
                text.AsSpan(1, 8),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                default,
                out var day
            )
            || !Base64Url.IsValid(text.AsSpan(idAt))
            || !Base64Url.TryDecodeFromChars(text.AsSpan(idAt), id, out var written)
            || written != id.Length
        )
            return null;
        return new PagePosition(day, new Guid(id, bigEndian: true), text[0] == 'b');
    }
}

/// <summary>一页.</summary>
/// <param name="Rows">The rows, the newest first.</param>
/// <param name="Before">Where the page before begins; null on the first.</param>
/// <param name="After">Where the page behind begins; null on the last.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, PagePosition? Before, PagePosition? After)
{
    /// <summary>Makes a page of one row more than it shows, read in the direction that was asked for.</summary>
    internal static Page<TRow> Of(
        List<TRow> read,
        int size,
        PagePosition? asked,
        Func<TRow, (DateOnly Day, Guid Id)> edgeOf
    )
    {
        var cut = PageCut<TRow>.Of(read, size, asked is not null, asked is { IsBack: true });
        return new Page<TRow>(
            cut.Rows,
            cut.HasBefore ? At(edgeOf(cut.Rows[0]), isBack: true) : null,
            cut.HasAfter ? At(edgeOf(cut.Rows[^1]), isBack: false) : null
        );
    }

    /// <summary>Every row for an export, page after page, so that a million rows need no memory.</summary>
    /// <param name="read">Reads the page at a position of at most so many rows.</param>
    internal static async IAsyncEnumerable<TRow> Walk(Func<PagePosition?, int, Task<Page<TRow>>> read)
    {
        const int size = 1_000;
        PagePosition? position = null;
        do
        {
            var (rows, _, after) = await read(position, size);
            foreach (var row in rows)
                yield return row;
            position = after;
        } while (position is not null);
    }

    private static PagePosition At((DateOnly Day, Guid Id) edge, bool isBack) => new(edge.Day, edge.Id, isBack);
}

/// <summary>
/// 翻页位置 of a list in the order of a number: the row at the edge of a page, with its id where several have the same number.
/// </summary>
public readonly record struct KeyPosition(string Key, Guid Id, bool IsBack)
{
    /// <summary>As an address writes it.</summary>
    public override string ToString() =>
        (IsBack ? "b" : "n") + Id.ToString("N") + Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(Key));

    /// <summary>Reads the text of an address; null, the first page, where it is none.</summary>
    public static KeyPosition? Parse(string? text)
    {
        const int keyAt = 33;
        if (
            text is not { Length: >= keyAt }
            || text[0] is not ('b' or 'n')
            || !Guid.TryParseExact(text.AsSpan(1, keyAt - 1), "N", out var id)
            || !Base64Url.IsValid(text.AsSpan(keyAt))
        )
            return null;
        return new KeyPosition(
            System.Text.Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text.AsSpan(keyAt))),
            id,
            text[0] == 'b'
        );
    }
}

/// <summary>一页 of a list in the order of a number.</summary>
public sealed record KeyPage<TRow>(IReadOnlyList<TRow> Rows, KeyPosition? Before, KeyPosition? After)
{
    internal static KeyPage<TRow> Of(
        List<TRow> read,
        int size,
        KeyPosition? asked,
        Func<TRow, (string Key, Guid Id)> edgeOf
    )
    {
        var cut = PageCut<TRow>.Of(read, size, asked is not null, asked is { IsBack: true });
        return new KeyPage<TRow>(
            cut.Rows,
            cut.HasBefore ? At(edgeOf(cut.Rows[0]), isBack: true) : null,
            cut.HasAfter ? At(edgeOf(cut.Rows[^1]), isBack: false) : null
        );
    }

    private static KeyPosition At((string Key, Guid Id) edge, bool isBack) => new(edge.Key, edge.Id, isBack);
}

/// <summary>What a page shows of one row more than it shows, and whether there is more on either side.</summary>
internal readonly record struct PageCut<TRow>(List<TRow> Rows, bool HasBefore, bool HasAfter)
{
    public static PageCut<TRow> Of(List<TRow> read, int size, bool isAsked, bool isBack)
    {
        var hasMore = read.Count > size;
        var rows = read.Take(size).ToList();
        if (isBack)
            rows.Reverse();
        return rows.Count == 0
            ? new PageCut<TRow>(rows, HasBefore: false, HasAfter: false)
            : new PageCut<TRow>(rows, isBack ? hasMore : isAsked, isBack || hasMore);
    }
}

/// <summary>条数: exact up to a thousand, “1000 以上” beyond: counting a million rows helps nobody.</summary>
/// <param name="Count">Rows, at most <see cref="Most"/>.</param>
/// <param name="HasMore">Whether there are more.</param>
public readonly record struct CappedCount(int Count, bool HasMore)
{
    public const int Most = 1_000;

    internal static CappedCount Of(int counted) => new(Math.Min(counted, Most), counted > Most);

    /// <summary>“37” or “1000 以上”.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count}{(HasMore ? " 以上" : "")}");
}
