using System.Buffers.Binary;
using System.Text;

namespace Mingjing.Verifier.Matters;

/// <summary>The container is not in the one form of <see cref="StoredZip"/>; nothing behind the place is believed.</summary>
internal sealed class StoredZipException(string message) : Exception(message);

/// <summary>
/// Reads a <see cref="StoredZip"/> once, from its beginning to its end, and compares every byte that is not a file's with what it must be.
/// </summary>
internal sealed class StoredZipReader(Stream stream)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<StoredMember> _members = [];
    private readonly byte[] _signature = new byte[sizeof(uint)];
    private long _offset;

    /// <summary>The next file, whose content must then be read to its end; null where the files end.</summary>
    public MemberContent? Next()
    {
        var begin = _offset;
        Fill(_signature);
        if (BinaryPrimitives.ReadUInt32LittleEndian(_signature) != StoredZip.LocalSignature)
            return null;
        var fixedPart = new byte[StoredZip.LocalSize];
        _signature.CopyTo(fixedPart, 0);
        Fill(fixedPart.AsSpan(sizeof(uint)));
        var (crc, size, nameBytes) = StoredZip.Read(fixedPart);
        if (nameBytes is 0 or > StoredZip.MaxName)
            throw new StoredZipException($"第 {begin} 字节处的文件名长度不符");
        var name = new byte[nameBytes];
        Fill(name);
        var member = new StoredMember(NameOf(name, begin), crc, size, begin);
        if (!StoredZip.Local(member).AsSpan().SequenceEqual([.. fixedPart, .. name]))
            throw new StoredZipException($"第 {begin} 字节处的文件头不是卷宗的写法");
        _members.Add(member);
        if (_members.Count > MatterForm.MaxFiles)
            throw new StoredZipException($"文件超过 {MatterForm.MaxFiles} 个");
        _offset += size;
        if (_offset > StoredZip.MaxSize)
            throw new StoredZipException("容器超过 4 GB");
        return new MemberContent(stream, member);
    }

    /// <summary>Compares what follows the files with what they make of it, up to the last byte.</summary>
    public void ReadEnd()
    {
        // Next has read the beginning of it already.
        var read = sizeof(uint);
        foreach (var expected in StoredZip.End(_members, _offset - sizeof(uint)))
        {
            var found = new byte[expected.Length];
            _signature.AsSpan(0, read).CopyTo(found);
            Fill(found.AsSpan(read));
            read = 0;
            if (!found.AsSpan().SequenceEqual(expected))
                throw new StoredZipException("中央目录与各文件不符");
        }

        if (stream.ReadByte() >= 0)
            throw new StoredZipException("末尾有多余的字节");
    }

    private static string NameOf(byte[] utf8, long offset)
    {
        try
        {
            return Utf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            throw new StoredZipException($"第 {offset} 字节处的文件名不是 UTF-8 文本");
        }
    }

    private void Fill(Span<byte> buffer)
    {
        if (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
            throw new StoredZipException("文件不完整，可能被截断");
        _offset += buffer.Length;
    }
}
