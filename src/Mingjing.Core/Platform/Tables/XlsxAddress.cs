namespace Mingjing.Core.Platform.Tables;

/// <summary>单元格地址: “AI35”.</summary>
internal static class XlsxAddress
{
    private const int LastColumn = 16_384;

    /// <summary>The column from 0; -1 where the address has none.</summary>
    public static int ColumnOf(ReadOnlySpan<char> address)
    {
        var column = 0;
        foreach (var c in address)
        {
            if (!char.IsAsciiLetter(c))
                break;
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A') + 1;
            if (column > LastColumn)
                return -1;
        }

        return column - 1;
    }

    /// <summary>The row from 1; 0 where the address has none.</summary>
    public static long RowOf(ReadOnlySpan<char> address)
    {
        var row = 0L;
        foreach (var c in address)
        {
            if (char.IsAsciiDigit(c) && row < int.MaxValue)
                row = (row * 10) + (c - '0');
        }

        return row;
    }

    /// <summary>The letters of a column from 0.</summary>
    public static string LettersOf(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
