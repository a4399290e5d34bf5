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
    private readonly bool _isArray;
    private readonly Window<byte> _window;
    private readonly JsonNames _names = new();
    private readonly JsonObjectCutter _cutter = new();
    private readonly StringBuilder _list = new();

    // The last line of NDJSON, or the last object of an array: those of a minified array all stand in one line.
    private long _line;
    private bool _isStarted;
    private bool _isEnded;

    public JsonSource(Stream stream, bool isArray)
    {
        _stream = stream;
        _isArray = isArray;
        _window = new Window<byte>(stream.Read, TableLimits.RowChars);
    }

    public override TableFormat Format => TableFormat.Ndjson;

    public override string Encoding => "UTF-8";

    public override IReadOnlyList<string> Names => _names.All;

    public override string Place(int index) => _names.All[index];

    public override void Dispose() => _stream.Dispose();

    public override bool Read(RowBuffer row) => _isArray ? ReadElement(row) : ReadLine(row);

    private bool ReadLine(RowBuffer row)
    {
        while (_window.Has(0))
        {
            row.Start(++_line);
            var end = IndexOfLineEnd();
            if (end < 0)
            {
                row.Fail($"一行超过 {TableLimits.RowChars} 字节");
                SkipLine();
                return true;
            }

            var json = _window.Unread[..end].Trim(" \t\r"u8);
            if (!_isStarted && json is [(byte)'{'])
                throw new TableFault("一个 JSON 对象分成了多行；应为每行一个对象（NDJSON）或一个数组", row.Line);
            if (!json.IsEmpty)
                ReadObject(json, row);
            _isStarted |= !json.IsEmpty;
            _window.Consume(Math.Min(end + 1, _window.Unread.Length));
            if (!json.IsEmpty)
                return true;
        }

        return false;
    }

    private bool ReadElement(RowBuffer row)
    {
        if (_isEnded || !SkipToElement())
            return false;
        row.Start(++_line);
        if (_window[0] != (byte)'{')
            throw new TableFault("数组里应当都是 JSON 对象", _line);
        _cutter.Start();
        var length = 0;
        while (_window.Has(length))
        {
            if (!_cutter.IsEnd(_window[length++]))
                continue;
            ReadObject(_window.Unread[..length], row);
            _window.Consume(length);
            return true;
        }

        throw new TableFault(
            _window.IsFull ? $"一个对象超过 {TableLimits.RowChars} 字节" : "JSON 没有写完：括号没有闭合",
            _line
        );
    }

    // To the next '{'; false after the closing bracket.
    private bool SkipToElement()
    {
        for (; _window.Has(0); _window.Consume(1))
        {
            switch (_window[0])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    break;
                case (byte)'[' when !_isStarted:
                case (byte)',' when _isStarted:
                    _isStarted = true;
                    break;
                case (byte)']':
                    _isEnded = true;
                    return false;
                default:
                    return true;
            }
        }

        throw new TableFault("JSON 没有写完：数组没有闭合", _line);
    }

    private int IndexOfLineEnd()
    {
        for (var at = 0; _window.Has(at); at = _window.Unread.Length)
        {
            var found = _window.Unread[at..].IndexOf((byte)'\n');
            if (found >= 0)
                return at + found;
        }

        return _window.IsFull ? -1 : _window.Unread.Length;
    }

    private void SkipLine()
    {
        while (_window.Has(0))
        {
            var end = _window.Unread.IndexOf((byte)'\n');
            _window.Consume(end >= 0 ? end + 1 : _window.Unread.Length);
            if (end >= 0)
                return;
        }
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
