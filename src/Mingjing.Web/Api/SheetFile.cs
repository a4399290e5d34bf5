using Mingjing.Core.Platform.Tables;

namespace Mingjing.Web.Api;

/// <summary>导出表格: rows that are only written, as CSV or as a workbook.</summary>
internal static class SheetFile
{
    /// <summary>A layout that is only written.</summary>
    public static RecordLayout<T> Layout<T>(string name, IReadOnlyList<RecordColumn<T>> columns)
        where T : class => new(name, () => throw new NotSupportedException("written only"), columns);

    /// <summary>A column that is only written.</summary>
    /// <param name="name">The name of its member where rows are objects; the header unless said otherwise.</param>
    public static RecordColumn<T> Column<T>(
        string header,
        Func<T, string?> write,
        ValueForm form = ValueForm.Text,
        string? name = null
    ) =>
        new()
        {
            Header = header,
            Name = name ?? header,
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

    /// <summary>Answers with a file whose rows are written to the browser as they are read.</summary>
    public static IResult Of<T>(string name, RecordLayout<T> layout, IAsyncEnumerable<T> rows, WrittenAs form)
        where T : class =>
        new Download(
            name,
            form,
            (target, mark, cancel) => RecordWriter.WriteAsync(target, layout, rows, form, mark, cancel)
        );

    /// <summary>Answers with a file of rows that are all there.</summary>
    public static IResult Of<T>(string name, RecordLayout<T> layout, IEnumerable<T> rows, WrittenAs form)
        where T : class =>
        Made(name, form, (target, mark) => RecordWriter.Write(target, layout, rows, form, mark: mark));

    /// <summary>Answers with a file that a writer makes whole.</summary>
    public static IResult Made(string name, WrittenAs form, Action<Stream, TableMark?> write, bool isDated = true) =>
        new Download(
            name,
            form,
            (target, mark, _) =>
            {
                write(target, mark);
                return Task.CompletedTask;
            }
        )
        {
            IsDated = isDated,
            IsWhole = true,
        };
}
