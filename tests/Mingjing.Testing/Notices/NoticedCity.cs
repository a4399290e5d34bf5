using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Notices;
using Mingjing.Core.Notices.Channels;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Stores;

namespace Mingjing.Testing.Notices;

/// <summary>The small city with people in it who are told of things: what tests of notices begin with. It stands at Monday, 2026-11-23 09:00 in Shanghai.</summary>
public sealed class NoticedCity : IAsyncDisposable
{
    private readonly TestStore _store;

    private NoticedCity(TestStore store, FakeTimeProvider time)
    {
        (_store, Time) = (store, time);
        Staff = new StaffedCity(store, time);
        Queries = new NoticeQueries(store.Database);
    }

    public FakeTimeProvider Time { get; }

    public StaffedCity Staff { get; }

    public NoticeQueries Queries { get; }

    public Database Database => _store.Database;

    public TestStore Store => _store;

    public IReadOnlyDictionary<string, OrganizationId> Organizations { get; private set; } =
        new Dictionary<string, OrganizationId>(StringComparer.Ordinal);

    private static CancellationToken Cancel => CancellationToken.None;

    public static async Task<NoticedCity> Create(StoreKind kind)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
        var city = new NoticedCity(await TestStore.Create(kind), time);
        city.Organizations = await city.Staff.RegisterAll(Cancel);
        return city;
    }

    public OrganizationId IdOf(OrganizationFacts facts) => Organizations[facts.Name];

    /// <summary>Somebody with an account and one appointment, from today unless said otherwise.</summary>
    public async Task<Principal> Hire(Roles role, OrganizationFacts at, DateOnly? from = null, DateOnly? until = null)
    {
        var account = await Staff.Hire(Cancel);
        return await Appoint(account, role, at, from, until);
    }

    /// <summary>A further appointment; answers with the person working under it.</summary>
    public async Task<Principal> Appoint(
        CreatedAccount account,
        Roles role,
        OrganizationFacts at,
        DateOnly? from = null,
        DateOnly? until = null
    )
    {
        var appointed = await Staff.Appoint(account.Person, IdOf(at), role, Cancel, from, until);
        var directory = await Staff.Directory.Now(Cancel);
        return Principal.Person(
            account.Account,
            appointed.Result,
            IdOf(at),
            "",
            role,
            (role & RoleSets.Administrators) != Roles.None
                ? DataScope.OfAdministrator(account.Account)
                : AppointmentScope.Of(directory, directory.Find(IdOf(at))!, role)
        );
    }

    /// <summary>Does an act that tells people of something.</summary>
    public async Task Tell(params IReadOnlyList<NoticeDraft> notices) =>
        _ = (await Staff.Runner.Run(new Telling(), new Request(Principal.System("test")), notices, Cancel)).Result;

    /// <summary>Lets the outbox do what was promised.</summary>
    /// <param name="times">How often each message is handled, all at once.</param>
    public async Task Deliver(int times = 1, params IOutboxHandler[] more)
    {
        IOutboxHandler[] handlers = [new Often(new DeliverNotices(Staff.Runner), times), .. more];
        var pump = new OutboxPump(Database, Time, handlers, NullLogger<OutboxPump>.Instance);
        while (await pump.RunOnce(Cancel) > 0) { }
    }

    /// <summary>What somebody finds, the newest first.</summary>
    public async Task<IReadOnlyList<NoticeLine>> Of(Principal principal, bool onlyUnread = false) =>
        (await Queries.List(principal, onlyUnread, position: null, 100, Cancel)).Rows;

    public Task<Settled<TResult>> Run<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        Principal principal,
        TCommand command
    ) => Staff.Runner.Run(useCase, new Request(principal), command, Cancel);

    /// <summary>The job of the weekly digest.</summary>
    public WeeklyDigest Digest(
        IEnumerable<DigestCount> counts,
        ContactList? contacts = null,
        params IReadOnlyList<IMessageChannel> channels
    ) => new(Database, Staff.Runner, Staff.Directory, counts, channels, contacts ?? ContactList.None);

    public async ValueTask DisposeAsync()
    {
        Staff.Dispose();
        await _store.DisposeAsync();
    }

    private sealed class Telling : UseCase<IReadOnlyList<NoticeDraft>, Nothing>
    {
        public override Permission Permission { get; } = new("test.tell", "测试", Roles.None);

        public override Task<Nothing> Act(Work work, IReadOnlyList<NoticeDraft> command, CancellationToken cancel)
        {
            foreach (var notice in command)
                work.Notify(notice);
            return Task.FromResult(Nothing.Value);
        }
    }

    private sealed class Often(IOutboxHandler handler, int times) : IOutboxHandler
    {
        public string Kind => handler.Kind;

        public Task Handle(OutboxMessage message, CancellationToken cancel) =>
            Task.WhenAll(
                Enumerable.Range(0, times).Select(_ => Task.Run(() => handler.Handle(message, cancel), cancel))
            );
    }
}
