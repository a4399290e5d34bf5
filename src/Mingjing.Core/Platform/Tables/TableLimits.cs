namespace Mingjing.Core.Platform.Tables;

/// <summary>Bounds that keep memory and time flat whatever is sent; each is answered with a message that names it.</summary>
internal static class TableLimits
{
    /// <summary>Characters of a cell: the bound of a workbook, kept for every format.</summary>
    public const int CellChars = 32_767;

    /// <summary>Characters of a row (bytes of a JSON object).</summary>
    public const int RowChars = 1 << 20;

    /// <summary>Columns of a table, members of a JSON object.</summary>
    public const int Columns = 1_000;

    /// <summary>Levels of a JSON object.</summary>
    public const int JsonDepth = 8;

    /// <summary>Levels of a workbook part; a sound one has fewer than ten.</summary>
    public const int XmlDepth = 32;

    /// <summary>Bytes of the sheet once unpacked.</summary>
    public const long SheetBytes = 4L << 30;

    /// <summary>Bytes of any other part once unpacked.</summary>
    public const long PartBytes = 256L << 20;

    /// <summary>Unpacked to packed, judged beyond <see cref="TrustedBytes"/>; a sheet of records has 10 to 40.</summary>
    public const int Inflation = 200;

    public const long TrustedBytes = 32L << 20;

    /// <summary>Characters of all shared strings, which must be held in memory.</summary>
    public const long SharedStringChars = 64L << 20;

    /// <summary>Merged areas that are worth listing.</summary>
    public const int MergedAreas = 10_000;

    /// <summary>Bytes of a workbook that comes from a stream which cannot seek.</summary>
    public const int BufferedWorkbook = 128 << 20;
}
