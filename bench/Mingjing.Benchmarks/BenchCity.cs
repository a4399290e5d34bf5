using Mingjing.Core.Checks;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Benchmarks;

/// <summary>The data pack, calendar and context that every benchmark uses.</summary>
internal static class BenchCity
{
    private static readonly string Catalog = Path.Combine(AppContext.BaseDirectory, "catalog");

    public static readonly DateOnly AsOf = new(2026, 11, 23);

    public static WorkCalendar Calendar { get; } = CalendarFiles.Load(Path.Combine(Catalog, "calendars"));

    public static DataPack Pack { get; } = DataPack.Load(Catalog);

    public static ScreeningContext Context { get; } = new(Calendar, Pack, ScreeningRegisters.Empty, AsOf);
}
