using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Notices;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Notices;

/// <summary>A server whose acts tell people of something; it makes no digest, so that nothing comes by itself.</summary>
internal sealed class TellingServer : IAsyncDisposable
{
    public const string Line = "疑点核实〔2026〕3号有 2 项疑点逾期未反馈，请尽快反馈。";

    private readonly SemaphoreSlim _delivered = new(0);

    private RunningServer? _server;

    public RunningServer Server => _server ?? throw new InvalidOperationException("the server has not started");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TellingServer> Start(StoreKind kind = StoreKind.Sqlite)
    {
        var telling = new TellingServer();
        telling._server = await RunningServer.Start(more: telling.Replace, kind: kind);
        return telling;
    }

    /// <summary>Tells somebody, so many times, and waits until it has come.</summary>
    public async Task Tell(Visitor visitor, int times = 1, string path = "/verification")
    {
        var city = await Server.Staff.City();
        var principal = (await city.SessionOf(visitor.Worker, Cancel))!.Principal;
        var to = NoticeAddressee.Person(principal.Account!.Value, principal.Organization!.Value);
        var draft = new NoticeDraft(VerificationNotices.Reminded, to, path)
        {
            Number = "疑点核实〔2026〕3号",
            Count = 2,
        };
        for (var i = 0; i < times; i++)
        {
            _ = (await city.Runner.Run(new Telling(), new Request(Principal.System("test")), draft, Cancel)).Result;
            Server.Time.Advance(TimeSpan.FromSeconds(10));
            await _delivered.WaitAsync(Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _delivered.Dispose();
    }

    private void Replace(IServiceCollection services)
    {
        services.Remove(services.Single(s => s.ImplementationType == typeof(WeeklyDigest)));
        services.Remove(services.Single(s => s.ImplementationType == typeof(DeliverNotices)));
        services.AddSingleton<IOutboxHandler>(p => new Signalling(
            new DeliverNotices(p.GetRequiredService<UseCaseRunner>()),
            _delivered
        ));
    }

    private sealed class Telling : UseCase<NoticeDraft, Nothing>
    {
        public override Permission Permission { get; } = new("test.tell", "测试", Roles.None);

        public override Task<Nothing> Act(Work work, NoticeDraft command, CancellationToken cancel)
        {
            work.Notify(command);
            return Task.FromResult(Nothing.Value);
        }
    }

    private sealed class Signalling(DeliverNotices handler, SemaphoreSlim delivered) : IOutboxHandler
    {
        public string Kind => handler.Kind;

        public async Task Handle(OutboxMessage message, CancellationToken cancel)
        {
            await handler.Handle(message, cancel);
            delivered.Release();
        }
    }
}
