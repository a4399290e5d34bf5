using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace Mingjing.Core.Platform.Files;

/// <summary>压缩容器的检查: tells Word, Excel and OFD apart, under bounds of number, size and inflation.</summary>
internal static class PackageInspection
{
    /// <summary>Bytes of a list of parts or of relations.</summary>
    public const long ListBytes = 8L << 20;

    /// <summary>Bytes of any other part that is read.</summary>
    public const long PartBytes = 64L << 20;

    private const int MostParts = 20_000;
    private const long MostUnpacked = 1L << 30;
    private const long TrustedBytes = 32L << 20;
    private const int Inflation = 200;
    private const int EndBytes = 22;
    private const int LargestDirectory = 4 << 20;
    private const int XmlDepth = 512;

    // Pages, pictures, fonts, seals and signatures.
    private static readonly string[] OfdEndings =
    [
        ".xml",
        ".jpg",
        ".jpeg",
        ".png",
        ".bmp",
        ".gif",
        ".tif",
        ".tiff",
        ".jb2",
        ".jbig2",
        ".gbig2",
        ".ttf",
        ".ttc",
        ".otf",
        ".dat",
        ".esl",
        ".cer",
    ];

    /// <exception cref="FileNotAcceptedException">It is no document that is taken.</exception>
    public static FileFormat FormatOf(Stream file)
    {
        RequireDirectory(file);
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        RequireBounds(zip, file.Length);
        if (zip.GetEntry("[Content_Types].xml") is { } types)
            return new OfficeInspection(zip).FormatOf(types);
        if (zip.GetEntry("OFD.xml") is { } ofd)
            return Ofd(zip, ofd);
        throw new FileNotAcceptedException("是压缩包，请解压后逐个上传");
    }

    /// <summary>A part as XML, read on the way; no reference leads out of it.</summary>
    public static XmlReader Open(ZipArchiveEntry part, long most)
    {
        if (part.Length > most)
            throw new FileNotAcceptedException("内部文件过大，不能检查");
        return StrictXml.Read(part.Open());
    }

    /// <summary>The next node.</summary>
    public static bool Read(XmlReader xml)
    {
        if (xml.Depth > XmlDepth)
            throw new FileNotAcceptedException("内部嵌套过深，不是正常的文件");
        return xml.Read();
    }

    // Before anything is read of it into memory: how long the list of parts is, and that nothing stands behind it.
    private static void RequireDirectory(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndBytes + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var at =
            tail.Length < EndBytes ? -1 : tail.AsSpan(0, tail.Length - EndBytes + 4).LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0)
            throw new FileNotAcceptedException("已损坏或者不完整，不能检查");
        var end = tail.AsSpan(at);
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var position = file.Length - tail.Length + at;
        if (
            BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != end.Length - EndBytes
            || BinaryPrimitives.ReadUInt16LittleEndian(end[10..]) == ushort.MaxValue
            || directory > position
            || position - directory > LargestDirectory
        )
            throw new FileNotAcceptedException("压缩结构异常，不能检查");
    }

    private static void RequireBounds(ZipArchive zip, long packed)
    {
        if (zip.Entries.Count > MostParts)
            throw new FileNotAcceptedException("内部文件过多，疑似压缩炸弹");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unpacked = 0L;
        foreach (var part in zip.Entries)
        {
            if (part.IsEncrypted)
                throw new FileNotAcceptedException("已加密，不能检查，请去掉密码后上传");
            if (!names.Add(part.FullName) || !IsInside(part.FullName))
                throw new FileNotAcceptedException("内部文件的名称异常，不能检查");
            if (part.Length > TrustedBytes && part.Length / Math.Max(1, part.CompressedLength) > Inflation)
                throw new FileNotAcceptedException("解压后膨胀过大，疑似压缩炸弹");
            unpacked += part.Length;
        }

        if (unpacked > MostUnpacked || (unpacked > TrustedBytes && unpacked / packed > Inflation))
            throw new FileNotAcceptedException("解压后膨胀过大，疑似压缩炸弹");
    }

    private static bool IsInside(string name) =>
        name.Length > 0
        && name[0] != '/'
        && !name.AsSpan().ContainsAny('\\', ':', '\0')
        && !name.Split('/').Contains("..", StringComparer.Ordinal);

    private static FileFormat Ofd(ZipArchive zip, ZipArchiveEntry ofd)
    {
        using (var xml = Open(ofd, ListBytes))
        {
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName is not "OFD")
                throw new FileNotAcceptedException("不是 OFD 版式文件");
        }

        if (zip.Entries.Any(e => e.Name.Length > 0 && !OfdEndings.Contains(EndingOf(e), StringComparer.Ordinal)))
            throw new FileNotAcceptedException("嵌入了其他文件，请把嵌入的文件单独上传");
        return FileFormat.Ofd;
    }

    private static string EndingOf(ZipArchiveEntry part) => Path.GetExtension(part.Name).ToLowerInvariant();
}
