using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Intake;

public sealed class ImportFilesTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task A_file_is_imported_with_its_counts_and_the_rows_that_were_not_used(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var acts = Acts(2_300).ToList();
        acts.Add(Acts(6).Last());
        acts.Add(ActStore.Penalty("6", a => a.Matter = "另一内容"));
        acts.Add(ActStore.Penalty("x", a => a.SubjectCode = ActStore.CodeTwo));
        var (file, stream) = await FileOf(acts, store.One, "，坏行");
        await using var open = stream;
        var run = (await new ImportFiles(store.Intake).Import(file, stream, store.ClerkOne, null, Cancel)).Result;

        (run.Status, run.Created, run.Identical, run.Rejected).ShouldBe((ImportStatus.Done, 2_300, 1, 3));
        (run.Read, run.Position).ShouldBe((2_304, 2_304));
        (await store.Rows<StoredAct>()).Count.ShouldBe(2_300);
        var errors = await new ImportRunQueries(store.Database).Errors(
            store.ClerkOne,
            run.OrganizationId,
            run.Id,
            after: 0,
            most: 10,
            Cancel
        );
        errors.Select(e => e.No).ShouldBe([1, 2, 3]);
        errors.ShouldContain(e => e.Rule.Contains("内容与本行不同", StringComparison.Ordinal));
        errors.Single(e => e.Rule.Contains(ActStore.CodeTwo, StringComparison.Ordinal)).Column.ShouldBe("执法主体代码");
        (await new ImportRunQueries(store.Database).List(store.ClerkTwo, 10, Cancel)).ShouldBeEmpty();
        (await FromScratch.Differences(store)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task An_import_that_was_stopped_goes_on_behind_its_last_batch_and_doubles_nothing(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var (file, stream) = await FileOf(Acts(5_500), store.One);
        await using var open = stream;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var stopping = new StoppingStream(stream, stream.Length * 2 / 3, stop);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            new ImportFiles(store.Intake).Import(file, stopping, store.ClerkOne, null, stop.Token)
        );
        var stopped = (await store.Rows<ImportRun>()).ShouldHaveSingleItem();
        stopped.Status.ShouldBe(ImportStatus.Interrupted);
        stopped.Position.ShouldBeLessThan(5_500);
        (await store.Rows<StoredAct>()).Count.ShouldBe((int)stopped.Created);

        stream.Position = 0;
        var run = (await new ImportFiles(store.Intake).Import(file, stream, store.ClerkOne, null, Cancel)).Result;
        run.Id.ShouldBe(stopped.Id);
        (run.Status, run.Created, run.Identical, run.Replaced).ShouldBe((ImportStatus.Done, 5_500, 0, 0));
        (await store.Rows<ActVersion>()).Count.ShouldBe(5_500);
        (await FromScratch.Differences(store)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Who_was_taken_over_stops(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var (file, stream) = await FileOf(Acts(3_500), store.One);
        await using var open = stream;
        var files = new ImportFiles(store.Intake);
        using var entered = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        await using var waiting = new WaitingStream(stream, stream.Length / 2, entered, goOn);
        var first = Task.Run(() => files.Import(file, waiting, store.ClerkOne, null, Cancel), Cancel);
        entered.Wait(Cancel);

        await using var copy = new MemoryStream(((MemoryStream)stream).ToArray());
        var second = (await files.Import(file, copy, store.ClerkOne, null, Cancel)).Result;
        goOn.Set();
        await Should.ThrowAsync<ImportTakenOverException>(() => first);
        second.Status.ShouldBe(ImportStatus.Done);
        (await store.Rows<StoredAct>()).Count.ShouldBe(3_500);
        (await store.Rows<ActVersion>()).Count.ShouldBe(3_500);
        (await store.Rows<ImportRun>()).ShouldHaveSingleItem().Status.ShouldBe(ImportStatus.Done);
    }

    [Theory]
    [BothStores]
    public async Task A_file_that_is_no_table_fails_with_the_reason(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await using var stream = new MemoryStream("这不是表格"u8.ToArray());
        var file = new ImportFile("坏.csv", stream.Length, new byte[32], Home(store.One));
        var run = (await new ImportFiles(store.Intake).Import(file, stream, store.ClerkOne, null, Cancel)).Result;
        run.Status.ShouldBe(ImportStatus.Failed);
        run.Fault.ShouldNotBeNullOrEmpty();
        (await store.Rows<ImportRunError>()).ShouldNotBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task A_file_declared_complete_makes_an_empty_step_one_that_did_not_happen(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var (file, stream) = await FileOf([ActStore.Penalty("1")], store.One);
        await using var open = stream;
        var files = new ImportFiles(store.Intake);
        await files.Import(file, stream, store.ClerkOne, null, Cancel);
        var before = (await store.Rows<StoredAct>()).Single().Findings;
        stream.Position = 0;
        await files.Import(file with { IsComplete = true }, stream, store.ClerkOne, null, Cancel);
        (await store.Rows<StoredAct>()).Single().Findings.ShouldBeGreaterThan(before);
        (await FromScratch.Differences(store)).ShouldBeEmpty();
    }

    private static IEnumerable<Act> Acts(int count) =>
        Enumerable
            .Range(0, count)
            .Select(i =>
                ActStore.Penalty(ActStore.Text(i), a => a.DecidedOn = new DateOnly(2026, 4, 1).AddDays(i % 120))
            );

    private static SubjectHome Home(OrganizationId organization) => new(organization, ActStore.CountyOne);

    private static Task<(ImportFile File, Stream Stream)> FileOf(
        IEnumerable<Act> acts,
        OrganizationId organization,
        string? badLine = null
    )
    {
        var stream = new MemoryStream();
        RecordWriter.Write(stream, ActLayouts.Standard, acts, WrittenAs.Csv);
        if (badLine is not null)
            stream.Write(System.Text.Encoding.UTF8.GetBytes(badLine + "\n"));
        var hash = System.Security.Cryptography.SHA256.HashData(stream.ToArray());
        stream.Position = 0;
        return Task.FromResult((new ImportFile("acts.csv", stream.Length, hash, Home(organization)), (Stream)stream));
    }

    /// <summary>Cancels when a part of the file has been read.</summary>
    private sealed class StoppingStream(Stream inner, long at, CancellationTokenSource stop) : ReadThrough(inner)
    {
        protected override void Passed(long position)
        {
            if (position >= at)
                stop.Cancel();
        }
    }

    /// <summary>Stands still when a part of the file has been read.</summary>
    private sealed class WaitingStream(Stream inner, long at, ManualResetEventSlim entered, ManualResetEventSlim goOn)
        : ReadThrough(inner)
    {
        protected override void Passed(long position)
        {
            if (position < at || entered.IsSet)
                return;
            entered.Set();
            goOn.Wait(Cancel);
        }
    }

    private abstract class ReadThrough(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer[..Math.Min(buffer.Length, 16_384)]);
            Passed(inner.Position);
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected abstract void Passed(long position);
    }
}
