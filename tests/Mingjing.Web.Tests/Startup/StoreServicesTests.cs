using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Stores;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Tests.Startup;

/// <summary>What a server does with its store when it starts, in the background, and when it stops.</summary>
public sealed class StoreServicesTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_missed_is_made_up_for_when_the_server_starts()
    {
        var job = new Told();
        await using var server = await RunningServer.Start(more: s => s.AddSingleton<Job>(job));
        var scheduledFor = await job.Ran.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        scheduledFor.ShouldBe(new DateTimeOffset(2026, 11, 23, 9, 45, 0, TimeSpan.FromHours(8)));
    }

    [Fact]
    public async Task What_was_promised_is_done_in_the_background()
    {
        var handler = new Kept();
        await using var server = await RunningServer.Start(more: s =>
        {
            s.AddSingleton<IOutboxHandler>(handler);
        });
        var runner = server.Services.GetRequiredService<UseCaseRunner>();
        (await runner.Run(new Promising(), TestDirectory.Administrator, "甲", Cancel)).IsDone.ShouldBeTrue();
        (await handler.Message.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel)).Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task A_last_checkpoint_is_signed_when_the_server_stops()
    {
        using var folder = new KeptFolder();
        await using (var server = await RunningServer.Start(s => s with { DataFolder = folder.Data }))
        {
            var directory = new TestDirectory(server.Services.GetRequiredService<Database>(), server.Time);
            await directory.Register(1, Cancel);
        }

        using var database = new Database(Store.InFile(folder.Database));
        var checkpoints = new LedgerCheckpoints(database, KeyFile.Load(folder.Keys).CreateCheckpointSigner());
        (await checkpoints.Latest(Cancel))!.Checkpoint.Size.ShouldBe(1);
        (await new StoreVerification(database, checkpoints.Key).Run(since: null, Cancel)).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_database_with_data_is_never_given_new_keys()
    {
        using var folder = new KeptFolder();
        await using (var server = await RunningServer.Start(s => s with { DataFolder = folder.Data }))
            await new TestDirectory(server.Services.GetRequiredService<Database>(), server.Time).Register(1, Cancel);
        File.Delete(folder.Keys);
        var thrown = await Should.ThrowAsync<KeyFileException>(() =>
            RunningServer.Start(s => s with { DataFolder = folder.Data })
        );
        thrown.Message.ShouldContain("没有密钥文件");
        File.Exists(folder.Keys).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_cannot_read_its_ledger_is_not_ready()
    {
        using var folder = new KeptFolder();
        await using var server = await RunningServer.Start(s => s with { DataFolder = folder.Data });
        (await server.Client.GetAsync("/health/ready", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
        await using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.Database};Pooling=False")
        )
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM ledger_head";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        (await server.Client.GetAsync("/health/ready", Cancel)).IsSuccessStatusCode.ShouldBeFalse();
        (await server.Client.GetAsync("/health/live", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
    }

    private sealed class KeptFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-kept-");

        public string Data => _folder.FullName;

        public string Database => Path.Combine(Data, "mingjing.db");

        public string Keys => Path.Combine(Data, "mingjing.keys");

        public void Dispose()
        {
            TestStore.Release(Store.InFile(Database));
            _folder.Delete(recursive: true);
        }
    }

    private sealed class Told : Job
    {
        public override string Name => "test-told";

        public override string Title => "记一笔";

        public override JobSchedule Schedule => JobSchedule.EveryHour(minute: 45);

        public TaskCompletionSource<DateTimeOffset> Ran { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task Run(DateTimeOffset scheduledFor, CancellationToken cancel)
        {
            Ran.TrySetResult(scheduledFor);
            return Task.CompletedTask;
        }
    }

    private sealed class Kept : IOutboxHandler
    {
        public string Kind => "test.kept";

        public TaskCompletionSource<OutboxMessage> Message { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Handle(OutboxMessage message, CancellationToken cancel)
        {
            Message.TrySetResult(message);
            return Task.CompletedTask;
        }
    }

    private sealed class Promising : UseCase<string, Nothing>
    {
        public override Permission Permission => JobAccess.Retry;

        public override Task<Nothing> Act(Work work, string command, CancellationToken cancel)
        {
            work.Promise("test.kept", []);
            return Task.FromResult(Nothing.Value);
        }
    }
}
