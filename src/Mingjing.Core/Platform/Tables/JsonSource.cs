using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Mingjing.Core.Platform.Tables;

/// <summary>One JSON object a line (NDJSON), or one array of objects. Every object names its own cells.</summary>
internal sealed class JsonSource : TableSource
{
    private const string NotJson = "不是有效的 JSON";

    private readonly Stream _stream;
    private readonly Window<byte> _window;
    private readonly JsonFraming _framing;
    private readonly JsonNames _names = new();
    private readonly StringBuilder _list = new();

    /// <summary>A file whose form is known.</summary>
    public JsonSource(Stream stream, bool isArray)
    {
        _stream = stream;
        _window = new Window<byte>(stream.Read, TableLimits.RowChars);
        _framing = isArray ? new JsonElements(_window, isArray: true) : new JsonLines(_window);
    }

    /// <summary>A text that was posted.</summary>
    public JsonSource(Window<byte> window, bool isLines)
    {
        _stream = Stream.Null;
        _window = window;
        _framing = new JsonBody(window, isLines);
    }

    public override TableFormat Format => TableFormat.Ndjson;

    public override string Encoding => "UTF-8";

    public override IReadOnlyList<string> Names => _names.All;

    public override string Place(int index) => _names.All[index];

    public override void Dispose() => _stream.Dispose();

    public override bool Read(RowBuffer row)
    {
        JsonFrame frame;
        while ((frame = Take(row)) == JsonFrame.More)
            _window.Grow();
        return frame == JsonFrame.Row;
    }

    /// <summary>The same without blocking, where the window fills itself so.</summary>
    public async ValueTask<bool> ReadAsync(RowBuffer row, CancellationToken cancel)
    {
        JsonFrame frame;
        while ((frame = Take(row)) == JsonFrame.More)
            await _window.GrowAsync(cancel).ConfigureAwait(false);
        return frame == JsonFrame.Row;
    }

    private JsonFrame Take(RowBuffer row)
    {
        var frame = _framing.Next(row, out var json);
        if (frame == JsonFrame.Row && row.Fault is null)
            ReadObject(json, row);
        return frame;
    }

    private void ReadObject(ReadOnlySpan<byte> json, RowBuffer row)
    {
        if (!Utf8.IsValid(json))
        {
            row.Fail("含有不是 UTF-8 的字节（可能是半个汉字）；JSON 必须是 UTF-8");
            return;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = TableLimits.RowChars });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                row.Fail("每行应为一个 JSON 对象");
                return;
            }

            _names.Restart();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && row.Fault is null)
                ReadMember(ref reader, row);
            while (row.Fault is null && reader.Read()) { }
        }
        catch (JsonException broken)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"第 {broken.BytePositionInLine + 1} 字节附近");
            row.Fail($"{NotJson}（{at}）");
        }
    }

    private void ReadMember(ref Utf8JsonReader reader, RowBuffer row)
    {
        var index = _names.IndexOf(ref reader);
        if (index < 0)
        {
            row.Fail(
                index == JsonNames.TooMany ? $"不同的成员名超过 {TableLimits.Columns} 个" : "成员名过长或不是文本"
            );
            return;
        }

        var isRepeated = row.IsSet(index);
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                ReadString(ref reader, row, index);
                break;
            case JsonTokenType.Number:
                ReadNumber(ref reader, row, index);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                row.Set(index, reader.TokenType == JsonTokenType.True ? "true" : "false", CellKind.Boolean);
                break;
            case JsonTokenType.StartArray:
                ReadArray(ref reader, row, index);
                break;
            case JsonTokenType.StartObject:
                SkipValue(ref reader, row);
                row.Set(index, "{…}", CellKind.Text, "值不应是 JSON 对象");
                break;
            default:
                row.Set(index, "", CellKind.Text);
                break;
        }

        if (isRepeated)
            row.Set(index, "", CellKind.Text, "同一对象里成员重复");
    }

    private static void ReadString(ref Utf8JsonReader reader, RowBuffer row, int index)
    {
        try
        {
            var length = reader.CopyString(row.Reserve(reader.ValueSpan.Length));
            row.CommitReserved(index, length, CellKind.Text);
        }
        catch (InvalidOperationException)
        {
            row.Set(index, "", CellKind.Text, "含有无效的 Unicode 转义（半个代理对）");
        }
    }

    private static void ReadNumber(ref Utf8JsonReader reader, RowBuffer row, int index)
    {
        Span<char> digits = stackalloc char[64];
        var raw = reader.ValueSpan;
        if (raw.Length <= digits.Length && raw.IndexOfAny((byte)'e', (byte)'E') < 0)
        {
            var length = System.Text.Encoding.ASCII.GetChars(raw, digits);
            row.Set(index, digits[..length], CellKind.Number);
        }
        else if (reader.TryGetDecimal(out var value))
        {
            row.Set(index, value.ToString(CultureInfo.InvariantCulture), CellKind.Number);
        }
        else
        {
            var shown = System.Text.Encoding.ASCII.GetString(raw[..Math.Min(raw.Length, 40)]);
            row.Set(index, shown, CellKind.Number, "数值过大或位数过多");
        }
    }

    private void ReadArray(ref Utf8JsonReader reader, RowBuffer row, int index)
    {
        _list.Clear();
        string? fault = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number && !JsonNames.HasBadEscape(ref reader))
            {
                var text =
                    reader.TokenType == JsonTokenType.String
                        ? reader.GetString()
                        : System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
                _list.Append(_list.Length == 0 ? "" : ";").Append(text);
            }
            else
            {
                SkipValue(ref reader, row);
                fault = "数组里只能是文本";
            }
        }

        row.Set(index, _list.ToString(), CellKind.List, fault);
    }

    private static void SkipValue(ref Utf8JsonReader reader, RowBuffer row)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.CurrentDepth <= TableLimits.JsonDepth)
                continue;
            row.Fail($"JSON 嵌套超过 {TableLimits.JsonDepth} 层");
            return;
        }
    }
}
