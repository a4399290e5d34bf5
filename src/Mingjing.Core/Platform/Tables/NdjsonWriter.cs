using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mingjing.Core.Platform.Tables;

/// <summary>Unknown values are left out; amounts are numbers, yes and no are true and false, lists are arrays, none is “none”.</summary>
internal sealed class NdjsonWriter(Stream target) : TableWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private IReadOnlyList<string> _names = [];
    private IReadOnlyList<ValueForm> _forms = [];

    public override void WriteHeader(IReadOnlyList<string> names, IReadOnlyList<ValueForm> forms)
    {
        _names = names;
        _forms = forms;
    }

    public override void WriteRow(IReadOnlyList<string?> values)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i] is not { } value)
                    continue;
                json.WritePropertyName(_names[i]);
                Write(json, value, _forms[i]);
            }

            json.WriteEndObject();
        }

        target.Write(_buffer.WrittenSpan);
        target.WriteByte((byte)'\n');
    }

    public override void Dispose() => target.Flush();

    private static void Write(Utf8JsonWriter json, string value, ValueForm form)
    {
        switch (form)
        {
            case ValueForm.YesNo when value is "是" or "否":
                json.WriteBooleanValue(value is "是");
                break;
            case var _ when value is "无":
                json.WriteStringValue("none");
                break;
            case ValueForm.Number:
                json.WriteRawValue(value);
                break;
            case ValueForm.List:
                json.WriteStartArray();
                foreach (var element in value.Split(';'))
                    json.WriteStringValue(element);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value);
                break;
        }
    }
}
