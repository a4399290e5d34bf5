using Mingjing.Web.Accounts;
using Mingjing.Web.Findings;
using Mingjing.Web.Findings.Verification;
using Mingjing.Web.Organizations;
using Mingjing.Web.PowersCatalog;
using Mingjing.Web.Shell;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.Startup;

/// <summary>路由: the one place that lists what this server answers.</summary>
internal static class Routes
{
    public static void Map(WebApplication app, ServerSettings settings)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapRazorComponents<App>().Add(endpoint => SiteParts.Restrict(endpoint, settings));
        if (settings.HasOffice)
        {
            app.MapApiDescription();
            app.MapExaminationExport();
            app.MapSignIn();
            app.MapOrganizationFiles();
            app.MapFindingFiles();
            app.MapDepartmentFile();
            app.MapVerificationFiles();
            var api = app.MapGroup("/api/v1");
            api.MapOrganizations();
            api.MapAccounts();
            api.MapOwnAccount();
            api.MapKeys();
            api.MapFindings();
            api.MapVerification();
        }
    }
}
