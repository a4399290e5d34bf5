using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;

namespace Mingjing.Web.PowersCatalog;

/// <summary>清单体检结果的导出: the same rows as the page, as a file.</summary>
public static class ExaminationExport
{
    private static readonly RecordLayout<ExaminationResult> Layout = SheetFile.Layout<ExaminationResult>(
        "清单体检结果",
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
                (string? form, ListDoubts doubts) =>
                    SheetFile.Of("清单体检", Layout, doubts.Results, SheetFile.FormOf(form))
            )
            .RequirePermission(CatalogAccess.Examine)
            .ExcludeFromDescription();

    private static RecordColumn<ExaminationResult> Column(
        string header,
        string name,
        Func<ExaminationResult, string?> write
    ) => SheetFile.Column(header, write, name: name);
}
