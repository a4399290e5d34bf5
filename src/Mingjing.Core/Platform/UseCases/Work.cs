using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>办理: what one run of a use case may use: rows through the scope, the day, the ledger, and promises for afterwards.</summary>
public sealed class Work
{
    private readonly List<(LedgerEvent Event, Aggregate Subject, JsonObject Payload)> _recorded = [];
    private readonly HashSet<Aggregate> _relied = new(ReferenceEqualityComparer.Instance);

    internal Work(MingjingContext rows, Principal principal, Clock clock)
    {
        (Rows, Principal) = (rows, principal);
        Now = clock.Now;
        Today = Clock.DayOf(Now);
    }

    /// <summary>Rows within the principal's scope. Changes are saved by the runner.</summary>
    public MingjingContext Rows { get; }

    /// <summary>Who acts.</summary>
    public Principal Principal { get; }

    /// <summary>One instant for the whole act.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The legal date of <see cref="Now"/>.</summary>
    public DateOnly Today { get; }

    internal IReadOnlyList<(LedgerEvent Event, Aggregate Subject, JsonObject Payload)> Recorded => _recorded;

    internal IReadOnlySet<Aggregate> Relied => _relied;

    /// <summary>Whether something was promised.</summary>
    internal bool HasPromised { get; private set; }

    /// <summary>A new id that sorts by this act's instant.</summary>
    public TId NewId<TId>()
        where TId : struct, ITypedId<TId> => TypedId.New<TId>(Now);

    /// <summary>The row of a query, or 没有找到 where the scope has none.</summary>
    /// <param name="query">A query for at most one row.</param>
    /// <param name="what">What was not found, in Chinese.</param>
    public static async Task<TRow> Require<TRow>(IQueryable<TRow> query, string what, CancellationToken cancel)
        where TRow : class => await query.SingleOrDefaultAsync(cancel) ?? throw new Refused(Refusal.NotFound(what));

    /// <summary>Refuses where the principal may not do this to that row.</summary>
    public void Demand(Permission permission, IScoped row)
    {
        if (Decision.Of(Principal, permission, row) is { Allowed: false } denied)
            throw new Refused(Refusal.Forbidden(denied.Reason!));
    }

    /// <summary>Refuses where the page showed an older version than there is now.</summary>
    public void Expect(Aggregate aggregate, int shownVersion)
    {
        if (aggregate.Version != shownVersion)
            throw new Refused(new StaleVersion(aggregate.LedgerKind, aggregate.LedgerId));
    }

    /// <summary>记入台账. Every act that changes something records at least once; digests are added by the runner.</summary>
    /// <param name="event">What was done.</param>
    /// <param name="subject">The aggregate that it is about.</param>
    /// <param name="payload">Details without personal values in clear; null for none.</param>
    public void Record(LedgerEvent @event, Aggregate subject, JsonObject? payload = null) =>
        _recorded.Add((@event, subject, payload ?? []));

    /// <summary>Pins a fact of another aggregate that this decision relies on: a change of it at the same time makes one of the two fail.</summary>
    public void Rely(Aggregate aggregate) => _relied.Add(aggregate);

    /// <summary>提醒: tells people, after the commit, that something waits for them.</summary>
    public void Notify(NoticeDraft notice) => Promise(NoticeDraft.Kind, notice.ToPayload());

    /// <summary>Promises work that is done after the commit, at least once. The payload holds no personal value.</summary>
    public void Promise(string kind, JsonObject payload)
    {
        HasPromised = true;
        Rows.Add(
            new OutboxRow
            {
                Id = Guid.CreateVersion7(Now),
                Kind = kind,
                Payload = payload.ToJsonString(PlatformJson.Options),
                At = Now,
                DueAt = Now,
                Attempts = 0,
            }
        );
    }
}

/// <summary>已被他人修改: the runner completes it with when and by what act.</summary>
internal sealed record StaleVersion : Refusal
{
    public StaleVersion(string objectKind, string objectId)
        : base(RefusalKind.Conflict, "stale", "这条记录在您打开之后已被修改，您填写的内容还在。")
    {
        (ObjectKind, ObjectId) = (objectKind, objectId);
        WayOut = "请核对最新内容后再次提交。";
    }

    public string ObjectKind { get; }

    public string ObjectId { get; }
}
