using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>一份文书的编号 among those of its issuer, kind and year.</summary>
public readonly record struct IssuedNumber(OrganizationId Issuer, int Year, int Sequence);

/// <summary>
/// 文书编号: the last number of an issuer, a kind and a year. Two who issue at once get different ones, none is left out, and a void one
/// is kept and never given again.
/// </summary>
public sealed class PaperNumbers : Aggregate, IScoped
{
    private PaperNumbers() { }

    internal PaperNumbers(OrganizationId issuer, string regionCode, string kind, int year) =>
        (OrganizationId, RegionCode, Kind, Year) = (issuer, regionCode, kind, year);

    /// <summary>发文机关.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>Code of the kind of paper.</summary>
    public string Kind { get; private init; } = "";

    public int Year { get; private init; }

    /// <summary>The last number that was given; 0 for none.</summary>
    public int Last { get; private set; }

    /// <summary>作废的编号, in the order in which they became void.</summary>
    public IReadOnlyList<int> Voids { get; private set; } = [];

    public override string LedgerKind => "paper-numbers";

    public override string LedgerId => string.Create(CultureInfo.InvariantCulture, $"{OrganizationId}/{Kind}/{Year}");

    /// <summary>The numbers of this year of a body and a kind, in turn with whoever else takes one of them.</summary>
    /// <exception cref="Refused">The body is not registered.</exception>
    public static async Task<PaperNumbers> Of(Work work, OrganizationId issuer, string kind, CancellationToken cancel)
    {
        var year = work.Today.Year;
        await work.Rows.WaitTurn(
            string.Create(CultureInfo.InvariantCulture, $"paper-numbers/{issuer}/{kind}/{year}"),
            cancel
        );
        var numbers = await work
            .Rows.Set<PaperNumbers>()
            .SingleOrDefaultAsync(n => n.OrganizationId == issuer && n.Kind == kind && n.Year == year, cancel);
        if (numbers is not null)
            return numbers;
        var body = await Work.Require(
            work.Rows.Set<Organization>().AsNoTracking().Where(o => o.Id == issuer),
            "发文机关",
            cancel
        );
        numbers = new PaperNumbers(issuer, body.RegionCode, kind, year);
        work.Rows.Add(numbers);
        return numbers;
    }

    /// <summary>The next number.</summary>
    internal IssuedNumber Next() => new(OrganizationId, Year, ++Last);

    /// <summary>作废.</summary>
    internal void Void(int sequence) => Voids = [.. Voids, sequence];

    public override JsonObject MaterialFields() =>
        new() { ["last"] = Last, ["voids"] = new JsonArray([.. Voids.Select(v => JsonValue.Create(v))]) };
}
