using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Planted;
using Mingjing.Testing.Stores;

namespace Mingjing.Testing.Demonstration;

/// <summary>A small demonstration in a store of its own, made on 2026-11-23.</summary>
public sealed class MadeCity : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-keys-");
    private readonly TestStore _store;

    private MadeCity(TestStore store, DemonstrationPlan plan)
    {
        _store = store;
        var time = new DemonstrationTime(Time);
        Clock = new Clock(time);
        Keys = KeyFile.LoadOrCreate(Path.Combine(_folder.FullName, "mingjing.keys"));
        var pack = Packs.City.In(CityRegion.AsRegions());
        var desk = new ScreeningDesk(
            store.Database,
            new ScreeningBasis(PublishedCalendar.Calendar, pack, "test"),
            Clock
        );
        Site = new DemonstrationSite(
            plan,
            store.Database,
            new ActIntake(store.Database, desk, Keys, Clock),
            new RegionTree(pack.Regions),
            Passwords,
            new MachineKeyTexts(Keys),
            time
        );
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    public Clock Clock { get; }

    public KeyFile Keys { get; }

    public Passwords Passwords { get; } = new(Accounts.StaffedCity.PasswordRounds);

    public DemonstrationSite Site { get; }

    public Database Database => _store.Database;

    /// <summary>A city of about so many acts.</summary>
    public static async Task<MadeCity> Create(StoreKind kind, int acts, int brokenPermille, CancellationToken cancel)
    {
        var plan = new DemonstrationPlan(NaiveCalendar.Published.ForGenerator(), acts)
        {
            BrokenPermille = brokenPermille,
        };
        var made = new MadeCity(await TestStore.Create(kind), plan);
        await DemonstrationCity.Make(made.Site, progress: null, cancel);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
