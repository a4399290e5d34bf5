using System.Xml;

namespace Mingjing.Core.Platform.Files;

/// <summary>文件不予收存: what is wrong with its content, as half a sentence in Chinese.</summary>
public sealed class FileNotAcceptedException(string rule) : Exception(rule);

/// <summary>
/// 文件检查: tells by its content what a file is, and refuses what could start something on the machine of whoever opens it. It goes
/// through the file piece by piece; what a file hides on purpose from such a look is not found, so that it is served for keeping, never
/// for showing.
/// </summary>
public static class FileInspection
{
    private const int HeadBytes = 16;

    private static readonly (byte[] Start, string Rule)[] Foreign =
    [
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "是旧版 Office 文件（.doc、.xls）或者设有打开密码的文件，请另存为 .docx、.xlsx 或 PDF"
        ),
        ("{\\rtf"u8.ToArray(), "是 RTF 文件，请另存为 .docx 或 PDF"),
        ([0x7F, 0x45, 0x4C, 0x46], "是程序文件"),
        ("Rar!"u8.ToArray(), "是压缩包，请解压后逐个上传"),
        ([0x37, 0x7A, 0xBC, 0xAF], "是压缩包，请解压后逐个上传"),
        ([0x1F, 0x8B], "是压缩包，请解压后逐个上传"),
        ("GIF8"u8.ToArray(), "是 GIF 图片，请转为 PNG 或 JPEG"),
        ("II*\0"u8.ToArray(), "是 TIFF 图片，请转为 PDF 或 PNG"),
        ("MM\0*"u8.ToArray(), "是 TIFF 图片，请转为 PDF 或 PNG"),
    ];

    /// <summary>The format of a file that may be kept.</summary>
    /// <param name="file">The file, to be read from any place.</param>
    /// <exception cref="FileNotAcceptedException">It is empty, of no known format, or holds what is not taken.</exception>
    public static FileFormat Inspect(Stream file)
    {
        if (file.Length == 0)
            throw new FileNotAcceptedException("是空文件");
        try
        {
            return FormatOf(file);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new FileNotAcceptedException("已损坏或者不完整，不能检查");
        }
    }

    private static FileFormat FormatOf(Stream file)
    {
        Span<byte> bytes = stackalloc byte[HeadBytes];
        file.Position = 0;
        var head = bytes[..file.ReadAtLeast(bytes, HeadBytes, throwOnEndOfStream: false)];
        if (head.StartsWith("%PDF-"u8))
        {
            PdfInspection.Require(file);
            return FileFormat.Pdf;
        }

        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return FileFormat.Jpeg;
        if (
            head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            && head[12..].SequenceEqual("IHDR"u8)
        )
            return FileFormat.Png;
        if (head.StartsWith("PK\u0003\u0004"u8))
            return PackageInspection.FormatOf(file);
        foreach (var (start, rule) in Foreign)
        {
            if (head.StartsWith(start))
                throw new FileNotAcceptedException(rule);
        }

        TextInspection.Require(file);
        return FileFormat.Text;
    }
}
