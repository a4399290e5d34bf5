using System.Globalization;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;
using Mingjing.Web.Accounts;

namespace Mingjing.Web.Organizations;

/// <summary>机构名册的导出: what the list shows, in the columns of the import.</summary>
internal static class OrganizationFiles
{
    public static void MapOrganizationFiles(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/organizations/export",
                async (
                    string? q,
                    string? kind,
                    string? region,
                    string? form,
                    LiveDirectory live,
                    Clock clock,
                    CancellationToken cancel
                ) =>
                {
                    var directory = await live.Now(cancel);
                    var rows = OrganizationFile.RowsOf(
                        directory,
                        OrganizationFilter.Of(q, kind, region).Among(directory)
                    );
                    var isCsv = string.Equals(form, "csv", StringComparison.Ordinal);
                    using var file = new MemoryStream();
                    OrganizationFile.Register.Write(file, rows, isCsv ? WrittenAs.Csv : WrittenAs.Xlsx);
                    return TypedResults.File(
                        file.ToArray(),
                        isCsv ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"机构名册-{clock.Today:yyyyMMdd}.{(isCsv ? "csv" : "xlsx")}"
                        )
                    );
                }
            )
            .RequirePermission(OrganizationAccess.Read)
            .ExcludeFromDescription();
}
