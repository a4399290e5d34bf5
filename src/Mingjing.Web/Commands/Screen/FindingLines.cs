using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mingjing.Core.Checks;

namespace Mingjing.Web.Commands.Screen;

/// <summary>NDJSON: one finding a line, written as it is found; Chinese stands as Chinese.</summary>
internal sealed class FindingLines(Stream output) : IDisposable
{
    private const int Written = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new(1 << 12);
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Written);
    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);

    public void Write(Finding finding)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        JsonSerializer.Serialize(_json, finding, FindingJson.Default.Finding);
        _json.Flush();
        RareCharacters.Copy(_line.WrittenSpan, _buffer);
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= Written)
            Flush();
    }

    public void Flush()
    {
        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    public void Dispose() => _json.Dispose();
}
