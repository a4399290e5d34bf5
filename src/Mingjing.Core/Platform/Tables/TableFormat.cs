namespace Mingjing.Core.Platform.Tables;

/// <summary>文件格式, told by content and never by name.</summary>
public enum TableFormat
{
    Csv,
    Xlsx,
    Ndjson,
}
