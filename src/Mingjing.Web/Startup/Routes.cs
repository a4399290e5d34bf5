using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Web.Accounts;
using Mingjing.Web.Demonstration;
using Mingjing.Web.EnforcementActs;
using Mingjing.Web.Findings;
using Mingjing.Web.Findings.Verification;
using Mingjing.Web.Notices;
using Mingjing.Web.Organizations;
using Mingjing.Web.PowersCatalog;
using Mingjing.Web.Registers;
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
            app.MapDrafts();
            app.MapOrganizationFiles();
            app.MapActFiles();
            app.MapImportUpload();
            app.MapImportFiles();
            app.MapFindingFiles();
            app.MapRegisterFiles();
            app.MapDepartmentFile();
            if (settings.Demo && HasDoor(app.Services))
                app.MapDemonstration();
            app.MapVerificationFiles();
            app.MapEvidenceFiles();
            var api = app.MapGroup("/api/v1");
            api.MapOrganizations();
            api.MapAccounts();
            api.MapOwnAccount();
            api.MapKeys();
            api.MapActs();
            api.MapImports();
            api.MapFindings();
            api.MapVerification();
            api.MapEvidence();
            api.MapCompleteness();
            api.MapRegisters();
            api.MapNotices();
        }
    }

    // Asked for and not made: it needs keys, which a server has only when it has started.
    private static bool HasDoor(IServiceProvider services) =>
        services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(DemonstrationDoor));
}
