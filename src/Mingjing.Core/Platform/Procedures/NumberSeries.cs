using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Procedures;

/// <summary>编号: one number of a series of an organization and a year.</summary>
/// <param name="Year">The year of the day on which it was given.</param>
/// <param name="Sequence">From 1, without gaps.</param>
public readonly record struct SerialNumber(int Year, int Sequence)
{
    /// <summary>“〔2026〕3号” behind a prefix.</summary>
    public string Text(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}〔{Year}〕{Sequence}号");
}

/// <summary>编号序列: the last number of an organization, a series and a year. Two who take one at once get different ones, and none is left out.</summary>
public sealed class NumberSeries : Aggregate, IScoped
{
    private NumberSeries() { }

    private NumberSeries(OrganizationId organization, string regionCode, string series, int year) =>
        (OrganizationId, RegionCode, Series, Year) = (organization, regionCode, series, year);

    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>Stable code of what is numbered.</summary>
    public string Series { get; private init; } = "";

    public int Year { get; private init; }

    /// <summary>The last number that was given.</summary>
    public int Last { get; private set; }

    /// <summary>作废的编号, in the order in which they became void; they are kept and never given again.</summary>
    public IReadOnlyList<int> Voids { get; private set; } = [];

    public override string LedgerKind => "number-series";

    public override string LedgerId => string.Create(CultureInfo.InvariantCulture, $"{OrganizationId}/{Series}/{Year}");

    /// <summary>Takes the next number of this year; the act that takes it keeps it, or nothing of it is saved.</summary>
    public static async Task<SerialNumber> Take(
        Work work,
        OrganizationId organization,
        string regionCode,
        string series,
        CancellationToken cancel
    )
    {
        var year = work.Today.Year;
        await work.Rows.WaitTurn(
            string.Create(CultureInfo.InvariantCulture, $"number-series/{organization}/{series}/{year}"),
            cancel
        );
        var numbers = await Find(work, organization, series, year, cancel);
        if (numbers is null)
            work.Rows.Add(numbers = new NumberSeries(organization, regionCode, series, year));
        return new SerialNumber(year, ++numbers.Last);
    }

    /// <summary>作废 of a number that was given.</summary>
    public static async Task Void(
        Work work,
        OrganizationId organization,
        string series,
        SerialNumber number,
        CancellationToken cancel
    )
    {
        var numbers =
            await Find(work, organization, series, number.Year, cancel)
            ?? throw new Refused(Refusal.NotFound("这个编号"));
        numbers.Voids = [.. numbers.Voids, number.Sequence];
    }

    public override JsonObject MaterialFields() =>
        new() { ["last"] = Last, ["voids"] = new JsonArray([.. Voids.Select(v => JsonValue.Create(v))]) };

    // One that this act has begun is not in the store yet.
    private static async Task<NumberSeries?> Find(
        Work work,
        OrganizationId organization,
        string series,
        int year,
        CancellationToken cancel
    ) =>
        work.Rows.Set<NumberSeries>().Local.FirstOrDefault(n => n.Is(organization, series, year))
        ?? await work
            .Rows.Set<NumberSeries>()
            .SingleOrDefaultAsync(
                n => n.OrganizationId == organization && n.Series == series && n.Year == year,
                cancel
            );

    private bool Is(OrganizationId organization, string series, int year) =>
        OrganizationId == organization && Year == year && string.Equals(Series, series, StringComparison.Ordinal);
}
