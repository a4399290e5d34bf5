using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点核实的查询, scoped.</summary>
public sealed class VerificationQueries(Database database, Clock clock)
{
    /// <summary>What people did with one finding; untouched where nothing was done. Null where the scope has no such finding.</summary>
    public async Task<HandlingView?> Handling(Principal principal, FindingRef finding, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var (organization, id) = (finding.Organization, finding.Finding);
        var handling = await rows.Set<FindingHandling>()
            .SingleOrDefaultAsync(h => h.OrganizationId == organization && h.FindingId == id, cancel);
        if (handling is not null)
            return HandlingView.Of(handling, principal, clock.Today);
        var exists = await rows.Set<ScreeningFinding>()
            .AnyAsync(f => f.OrganizationId == organization && f.Id == id, cancel);
        if (!exists)
            return null;
        var isReferred = await rows.Set<DirectReferral>()
            .AnyAsync(r => r.SubjectId == organization && r.FindingId == id, cancel);
        return HandlingView.Untouched(finding) with { Stage = isReferred ? HandlingStage.Referred : HandlingStage.New };
    }

    /// <summary>One page of notices in the order of their days, the newest first.</summary>
    public async Task<Page<VerificationLine>> List(
        Principal principal,
        VerificationFilter filter,
        PagePosition? position,
        int size,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var requests = Filter(rows, principal, filter);
        if (position is { } at)
        {
            var (day, id) = (at.Day, new VerificationRequestId(at.Id));
            requests = at.IsBack
                ? requests.Where(r => r.IssuedOn >= day && (r.IssuedOn > day || r.Id > id))
                : requests.Where(r => r.IssuedOn <= day && (r.IssuedOn < day || r.Id < id));
        }

        requests = position is { IsBack: true }
            ? requests.OrderBy(r => r.IssuedOn).ThenBy(r => r.Id)
            : requests.OrderByDescending(r => r.IssuedOn).ThenByDescending(r => r.Id);
        var read = await requests.Take(size + 1).ToListAsync(cancel);
        var lines = await Lines(rows, principal, read, cancel);
        return Page<VerificationLine>.Of(lines, size, position, l => (l.IssuedOn, l.Ref.Request.Value));
    }

    /// <summary>How many notices there are, up to a thousand.</summary>
    public async Task<CappedCount> Count(Principal principal, VerificationFilter filter, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var found = Filter(rows, principal, filter).Select(r => r.Id).Take(CappedCount.Most + 1);
        return CappedCount.Of(await found.CountAsync(cancel));
    }

    /// <summary>One notice with its findings; null where the scope has none.</summary>
    public async Task<VerificationSheet?> Find(
        Principal principal,
        VerificationRequestRef reference,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var (organization, id) = (reference.Organization, reference.Request);
        var request = await rows.Set<VerificationRequest>()
            .SingleOrDefaultAsync(r => r.OrganizationId == organization && r.Id == id, cancel);
        if (request is null)
            return null;
        var handlings = await rows.Set<FindingHandling>()
            .Where(h => h.OrganizationId == organization && h.RequestId == id)
            .OrderBy(h => h.ItemNo)
            .ToListAsync(cancel);
        var findings = await OfActs(rows, handlings, organization, cancel);
        var names = await rows.Set<Organization>()
            .Where(o => o.Id == organization || o.Id == request.IssuerId)
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return new VerificationSheet(
            request,
            names.GetValueOrDefault(organization, ""),
            names.GetValueOrDefault(request.IssuerId, ""),
            [.. handlings.Select(h => findings[h.FindingId].Of(HandlingView.Of(h, principal, clock.Today)))]
        );
    }

    private static async Task<Dictionary<FindingId, FoundNow>> OfActs(
        MingjingContext rows,
        List<FindingHandling> handlings,
        OrganizationId organization,
        CancellationToken cancel
    )
    {
        var ids = handlings.ConvertAll(h => h.FindingId);
        var found = await rows.Set<ScreeningFinding>()
            .Where(f => f.OrganizationId == organization && ids.Contains(f.Id))
            .LeftJoin(
                rows.Set<StoredAct>(),
                f => new { f.OrganizationId, Id = f.ActId },
                a => new { a.OrganizationId, a.Id },
                (f, a) => new { Finding = f, Act = a }
            )
            .ToListAsync(cancel);
        var now = new Dictionary<FindingId, FoundNow>();
        foreach (var one in found)
        {
            var record = one.Act is { } act
                ? FoundRecord.Of(act)
                : FoundRecord.Of(await FoundReports.Of(rows, one.Finding, cancel));
            now.Add(one.Finding.Id, new FoundNow(one.Finding, record));
        }

        return now;
    }

    private async Task<List<VerificationLine>> Lines(
        MingjingContext rows,
        Principal principal,
        List<VerificationRequest> requests,
        CancellationToken cancel
    )
    {
        var today = clock.Today;
        var organizations = requests.Select(r => r.OrganizationId).Distinct().ToList();
        var ids = requests.ConvertAll(r => (VerificationRequestId?)r.Id);
        var counted = await rows.Set<FindingHandling>()
            .Where(h => organizations.Contains(h.OrganizationId) && ids.Contains(h.RequestId))
            .GroupBy(h => new
            {
                h.RequestId,
                h.Stage,
                h.DueOn,
                IsPrepared = h.Draft != null,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var tallies = counted.ToLookup(
            c => c.Key.RequestId!.Value,
            c => new Tally(
                FindingHandling.StageOn(c.Key.Stage, c.Key.DueOn, today),
                c.Key.DueOn,
                c.Key.IsPrepared,
                c.Count
            )
        );
        var involved = requests.Select(r => r.IssuerId).Concat(organizations).Distinct().ToList();
        var names = await rows.Set<Organization>()
            .Where(o => involved.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, cancel);
        return requests.ConvertAll(r =>
            Line(
                r,
                [.. tallies[r.Id]],
                names,
                (VerificationAccess.RoleToward(principal, r.OrganizationId) & RoleSets.Department) != Roles.None
            )
        );
    }

    private static VerificationLine Line(
        VerificationRequest request,
        List<Tally> tallies,
        Dictionary<OrganizationId, string> names,
        bool isDepartment
    )
    {
        return new VerificationLine(
            request.Ref,
            request.Version,
            request.Number,
            names.GetValueOrDefault(request.OrganizationId, ""),
            names.GetValueOrDefault(request.IssuerId, ""),
            request.IssuedOn,
            request.DueOn,
            request.IsProvisional,
            request.Items,
            In(HandlingStage.WithDepartment),
            In(HandlingStage.Unanswered),
            isDepartment ? tallies.Where(t => t.IsPrepared).Sum(t => t.Count) : 0,
            In(HandlingStage.Answered),
            In(HandlingStage.Explained) + In(HandlingStage.SelfCorrected),
            tallies.Min(t => t.DueOn),
            request.Reminders.Count
        );

        int In(HandlingStage stage) => tallies.Where(t => t.Stage == stage).Sum(t => t.Count);
    }

    private IQueryable<VerificationRequest> Filter(MingjingContext rows, Principal principal, VerificationFilter filter)
    {
        IQueryable<VerificationRequest> requests = rows.Set<VerificationRequest>();
        if (ScopedRows.Organization(principal.Scope, filter.Organization) is { } organization)
            requests = requests.Where(r => r.OrganizationId == organization);
        else if (ScopedRows.Region(principal.Scope, filter.RegionCode) is { } region)
            requests = requests.Where(r => r.RegionCode == region);
        if (filter.Issuer is { } issuer)
            requests = requests.Where(r => r.IssuerId == issuer);
        var handlings = rows.Set<FindingHandling>();
        if (filter.OnlyOpen)
            requests = requests.Where(r =>
                handlings.Any(h =>
                    h.OrganizationId == r.OrganizationId
                    && h.RequestId == r.Id
                    && (h.Stage == HandlingStage.WithDepartment || h.Stage == HandlingStage.Answered)
                )
            );
        if (!filter.OnlyOverdue)
            return requests;
        var today = clock.Today;
        return requests.Where(r =>
            handlings.Any(h =>
                h.OrganizationId == r.OrganizationId
                && h.RequestId == r.Id
                && h.Stage == HandlingStage.WithDepartment
                && h.DueOn < today
            )
        );
    }

    private sealed record Tally(HandlingStage Stage, DateOnly? DueOn, bool IsPrepared, int Count);

    private sealed record FoundNow(ScreeningFinding Finding, FoundRecord Record)
    {
        public VerificationItem Of(HandlingView handling) =>
            new(
                handling,
                new ActRef(handling.Finding.Organization, Finding.ActId),
                Finding.Check,
                Finding.State,
                Finding.EndedAt,
                Record.VersionNo,
                Record.IsGone,
                Record.RecordNo,
                Record.Kind,
                Record.Day,
                Record.Matter,
                Record.PartyName,
                Record.DecisionNo
            );
    }
}
