using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Localization;
using Mingjing.Core.Findings;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.Clues;
using Mingjing.Web.Demonstration;
using Mingjing.Web.EnforcementActs;
using Mingjing.Web.Findings;
using Mingjing.Web.Findings.Verification;
using Mingjing.Web.Notices;
using Mingjing.Web.Papers;
using Mingjing.Web.PowersCatalog;
using Mingjing.Web.Shell;
using Mingjing.Web.SupervisionCases;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.Startup;

/// <summary>服务: puts one server together. Nothing is static, so several can run in one process.</summary>
public static class Server
{
    /// <summary>Builds a server that has not started.</summary>
    /// <param name="settings">Proved settings.</param>
    /// <param name="time">The source of now.</param>
    /// <param name="more">Adds or replaces services, after the server's own.</param>
    /// <exception cref="CatalogException">The data pack is missing or contradicts itself.</exception>
    public static WebApplication Build(
        ServerSettings settings,
        TimeProvider time,
        Action<IServiceCollection>? more = null
    )
    {
        // An empty builder: no environment variable, file or default of the framework changes this server unseen.
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(Server).Assembly.GetName().Name,
                EnvironmentName = Environments.Production,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = "wwwroot",
            }
        );
        builder
            .WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false)
            .UseUrls(settings.Url.GetLeftPart(UriPartial.Authority))
            .UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
        // Unpublished output has its assets in the source folders and in packages: the manifest beside the program says where.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);

        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(time);
        services.AddSingleton<Clock>();
        services.AddSingleton<DemonstrationMark>();
        services.AddSingleton(_ => ScreeningBasis.Load(settings.CatalogFolder));
        services.AddSingleton(p => p.GetRequiredService<ScreeningBasis>().Pack);
        services.AddSingleton(p => p.GetRequiredService<ScreeningBasis>().Calendar);
        services.AddStore(settings);
        services.AddSingleton<ArticleUses>();
        services.AddSingleton<ListDoubts>();
        services.AddAccounts();
        services.AddActs();
        services.AddFindings();
        services.AddWorkbench();
        services.AddVerification();
        services.AddPapers();
        services.AddClues();
        services.AddCases();
        services.AddNotices(settings);
        AddPages(services);
        AddProtection(services, settings);
        services.AddServerLogs(settings);
        services.AddServerTelemetry(settings);
        services.AddHealthChecks();
        services.ConfigureHttpJsonOptions(o => PlatformJson.Configure(o.SerializerOptions));
        services
            .AddOptions<JsonOptions>()
            .Configure<DemonstrationMark>((o, mark) => ListAnswerMark.Add(o.SerializerOptions, mark));
        services.AddApiDescription();
        more?.Invoke(services);

        var app = builder.Build();
        // A catalog that cannot be read is told of now, not to the first visitor.
        app.Services.GetRequiredService<ScreeningBasis>();
        app.Services.GetRequiredService<PaperKinds>();
        Pipeline.Use(app, settings);
        Routes.Map(app, settings);
        return app;
    }

    /// <summary>The address of a started server, with the port that it took.</summary>
    public static Uri AddressOf(WebApplication app) => new(app.Urls.First());

    private static void AddPages(IServiceCollection services)
    {
        // Chinese in HTML stays Chinese: the default encoder writes every character as an entity.
        services.AddWebEncoders(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new RequestCulture("zh-CN");
            o.RequestCultureProviders.Clear();
        });
        services.AddRouting();
        services.AddRazorComponents();
        services.AddProblemDetails(o =>
            o.CustomizeProblemDetails = problem =>
                problem.ProblemDetails.Extensions["traceId"] = RequestLog.TraceIdOf(problem.HttpContext)
        );
        services.AddHttpContextAccessor();
        services.AddScoped<SignedIn>();
        services.AddScoped<SiteView>();
    }

    private static void AddProtection(IServiceCollection services, ServerSettings settings)
    {
        services.AddDataProtection().SetApplicationName("Mingjing");
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "mingjing.form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The security headers say more than this one does.
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddRateLimiter(o => RateLimits.Configure(o, settings));
    }
}
