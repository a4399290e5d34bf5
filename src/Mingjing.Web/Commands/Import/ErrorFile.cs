using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Web.Commands.Import;

/// <summary>行错误文件: every row of an import that was not used, and what was said of others, beside the imported file.</summary>
internal static class ErrorFile
{
    private const int Page = 1_000;

    private static readonly RecordLayout<ImportRunError> Layout = new(
        "导入问题",
        () => throw new NotSupportedException("written only"),
        [
            Column("行", e => e.Line == 0 ? "" : e.Line.ToString(CultureInfo.InvariantCulture)),
            Column("栏目", e => Plain(e.Column)),
            Column("值", e => Plain(e.Value)),
            Column("说明", e => e.Rule),
            Column("处理", e => e.IsNotice ? "已入库，请核对" : "未使用"),
        ]
    );

    /// <summary>Writes the file, or removes one of an earlier run where there is nothing to say; answers with the number of lines.</summary>
    public static async Task<int> Write(
        Database database,
        Principal principal,
        ImportRun run,
        string path,
        CancellationToken cancel
    )
    {
        var queries = new ImportRunQueries(database);
        var next = await queries.Errors(principal, run.OrganizationId, run.Id, after: 0, Page, cancel);
        if (next.Count == 0)
        {
            File.Delete(path);
            return 0;
        }

        var written = 0;
        await using var file = File.Create(path);
        // The writer takes its rows as they are asked for: a page at a time, whatever their number.
        RecordWriter.Write(file, Layout, Rows(), WrittenAs.Csv);
        return written;

        IEnumerable<ImportRunError> Rows()
        {
            while (next.Count > 0)
            {
                foreach (var error in next)
                {
                    written++;
                    yield return error;
                }

                next = queries
                    .Errors(principal, run.OrganizationId, run.Id, next[^1].No, Page, cancel)
                    .GetAwaiter()
                    .GetResult();
            }
        }
    }

    // A spreadsheet must not take a cell of somebody's file for a formula.
    private static string Plain(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;

    private static RecordColumn<ImportRunError> Column(string header, Func<ImportRunError, string?> write) =>
        new()
        {
            Header = header,
            Name = header,
            Take = (_, _) => throw new NotSupportedException("written only"),
            Write = write,
        };
}
