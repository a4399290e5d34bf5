using Mingjing.Core.Organizations;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;

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
                    CancellationToken cancel
                ) =>
                {
                    var directory = await live.Now(cancel);
                    var rows = OrganizationFile.RowsOf(
                        directory,
                        OrganizationFilter.Of(q, kind, region).Among(directory)
                    );
                    var writtenAs = SheetFile.FormOf(form);
                    return SheetFile.Made(
                        "机构名册",
                        writtenAs,
                        (target, mark) => OrganizationFile.Register.Write(target, rows, writtenAs, mark)
                    );
                }
            )
            .RequirePermission(OrganizationAccess.Read)
            .ExcludeFromDescription();
}
