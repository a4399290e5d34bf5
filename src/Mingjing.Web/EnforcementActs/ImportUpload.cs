using Microsoft.AspNetCore.Antiforgery;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Kit;
using Mingjing.Web.Kit.Forms;
using Mingjing.Web.Startup;

namespace Mingjing.Web.EnforcementActs;

/// <summary>页面上传: the form of the import page, whose file is encrypted while it arrives.</summary>
internal static class ImportUpload
{
    public const string Path = "/acts/import/upload";

    /// <summary>Names of the form's fields.</summary>
    public const string FileField = "File";
    public const string CompleteField = "Complete";
    public const string SourceField = "Source";

    private const string NoFile = "请选择一个文件。";

    /// <summary>What the page may be told that was wrong.</summary>
    public static IReadOnlyList<string> Faults { get; } =
    [NoFile, ImportDesk.Empty.Message, ImportDesk.TooLarge.Message];

    public static void MapImportUpload(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, Receive).RequirePermission(ActAccess.Report).ExcludeFromDescription();

    private static Task<IResult> Receive(HttpContext context, ImportDesk desk, IAntiforgery antiforgery) =>
        StreamedForm.Read(
            context,
            antiforgery,
            ImportInbox.LargestFile,
            async file =>
            {
                var settled = await desk.Receive(
                    file.Body,
                    file.Name,
                    file.Fields.GetValueOrDefault(CompleteField, "").Length > 0,
                    file.Fields.GetValueOrDefault(SourceField),
                    file.Fields.GetValueOrDefault(FormState.KeyField),
                    context.RequestAborted
                );
                return settled.Refusal is { } refusal
                    ? await Refused(context, refusal)
                    : Results.LocalRedirect($"/acts/imports/{settled.Result}");
            },
            () => Back(NoFile)
        );

    // What is wrong with the file is told on the form; that nothing can be received, on a page of its own.
    private static async Task<IResult> Refused(HttpContext context, Refusal refusal)
    {
        if (Faults.Contains(refusal.Message, StringComparer.Ordinal))
            return Back(refusal.Message);
        await StatusPages.WriteRefusal(context, refusal);
        return Results.Empty;
    }

    private static IResult Back(string fault) => Results.LocalRedirect(Address.Of("/acts/import", ("fault", fault)));
}
