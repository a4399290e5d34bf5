using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Registers;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Registers;

/// <summary>名册行的筛选条件 as an address writes them.</summary>
internal static class RegisterRowText
{
    public static RegisterRowFilter FilterOf(string? text, string? organization) =>
        new(Address.Text(text), organization is null ? null : TypedId.Parse<OrganizationId>(organization));
}

/// <summary>名册的导出: the rows of the current edition that the scope has, under the headers by which they are imported.</summary>
internal static class RegisterRowFile
{
    public static void MapRegisterFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/registers/{id}/export", Export).RequirePermission(RegisterAccess.Read).ExcludeFromDescription();

    private static IResult Export(
        string id,
        string? q,
        string? organization,
        string? form,
        RegisterRowQueries rows,
        CurrentPrincipal current,
        HttpContext context
    )
    {
        if (RegisterNames.KindOf(id) is not { } kind)
            return RefusalResults.Of(RegisterEndpoints.Unknown, context);
        return SheetFile.Of(
            Terms<RegisterKind>.Of(kind),
            LayoutOf(kind),
            rows.All(current.Principal, kind, RegisterRowText.FilterOf(q, organization), context.RequestAborted),
            SheetFile.FormOf(form)
        );
    }

    private static RecordLayout<RegisterRowLine> LayoutOf(RegisterKind kind) =>
        SheetFile.Layout<RegisterRowLine>(
            Terms<RegisterKind>.Of(kind),
            [
                .. RegisterHeaders
                    .Of(kind)
                    .Select((h, i) => SheetFile.Column<RegisterRowLine>(h, l => SheetFile.Plain(l.Cells[i]))),
            ]
        );
}
