using System.CommandLine;
using System.Globalization;
using System.Text;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Sylvan.Data.Csv;

namespace Mingjing.Web.Commands;

/// <summary>批量期限计算: a CSV row in, the same row with its due date out; nothing is kept in memory.</summary>
internal sealed class DueBatch
{
    private const int LongestRow = 1 << 20;
    private const int LongestShown = 60;

    private static readonly string[] Inputs = ["from", "unit", "length"];
    private static readonly string[] Results = ["due", "provisional", "error"];

    private readonly CsvDataReader _rows;
    private readonly WorkCalendar _calendar;
    private readonly TextWriter _output;

    // Where each input column stands, and which columns are passed on (those of an earlier run's results are not).
    private readonly int[] _inputs;
    private readonly int[] _passedOn;

    private DueBatch(CsvDataReader rows, string[] header, WorkCalendar calendar, TextWriter output)
    {
        (_rows, _calendar, _output) = (rows, calendar, output);
        _inputs = [.. Inputs.Select(name => Array.IndexOf(header, name))];
        _passedOn =
        [
            .. Enumerable.Range(0, header.Length).Where(i => !Results.Contains(header[i], StringComparer.Ordinal)),
        ];
    }

    internal static int Run(string path, WorkCalendar calendar, InvocationConfiguration streams)
    {
        if (!File.Exists(path))
        {
            streams.Error.WriteLine($"{path}：文件不存在");
            return ExitCode.BadUsage;
        }

        try
        {
            using var text = Open(path);
            using var rows = CsvDataReader.Create(
                text,
                new CsvDataReaderOptions
                {
                    HasHeaders = false,
                    Delimiter = ',',
                    MaxBufferSize = LongestRow,
                }
            );
            return Run(path, rows, calendar, streams);
        }
        catch (CsvFormatException e)
        {
            streams.Error.WriteLine($"{path}，第1行：{Reason(e)}");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"{path}：读写失败：{e.Message}");
            return ExitCode.Failed;
        }
    }

    private static int Run(string path, CsvDataReader rows, WorkCalendar calendar, InvocationConfiguration streams)
    {
        var (good, bad) = (0, 0);
        try
        {
            var header = ReadHeader(rows);
            if (Problem(header) is { } problem)
            {
                streams.Error.WriteLine($"{path}，第1行：{problem}");
                return ExitCode.Failed;
            }

            var batch = new DueBatch(rows, header, calendar, streams.Output);
            batch.WriteHeader(header);
            while (rows.Read())
            {
                if (rows.RowFieldCount == 1 && rows.GetFieldSpan(0).IsWhiteSpace())
                    continue;
                if (batch.Compute())
                    good++;
                else
                    bad++;
            }
        }
        catch (CsvFormatException e)
        {
            streams.Error.WriteLine($"{path}，第{rows.RowNumber}行：{Reason(e)}，其后各行未计算");
            bad++;
        }

        streams.Error.WriteLine($"共{good + bad}行：已计算{good}行，有误{bad}行。");
        return bad == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private static string Reason(CsvFormatException e) =>
        e is CsvRecordTooLargeException ? $"一行超过{LongestRow}个字符" : "引号不成对，不是有效的 CSV";

    private static string[] ReadHeader(CsvDataReader rows) =>
        rows.Read() ? [.. Enumerable.Range(0, rows.RowFieldCount).Select(i => rows.GetString(i).Trim())] : [];

    private static string? Problem(string[] header)
    {
        foreach (var name in Inputs)
        {
            var count = header.Count(h => string.Equals(h, name, StringComparison.Ordinal));
            if (count != 1)
                return count == 0 ? $"表头缺少列 {name}，应有列 from,unit,length" : $"表头的列 {name} 重复";
        }

        return null;
    }

    private void WriteHeader(string[] header)
    {
        foreach (var i in _passedOn)
            WriteField(header[i], ',');
        _output.WriteLine(string.Join(',', Results));
    }

    private bool Compute()
    {
        var (due, error) = Due();
        foreach (var i in _passedOn)
            WriteField(i < _rows.RowFieldCount ? _rows.GetString(i) : "", ',');
        if (error is null)
        {
            _output.Write(due.Rolled.ToString("O", CultureInfo.InvariantCulture));
            _output.WriteLine(due.Provisional ? ",true," : ",false,");
            return true;
        }

        _output.Write(",,");
        WriteField(error, '\n');
        return false;
    }

    private (DueDate Due, string? Error) Due()
    {
        if (_rows.RowFieldCount != _rows.FieldCount)
            return (default, $"第{_rows.RowNumber}行：有{_rows.RowFieldCount}列，表头有{_rows.FieldCount}列");
        if (HasDamage())
            return (default, $"第{_rows.RowNumber}行：含有既非 UTF-8 也非 GB18030 的字节");
        if (!LegalDate.TryParse(Field(0), out var from))
            return (default, Wrong(0, $"不是有效日期，应写作 {LegalDate.AcceptedForms}"));
        if (UnitOf(Field(1).Trim()) is not { } unit)
            return (default, Wrong(1, "应为 working-day、day 或 month"));
        if (DueCommand.ReadLength(Field(2).Trim()) is not { } length)
            return (default, Wrong(2, $"应为0至{DueCommand.LongestTerm}的整数"));
        var due = _calendar.Due(from, new TermLength(length, unit));
        return due.IsKnown ? (due, null) : (due, $"第{_rows.RowNumber}行：{due.MissingCalendar}，无法计算");
    }

    private bool HasDamage()
    {
        for (var i = 0; i < _rows.RowFieldCount; i++)
        {
            if (_rows.GetFieldSpan(i).Contains('\uFFFD'))
                return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Field(int input) => _rows.GetFieldSpan(_inputs[input]);

    private string Wrong(int input, string rule)
    {
        var value = Field(input);
        var shown = value.Length <= LongestShown ? value.ToString() : $"{value[..LongestShown]}…";
        return $"第{_rows.RowNumber}行，列 {Inputs[input]}，值“{shown}”：{rule}";
    }

    private static TermUnit? UnitOf(ReadOnlySpan<char> text) =>
        text switch
        {
            "working-day" => TermUnit.WorkingDay,
            "day" => TermUnit.Day,
            "month" => TermUnit.Month,
            _ => null,
        };

    private void WriteField(string value, char end)
    {
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _output.Write(value);
        }
        else
        {
            _output.Write('"');
            _output.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
            _output.Write('"');
        }

        _output.Write(end);
    }

    // Offices save CSV as GB18030 as often as UTF-8. What is valid as neither is UTF-8 with damaged rows.
    private static StreamReader Open(string path)
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        return new StreamReader(
            path,
            !IsValid(path, Encoding.UTF8) && IsValid(path, gb18030) ? gb18030 : Encoding.UTF8
        );
    }

    private static bool IsValid(string path, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        using var reader = new StreamReader(path, strict);
        var buffer = new char[1 << 14];
        try
        {
            while (reader.Read(buffer) > 0) { }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
