using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.AccessLog;

/// <summary>访问日志: who may see it.</summary>
public static class AccessLogAccess
{
    /// <summary>查看访问日志: the audit administrator's alone.</summary>
    public static readonly Permission Read = new(
        "access-log.read",
        "查看访问日志",
        Roles.AuditAdministrator,
        PermissionArea.Administration
    );

    /// <summary>封存访问日志: a job's, so no role has it.</summary>
    internal static readonly Permission Seal = new(
        "access-log.seal",
        "封存访问日志",
        Roles.None,
        PermissionArea.Administration
    );
}

/// <summary>What to look for in the access log; null asks for all.</summary>
/// <param name="Actor">Who read, as the ledger writes it.</param>
/// <param name="ObjectKind">Kind of what was read.</param>
/// <param name="ObjectId">Which one.</param>
/// <param name="Action">Stable code of what was read.</param>
public sealed record AccessLogFilter(
    string? Actor = null,
    string? ObjectKind = null,
    string? ObjectId = null,
    string? Action = null
);

/// <summary>访问日志的查阅, the newest first.</summary>
public sealed class AccessLogReader(Database database)
{
    /// <summary>A page of lines older than a number; null begins at the newest.</summary>
    public async Task<Settled<IReadOnlyList<AccessLine>>> Read(
        Principal principal,
        AccessLogFilter filter,
        long? before,
        int most,
        CancellationToken cancel
    )
    {
        if (Decision.Of(principal, AccessLogAccess.Read, row: null) is { Allowed: false } denied)
            return Settled<IReadOnlyList<AccessLine>>.Refuse(Refusal.Forbidden(denied.Reason!));
        await using var rows = database.Read(principal);
        IQueryable<AccessLogRow> log = rows.Set<AccessLogRow>();
        if (before is { } number)
            log = log.Where(r => r.Number < number);
        if (filter.Actor is { } actor)
            log = log.Where(r => r.Actor == actor);
        if (filter.ObjectKind is { } kind)
            log = log.Where(r => r.ObjectKind == kind);
        if (filter.ObjectId is { } id)
            log = log.Where(r => r.ObjectId == id);
        if (filter.Action is { } action)
            log = log.Where(r => r.Action == action);
        var page = AccessLine.Of(log.OrderByDescending(r => r.Number).Take(most));
        return Settled<IReadOnlyList<AccessLine>>.Done(await page.ToListAsync(cancel));
    }
}
