using System.Text;

namespace Mingjing.Web.Commands.Screen;

/// <summary>Bytes of UTF-8 written to a text writer: straight through to its stream where it has one.</summary>
internal sealed class TextStream : Stream
{
    private readonly TextWriter _writer;
    private readonly Stream? _through;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public TextStream(TextWriter writer)
    {
        _writer = writer;
        writer.Flush();
        _through = writer is StreamWriter { Encoding: UTF8Encoding } own ? own.BaseStream : null;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_through is not null)
        {
            _through.Write(buffer);
            return;
        }

        var text = new char[_decoder.GetCharCount(buffer, flush: false)];
        _decoder.GetChars(buffer, text, flush: false);
        _writer.Write(text);
    }

    public override void Flush() => _through?.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
