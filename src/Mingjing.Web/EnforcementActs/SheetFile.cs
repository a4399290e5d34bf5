using System.Globalization;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Web.EnforcementActs;

/// <summary>导出表格: rows that are only written, as CSV or as a workbook, to the browser while they are read.</summary>
internal static class SheetFile
{
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A column that is only written.</summary>
    public static RecordColumn<T> Column<T>(string header, Func<T, string?> write, ValueForm form = ValueForm.Text) =>
        new()
        {
            Header = header,
            Name = header,
            Form = form,
            Take = (_, _) => throw new NotSupportedException("written only"),
            Write = write,
        };

    /// <summary>A text of somebody's: a spreadsheet must not take it for a formula.</summary>
    public static string? Plain(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;

    /// <summary>The form that an address asks for: a workbook unless it says <c>csv</c>.</summary>
    public static WrittenAs FormOf(string? form) =>
        string.Equals(form, "csv", StringComparison.OrdinalIgnoreCase) ? WrittenAs.Csv : WrittenAs.Xlsx;

    /// <summary>Answers with a file whose rows are written as they are read.</summary>
    public static IResult Of<T>(
        string name,
        RecordLayout<T> layout,
        IAsyncEnumerable<T> rows,
        WrittenAs form,
        DateOnly today,
        CancellationToken cancel
    )
        where T : class =>
        TypedResults.Stream(
            target => RecordWriter.WriteAsync(target, layout, rows, form, cancel),
            TypeOf(form),
            NameOf(name, form, today)
        );

    /// <summary>The media type of a form.</summary>
    public static string TypeOf(WrittenAs form) => form == WrittenAs.Csv ? "text/csv" : WorkbookType;

    /// <summary>“执法行为-20261123.xlsx”.</summary>
    public static string NameOf(string name, WrittenAs form, DateOnly today) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name}-{today:yyyyMMdd}.{(form == WrittenAs.Csv ? "csv" : "xlsx")}"
        );
}
