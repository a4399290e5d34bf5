using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Papers;

/// <summary>文书服务.</summary>
internal static class PaperServices
{
    public static void AddPapers(this IServiceCollection services)
    {
        services.AddSingleton(p => p.GetRequiredService<DataPack>().Laws);
        services.AddSingleton(p =>
            PaperKinds.Load(p.GetRequiredService<ServerSettings>().CatalogFolder, p.GetRequiredService<LawLibrary>())
        );
        services.AddSingleton(p =>
            PaperFolder.Of(
                p.GetRequiredService<ServerSettings>(),
                p.GetRequiredService<KeyFile>(),
                p.GetRequiredService<TimeProvider>(),
                p.GetRequiredService<Database>()
            )
        );
        services.AddSingleton(p => new PdfMaker(
            Path.Combine(p.GetRequiredService<ServerSettings>().DataFolder, "typesetting")
        ));
        services.AddSingleton(p => PaperPrinting.With(p.GetRequiredService<PdfMaker>()));
        services.AddSingleton<IOutboxHandler, RenderPaper>();
        services.AddSingleton<PaperDesk>();
        services.AddSingleton<PaperSigning>();
        services.AddSingleton<PaperServing>();
        services.AddSingleton<PaperQueries>();
        services.AddSingleton<ReviseDraft>();
        services.AddSingleton<SubmitPaper>();
        services.AddSingleton<PassReview>();
        services.AddSingleton<CountersignPaper>();
        services.AddSingleton<ReturnPaper>();
        services.AddSingleton<SealPaper>();
        services.AddSingleton<Job, SweepPaperFiles>();
    }
}

/// <summary>文书文件的存放: a folder of the data folder, outside the web root and to be backed up with the database.</summary>
internal static class PaperFolder
{
    public static PaperFiles Of(ServerSettings settings, KeyFile keys, TimeProvider time, Database database) =>
        new(new ContentStore(Path.Combine(settings.DataFolder, "papers"), keys, time), database);
}
