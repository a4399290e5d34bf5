namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>演示城市: makes the fictitious city in a fresh store, step by step.</summary>
public static class DemonstrationCity
{
    /// <summary>The steps in their order. What is added to the product gets its step here.</summary>
    public static IReadOnlyList<DemonstrationStep> Steps { get; } =
    [
        new SetUpOffices(),
        new OpenAccounts(),
        new FillRegisters(),
        new ReportActs(),
        new VerifyFindings(),
        new ReportLatestActs(),
    ];

    // Six weeks: a notice of ten working days, its answers, their judgement, and a reminder.
    private const int DaysBack = 42;

    /// <summary>Makes the city.</summary>
    /// <param name="site">A store with its schema and nothing in it.</param>
    /// <param name="progress">Told the name of each step that begins.</param>
    public static async Task Make(DemonstrationSite site, IProgress<string>? progress, CancellationToken cancel)
    {
        site.Time.Begin(DaysBack);
        site.Began = site.Clock.Today;
        // Beside the steps that need only places and offices.
        var city = site.City(cancel);
        foreach (var step in Steps)
        {
            progress?.Report(step.Name);
            await step.Run(site, cancel);
        }

        await city;
        site.Time.Arrive();
    }
}
