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
        var isBack = asked is { IsBack: true };
        var hasMore = read.Count > size;
        var rows = read.Take(size).ToList();
        if (isBack)
            rows.Reverse();
        if (rows.Count == 0)
            return new Page<TRow>(rows, null, null);
        var hasBefore = isBack ? hasMore : asked is not null;
        var hasAfter = isBack || hasMore;
        return new Page<TRow>(
            rows,
            hasBefore ? At(edgeOf(rows[0]), isBack: true) : null,
            hasAfter ? At(edgeOf(rows[^1]), isBack: false) : null
        );
    }

    private static PagePosition At((DateOnly Day, Guid Id) edge, bool isBack) => new(edge.Day, edge.Id, isBack);
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
