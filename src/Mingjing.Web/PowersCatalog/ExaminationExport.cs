using System.Globalization;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Accounts;

namespace Mingjing.Web.PowersCatalog;

/// <summary>清单体检结果的导出: the same rows as the page, as a file.</summary>
public static class ExaminationExport
{
    private static readonly RecordLayout<ExaminationResult> Layout = new(
        "清单体检结果",
        () => throw new NotSupportedException("results are written, never read"),
        [
            Column("类别", "group", r => Terms<ExaminationGroup>.Of(r.Rule.Group)),
            Column("规则", "rule", r => r.Rule.Code),
            Column("疑似问题", "title", r => r.Rule.Title),
            Column("说明", "problem", r => r.Rule.Problem + r.Detail),
            Column("事项", "items", r => FieldNames.Items(r.Items)),
            Column("位置", "field", r => FieldNames.Of(r.Field)),
            Column("原文", "quote", r => r.Quote),
            Column("处理建议", "proposal", r => r.Rule.Proposal),
        ]
    );

    internal static void MapExaminationExport(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/examination/export",
                (string? form, ListDoubts doubts, Clock clock) =>
                {
                    var isCsv = string.Equals(form, "csv", StringComparison.Ordinal);
                    using var file = new MemoryStream();
                    RecordWriter.Write(file, Layout, doubts.Results, isCsv ? WrittenAs.Csv : WrittenAs.Xlsx);
                    return TypedResults.File(
                        file.ToArray(),
                        isCsv ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"清单体检-{clock.Today:yyyyMMdd}.{(isCsv ? "csv" : "xlsx")}"
                        )
                    );
                }
            )
            .RequirePermission(CatalogAccess.Examine)
            .ExcludeFromDescription();

    private static RecordColumn<ExaminationResult> Column(
        string header,
        string name,
        Func<ExaminationResult, string?> write
    ) =>
        new()
        {
            Header = header,
            Name = name,
            Take = (_, _) => null,
            Write = write,
        };
}
