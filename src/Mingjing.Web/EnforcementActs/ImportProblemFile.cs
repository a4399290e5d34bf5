using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Web.Api;

namespace Mingjing.Web.EnforcementActs;

/// <summary>导入问题表: what was said about the rows of a file, a line each.</summary>
internal static class ImportProblemFile
{
    public static RecordLayout<ImportRunError> Layout { get; } =
        SheetFile.Layout<ImportRunError>(
            "导入问题",
            [
                SheetFile.Column<ImportRunError>(
                    "行",
                    e => e.Line == 0 ? "" : e.Line.ToString(CultureInfo.InvariantCulture)
                ),
                SheetFile.Column<ImportRunError>("栏目", e => SheetFile.Plain(e.Column)),
                SheetFile.Column<ImportRunError>("值", e => SheetFile.Plain(e.Value)),
                SheetFile.Column<ImportRunError>("说明", e => e.Rule),
                SheetFile.Column<ImportRunError>("处理", e => e.IsNotice ? "已入库，请核对" : "未使用"),
            ]
        );
}
