using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Procedures;

namespace Mingjing.Core.Clues;

/// <summary>线索列表的筛选.</summary>
public sealed record ClueFilter
{
    public ClueStage? Stage { get; init; }

    public ClueSource? Source { get; init; }

    /// <summary>被反映单位.</summary>
    public OrganizationId? Subject { get; init; }

    /// <summary>Only those of which something is still to be decided.</summary>
    public bool OnlyOpen { get; init; }
}

/// <summary>线索列表的一行.</summary>
public sealed record ClueLine(
    ClueRef Ref,
    int Year,
    int Sequence,
    ClueSource Source,
    DateOnly ReceivedOn,
    string SubjectName,
    string Title,
    ClueStage Stage,
    Platform.Terms.RunningTerm Screening,
    Platform.Terms.RunningTerm? Report,
    Platform.Terms.RunningTerm? Informing,
    AccountId RegisteredBy
)
{
    public string Number => new SerialNumber(Year, Sequence).Text("线索");
}

/// <summary>线索的查询, scoped; asked for with <see cref="ClueAccess.Read"/>.</summary>
public sealed class ClueQueries(Database database, Clock clock)
{
    private static readonly List<ClueStage> Open = [ClueStage.Registered, ClueStage.Assessed, ClueStage.AwaitingReport];

    /// <summary>One clue; null where the scope has none.</summary>
    public async Task<Clue?> Find(Principal principal, ClueRef clue, CancellationToken cancel)
    {
        if (!ClueAccess.Read.IsGrantedTo(principal))
            return null;
        await using var rows = database.Read(principal);
        var (organization, id) = (clue.Organization, clue.Clue);
        return await rows.Set<Clue>().SingleOrDefaultAsync(c => c.OrganizationId == organization && c.Id == id, cancel);
    }

    /// <summary>Every action with a clue as it stands today for a role.</summary>
    public IReadOnlyList<ActionStanding<ClueAction>> Actions(Clue clue, Roles role) =>
        ClueProcedure.Editions.On(clock.Today).Standing(clue.Stage, role);

    /// <summary>A page of clues, the newest first.</summary>
    /// <param name="before">Those registered before this one; null from the newest.</param>
    public async Task<IReadOnlyList<ClueLine>> List(
        Principal principal,
        ClueFilter filter,
        ClueId? before,
        int size,
        CancellationToken cancel
    )
    {
        if (!ClueAccess.Read.IsGrantedTo(principal))
            return [];
        await using var rows = database.Read(principal);
        IQueryable<Clue> clues = rows.Set<Clue>();
        if (filter.Stage is { } stage)
            clues = clues.Where(c => c.Stage == stage);
        if (filter.OnlyOpen)
            clues = clues.Where(c => Open.Contains(c.Stage));
        if (filter.Source is { } source)
            clues = clues.Where(c => c.Source == source);
        if (filter.Subject is { } subject)
            clues = clues.Where(c => c.SubjectId == subject);
        if (before is { } last)
            clues = clues.Where(c => c.Id < last);
        return await clues
            .OrderByDescending(c => c.Id)
            .Take(size)
            .Select(c => new ClueLine(
                new ClueRef(c.OrganizationId, c.Id),
                c.Year,
                c.Sequence,
                c.Source,
                c.ReceivedOn,
                c.SubjectName,
                c.Title,
                c.Stage,
                c.Screening,
                c.Report,
                c.Informing,
                c.RegisteredBy
            ))
            .ToListAsync(cancel);
    }
}
