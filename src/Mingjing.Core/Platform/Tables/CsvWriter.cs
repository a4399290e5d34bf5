using System.Buffers;
using System.Text;

namespace Mingjing.Core.Platform.Tables;

internal sealed class CsvWriter : TableWriter
{
    private static readonly SearchValues<char> MustBeQuoted = SearchValues.Create(",\"\r\n\t ");

    private readonly StreamWriter _text;

    public CsvWriter(Stream target, Encoding encoding, bool hasMark)
    {
        if (hasMark)
            target.Write([0xEF, 0xBB, 0xBF]);
        _text = new StreamWriter(target, encoding, 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
    }

    public override void WriteHeader(IReadOnlyList<string> names, IReadOnlyList<ValueForm> forms) => WriteRow(names);

    public override void WriteRow(IReadOnlyList<string?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                _text.Write(',');
            var value = values[i] ?? "";
            if (value.AsSpan().IndexOfAny(MustBeQuoted) < 0)
                _text.Write(value);
            else
                _text.Write($"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        _text.WriteLine();
    }

    public override void Dispose() => _text.Dispose();
}
