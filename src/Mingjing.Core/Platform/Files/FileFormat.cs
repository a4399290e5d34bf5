namespace Mingjing.Core.Platform.Files;

/// <summary>文件类型, told by the content: the name of a file decides nothing.</summary>
public enum FileFormat
{
    /// <summary>PDF without scripts, actions that start something, and files inside.</summary>
    [Term("PDF")]
    Pdf,

    /// <summary>JPEG.</summary>
    [Term("JPEG 图片")]
    Jpeg,

    /// <summary>PNG.</summary>
    [Term("PNG 图片")]
    Png,

    /// <summary>Word 文档 (.docx).</summary>
    [Term("Word 文档")]
    Document,

    /// <summary>Excel 工作簿 (.xlsx).</summary>
    [Term("Excel 工作簿")]
    Workbook,

    /// <summary>OFD 版式文件 (GB/T 33190).</summary>
    [Term("OFD 版式文件")]
    Ofd,

    /// <summary>文本, tables separated by commas among them; UTF-8 or GB18030.</summary>
    [Term("文本")]
    Text,
}

/// <summary>What a format is called in the head of an answer and at the end of a name.</summary>
public static class FileFormats
{
    /// <summary>Endings that a dialog may offer.</summary>
    public const string Endings = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.ofd,.txt,.csv";

    /// <summary>The formats in words, as a form names them.</summary>
    public const string InWords = "PDF、JPEG、PNG、Word（.docx）、Excel（.xlsx）、OFD、文本（.txt、.csv）";

    /// <summary>Media type.</summary>
    public static string MediaTypeOf(FileFormat format) =>
        format switch
        {
            FileFormat.Pdf => "application/pdf",
            FileFormat.Jpeg => "image/jpeg",
            FileFormat.Png => "image/png",
            FileFormat.Document => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileFormat.Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileFormat.Ofd => "application/ofd",
            _ => "text/plain",
        };

    /// <summary>The endings that fit a format; the first is the usual one.</summary>
    public static IReadOnlyList<string> EndingsOf(FileFormat format) =>
        format switch
        {
            FileFormat.Pdf => [".pdf"],
            FileFormat.Jpeg => [".jpg", ".jpeg"],
            FileFormat.Png => [".png"],
            FileFormat.Document => [".docx"],
            FileFormat.Workbook => [".xlsx"],
            FileFormat.Ofd => [".ofd"],
            _ => [".txt", ".csv"],
        };
}
