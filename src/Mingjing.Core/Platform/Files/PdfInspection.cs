using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingjing.Core.Platform.Files;

/// <summary>
/// PDF 的检查: looks for names that make a reader do something, through the whole file and through its object streams, with the escapes of
/// names undone. Encrypted files and object streams that cannot be looked into are refused.
/// </summary>
internal sealed partial class PdfInspection
{
    private const int Buffer = 1 << 16;

    // The longest name that is looked for has 14 characters; each may be written as three.
    private const int LongestName = 64;

    private const int AroundStream = 4_096;
    private const int MostObjectStreams = 20_000;
    private const long MostInflated = 512L << 20;

    private static readonly (byte[] Name, string Rule)[] Refused =
    [
        ("JavaScript"u8.ToArray(), "含有脚本（JavaScript）"),
        ("Launch"u8.ToArray(), "含有启动程序的动作（Launch）"),
        ("EmbeddedFile"u8.ToArray(), "嵌入了其他文件，请把嵌入的文件单独上传"),
        ("EmbeddedFiles"u8.ToArray(), "嵌入了其他文件，请把嵌入的文件单独上传"),
        ("FileAttachment"u8.ToArray(), "嵌入了其他文件，请把嵌入的文件单独上传"),
        ("RichMedia"u8.ToArray(), "嵌入了多媒体内容"),
        ("XFA"u8.ToArray(), "含有动态表单（XFA），请打印为 PDF 后上传"),
        ("Encrypt"u8.ToArray(), "已加密或者设有权限密码，不能检查，请去掉密码后上传"),
    ];

    private readonly Stream _file;
    private readonly byte[] _buffer = new byte[Buffer];
    private readonly List<long> _objectStreams = [];
    private long _inflated;

    private PdfInspection(Stream file) => _file = file;

    /// <exception cref="FileNotAcceptedException">Something of it is not taken.</exception>
    public static void Require(Stream file)
    {
        var inspection = new PdfInspection(file);
        file.Position = 0;
        inspection.Names(file, isWhole: true);
        foreach (var at in inspection._objectStreams)
            inspection.LookInto(at);
    }

    private void Names(Stream stream, bool isWhole)
    {
        var (start, kept) = (0L, 0);
        while (true)
        {
            var read = stream.ReadAtLeast(_buffer.AsSpan(kept), Buffer - kept, throwOnEndOfStream: false);
            var filled = kept + read;
            if (!isWhole && (_inflated += read) > MostInflated)
                throw new FileNotAcceptedException("解压后过大，疑似压缩炸弹");
            var used = Names(_buffer.AsSpan(0, filled), isEnd: filled < Buffer, isWhole ? start : -1);
            if (filled < Buffer)
                return;
            kept = filled - used;
            _buffer.AsSpan(used, kept).CopyTo(_buffer);
            start += used;
        }
    }

    // Answers with how much was used up: a name that may go on stays for the next piece.
    private int Names(ReadOnlySpan<byte> piece, bool isEnd, long start)
    {
        for (var at = 0; ; )
        {
            var next = piece[at..].IndexOf((byte)'/');
            if (next < 0)
                return piece.Length;
            at += next;
            var end = at + 1;
            while (end < piece.Length && end - at <= LongestName && IsRegular(piece[end]))
                end++;
            if (end == piece.Length && !isEnd)
                return at;
            if (end - at <= LongestName)
                Take(piece[(at + 1)..end], start < 0 ? -1 : start + at);
            at = end;
        }
    }

    private void Take(ReadOnlySpan<byte> written, long at)
    {
        Span<byte> name = stackalloc byte[LongestName];
        name = name[..Undo(written, name)];
        foreach (var (refused, rule) in Refused)
        {
            if (name.SequenceEqual(refused))
                throw new FileNotAcceptedException(rule);
        }

        if (at < 0 || !name.SequenceEqual("ObjStm"u8))
            return;
        if (_objectStreams.Count == MostObjectStreams)
            throw new FileNotAcceptedException("结构异常，不能检查");
        _objectStreams.Add(at);
    }

    // The objects that are packed together: their names are names like any other.
    private void LookInto(long at)
    {
        var from = Math.Max(0, at - AroundStream);
        var around = new byte[2 * AroundStream];
        _file.Position = from;
        around = around[.._file.ReadAtLeast(around, around.Length, throwOnEndOfStream: false)];
        var here = (int)(at - from);
        var begin = around.AsSpan(0, here).LastIndexOf("obj"u8) + 1;
        var keyword = around.AsSpan(here).IndexOf("stream"u8);
        if (keyword < 0)
            throw new FileNotAcceptedException("结构异常，不能检查");
        var dictionary = around.AsSpan(begin, here + keyword - begin);
        var plain = new byte[dictionary.Length];
        var text = Encoding.Latin1.GetString(plain, 0, Undo(dictionary, plain));
        var filters = AnyFilter().Count(text);
        if (filters > 1 || (filters == 1 && !Deflated().IsMatch(text)) || Predicted().IsMatch(text))
            throw new FileNotAcceptedException("用不能检查的方式压缩，请重新打印为 PDF 后上传");
        Inflate(from + here + keyword + "stream"u8.Length);
    }

    private void Inflate(long from)
    {
        _file.Position = from;
        // The keyword is followed by one end of a line, of one character or two.
        for (int next; (next = _file.ReadByte()) is '\r' or '\n'; )
            from++;
        _file.Position = from;
        try
        {
            using var objects = new ZLibStream(_file, CompressionMode.Decompress, leaveOpen: true);
            Names(objects, isWhole: false);
        }
        catch (InvalidDataException)
        {
            // Not packed at all, then it was read with the whole file; or broken, then a reader sees no more of it than was seen here.
        }
    }

    private static bool IsRegular(byte c) =>
        c > ' '
        && c is not ((byte)'/' or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>')
        && c is not ((byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'%');

    // “#41” is “A”.
    private static int Undo(ReadOnlySpan<byte> written, Span<byte> to)
    {
        var length = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (
                written[i] == '#'
                && i + 2 < written.Length
                && char.IsAsciiHexDigit((char)written[i + 1])
                && char.IsAsciiHexDigit((char)written[i + 2])
            )
            {
                to[length++] = byte.Parse(
                    written.Slice(i + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture
                );
                i += 2;
            }
            else
            {
                to[length++] = written[i];
            }
        }

        return length;
    }

    [GeneratedRegex(@"/Filter(?![A-Za-z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyFilter();

    [GeneratedRegex(
        @"/Filter\s*(?:/(?:FlateDecode|Fl)(?![A-Za-z0-9])|\[\s*/(?:FlateDecode|Fl)\s*\])",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Deflated();

    [GeneratedRegex(@"/Predictor\s*(?!1\b)\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Predicted();
}
