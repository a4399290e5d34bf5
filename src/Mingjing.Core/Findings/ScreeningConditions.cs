using System.Reflection;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;
using Mingjing.Core.Registers;

namespace Mingjing.Core.Findings;

/// <summary>规则基础: the working days, laws and field rules under which a store is screened, with the digest that names them.</summary>
/// <param name="Calendar">The working days.</param>
/// <param name="Pack">The data pack.</param>
/// <param name="Digest">Of the program's rules and of every file of the pack: another one means that acts are screened again.</param>
public sealed record ScreeningBasis(WorkCalendar Calendar, DataPack Pack, string Digest)
{
    /// <summary>Loads the pack of a folder with its calendars.</summary>
    /// <exception cref="CatalogException">The pack is missing or contradicts itself.</exception>
    /// <exception cref="CalendarFileException">Its calendars are.</exception>
    public static ScreeningBasis Load(string catalogFolder)
    {
        // What is wrong with the pack as a whole is told before what is wrong with a part of it.
        var pack = DataPack.Load(catalogFolder);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToByteArray());
        foreach (
            var file in Directory
                .EnumerateFiles(catalogFolder, "*.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
            hash.AppendData(File.ReadAllBytes(file));
        return new ScreeningBasis(
            CalendarFiles.Load(Path.Combine(catalogFolder, "calendars")),
            pack,
            Convert.ToHexStringLower(hash.GetHashAndReset())[..16]
        );
    }
}

/// <summary>Whose acts a subject code names.</summary>
public readonly record struct SubjectHome(OrganizationId Organization, string RegionCode)
{
    /// <summary>未登记主体.</summary>
    public static SubjectHome Unregistered { get; } = new(default, "");

    public bool IsRegistered => Organization != default;
}

/// <summary>筛查条件 at one moment: everything that an answer depends on besides the act.</summary>
internal sealed class ScreeningConditions
{
    /// <summary>Equal while nothing of it has changed in the store.</summary>
    public required string Stamp { get; init; }

    public required ScreeningContext Context { get; init; }

    /// <summary>Number of the rule set.</summary>
    public required int RuleSet { get; init; }

    public required IReadOnlyDictionary<string, SubjectHome> Homes { get; init; }

    public required ILookup<(OrganizationId, ActSourceKind), Completeness> Declarations { get; init; }

    public DateOnly Today => Context.AsOf;

    /// <summary>The organization of a subject code.</summary>
    public SubjectHome HomeOf(string subjectCode) =>
        Homes.TryGetValue(subjectCode, out var home) ? home : SubjectHome.Unregistered;

    /// <summary>Applies what is declared complete to an act on its way to the checks; what is stored stays as it was sent.</summary>
    public void Complete(Act act, OrganizationId organization, ActSourceKind source, bool isComplete)
    {
        if (source.IsDisclosure())
            return;
        if (isComplete)
            Whole.Apply(act);
        foreach (var declared in Declarations[(organization, source)])
            declared.Apply(act);
    }

    private static readonly Completeness Whole = new();
}

/// <summary>筛查条件来源: reads registers, organizations and declarations of the store, and again when they have changed.</summary>
public sealed class ScreeningDesk(Database database, ScreeningBasis basis, Clock clock)
{
    // Acts are not judged by 举报移送办理记录: another edition of them changes nothing for acts.
    internal const string StampQuery =
        "SELECT (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM organization)"
        + " || '/' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM register WHERE kind <> 'Reports')"
        + " || '/' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM completeness_declaration)";

    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile ScreeningConditions? _last;

    /// <summary>What acts are judged under now.</summary>
    public async Task<ScreeningContext> Context(CancellationToken cancel) => (await Current(cancel)).Context;

    internal async Task<ScreeningConditions> Current(CancellationToken cancel)
    {
        var stamp = await Stamp(cancel);
        if (IsCurrent(_last, stamp))
            return _last!;
        await _loading.WaitAsync(cancel);
        try
        {
            if (!IsCurrent(_last, stamp))
                _last = await Load(stamp, cancel);
            return _last!;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>
    /// What was read last, of today: for work that is proved under the writers' lock before anything of it is stored, and done
    /// again where it does not hold.
    /// </summary>
    internal async ValueTask<ScreeningConditions> Likely(CancellationToken cancel) =>
        _last is { } last && last.Today == clock.Today ? last : await Current(cancel);

    internal bool IsCurrent(ScreeningConditions? conditions, string stamp) =>
        conditions is not null
        && string.Equals(conditions.Stamp, stamp, StringComparison.Ordinal)
        && conditions.Today == clock.Today;

    private async Task<string> Stamp(CancellationToken cancel)
    {
        await using var connection = await database.Connect(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = StampQuery;
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }

    private async Task<ScreeningConditions> Load(string stamp, CancellationToken cancel)
    {
        var registers = await RegisterSnapshot.Load(database, cancel);
        await using var rows = database.Read(Principal.System("screening"));
        var organizations = await rows.Set<Organization>()
            .Select(o => new
            {
                o.Code,
                o.Id,
                o.RegionCode,
            })
            .ToListAsync(cancel);
        var declarations = await rows.Set<CompletenessDeclaration>().Where(d => d.EndedOn == null).ToListAsync(cancel);
        return new ScreeningConditions
        {
            Stamp = stamp,
            Context = new ScreeningContext(basis.Calendar, basis.Pack, registers, clock.Today),
            RuleSet = _last?.RuleSet ?? await RuleSets.NumberOf(database, basis.Digest, clock.Now, cancel),
            Homes = organizations.ToDictionary(
                o => o.Code,
                o => new SubjectHome(o.Id, o.RegionCode),
                StringComparer.Ordinal
            ),
            Declarations = declarations.ToLookup(d => (d.OrganizationId, d.Source), d => d.Declared()),
        };
    }
}
