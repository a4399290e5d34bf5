using System.Text;
using CsCheck;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class ActJsonTests
{
    private const int Longest = 1 << 20;

    private const string Start = "\"recordNo\":\"1\",\"kind\":\"行政处罚\",\"subjectCode\":\"11410300XLY000017D\"";

    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue];

    public static TheoryData<string> BrokenNames => [.. BrokenJson.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(BrokenNames))]
    public async Task What_is_broken_in_a_file_is_told_alike_of_a_body(string name)
    {
        var content = BrokenJson.All.Single(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Content();
        var ofFile = ReadFile(content);

        var ofBody = await ReadBody(content, isLines: true, seed: content.Length);

        ofBody.Errors.ShouldBe(ofFile.Errors);
        ofBody.Acts.ShouldBe(ofFile.Acts);
        ofBody.Notices.ShouldBe(ofFile.Notices);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Any_act_is_read_from_a_body_as_from_a_file(bool isLines) =>
        await Seeds.SampleAsync(
            async seed =>
            {
                var acts = new RandomActs(seed).Some();
                var stream = new MemoryStream();
                RecordWriter.Write(stream, ActLayouts.Standard, acts, WrittenAs.Ndjson);
                var lines = stream.ToArray();
                var content = isLines ? lines : AsArray(lines);

                var read = await ReadBody(content, isLines, seed).ConfigureAwait(false);

                read.Errors.ShouldBeEmpty();
                read.Acts.ShouldBe(acts.Select(Facts));
                read.Acts.ShouldBe(ReadFile(content).Acts);
            },
            iter: 150
        );

    [Fact]
    public async Task What_is_damaged_anywhere_is_told_alike_of_a_body() =>
        await Seeds.SampleAsync(
            async seed =>
            {
                var stream = new MemoryStream();
                RecordWriter.Write(stream, ActLayouts.Standard, new RandomActs(seed).Some(), WrittenAs.Ndjson);
                byte[] damaged = [.. "{"u8, .. new Mutations(seed).Of(stream.ToArray()[1..])];

                var ofBody = await ReadBody(damaged, isLines: true, seed).ConfigureAwait(false);

                var ofFile = ReadFile(damaged);
                ofBody.Errors.ShouldBe(ofFile.Errors);
                ofBody.Acts.ShouldBe(ofFile.Acts);
            },
            iter: 400
        );

    [Theory]
    [InlineData(Longest - 1)]
    [InlineData(Longest)]
    [InlineData(Longest + 1)]
    public async Task The_longest_line_of_a_body_is_that_of_a_file(int length)
    {
        var before = $"{{{Start},\"note\":\"";
        var line = before + new string('x', length - Encoding.UTF8.GetByteCount(before) - 2) + "\"}";
        var content = Encoding.UTF8.GetBytes($"{line}\n{{{Start}}}\n");
        var ofFile = ReadFile(content);

        var ofBody = await ReadBody(content, isLines: true, seed: 3);

        ofBody.Errors.ShouldBe(ofFile.Errors);
        ofBody.Acts.ShouldBe(ofFile.Acts);
        ofBody.Acts.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("{" + Start + "}")]
    [InlineData("\uFEFF\r\n {\r\n" + Start + "\r\n} \n")]
    [InlineData("[{" + Start + "}]")]
    public async Task One_object_may_stand_alone_over_many_lines_or_in_an_array(string body)
    {
        var read = await ReadBody(Encoding.UTF8.GetBytes(body), isLines: false, seed: 1);

        read.Errors.ShouldBeEmpty();
        read.Acts.Count.ShouldBe(1);
        ActJson.ReadAll(Encoding.UTF8.GetBytes(body)).Records.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "没有内容")]
    [InlineData(" \r\n\t", "没有内容")]
    [InlineData("记录编号,执法行为类别", "应为 JSON")]
    [InlineData("<html>", "应为 JSON")]
    [InlineData("{" + Start + "}\n{" + Start + "}", "之后还有内容")]
    [InlineData("{" + Start, "括号没有闭合")]
    public async Task A_body_that_is_no_JSON_text_is_told_as_a_whole(string body, string rule)
    {
        var read = await ReadBody(Encoding.UTF8.GetBytes(body), isLines: false, seed: 1);

        read.Errors.ShouldHaveSingleItem().Rule.ShouldContain(rule);
        ActJson.ReadAll(Encoding.UTF8.GetBytes(body), "报送.dat").Errors.ShouldBe(read.Errors);
    }

    [Fact]
    public async Task A_declared_source_completes_the_acts_of_a_body()
    {
        var body = Encoding.UTF8.GetBytes($"{{{Start},\"decidedOn\":\"2026-02-12\"}}");

        var read = await ReadBody(
            body,
            isLines: true,
            seed: 1,
            new ActReadOptions { Completeness = new Completeness() }
        );

        read.Acts.ShouldHaveSingleItem().ShouldContain("noticeOn=None");
    }

    [Fact]
    public async Task A_batch_ends_when_it_is_full_or_its_rows_are_long()
    {
        var row = $"{{{Start},\"note\":\"{new string('x', 900_000)}\"}}";
        var rows = string.Join('\n', Enumerable.Repeat(row, 25));
        var records = ActJson.Open(new MemoryStream(Encoding.UTF8.GetBytes(rows)), isLines: true);
        var sizes = new List<int>();

        await foreach (var batch in records.BatchesAsync(10, TestContext.Current.CancellationToken))
            sizes.Add(batch.Count);

        sizes.Sum().ShouldBe(25);
        sizes.ShouldAllBe(size => size <= 6);
    }

    [Fact]
    public async Task A_caller_who_leaves_ends_the_reading()
    {
        var records = ActJson.Open(new TricklingStream(Encoding.UTF8.GetBytes($"{{{Start}}}"), 1, 3), isLines: true);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in records.BatchesAsync(10, source.Token).ConfigureAwait(false))
                batch.ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task A_caller_who_leaves_half_way_is_not_read_to_the_end()
    {
        var body = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat($"{{{Start}}}", 1000)));
        var records = ActJson.Open(new TricklingStream(body, 1, 500), isLines: true);
        using var source = new CancellationTokenSource();
        var read = 0;

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in records.BatchesAsync(10, source.Token).ConfigureAwait(false))
            {
                read += batch.Count;
                if (read >= 50)
                    await source.CancelAsync();
            }
        });

        read.ShouldBeInRange(50, 100);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_not_the_end_of_the_body()
    {
        var records = ActJson.Open(
            new BreakingStream(Encoding.UTF8.GetBytes($"{{{Start}}}\n{{{Start}}}")),
            isLines: true
        );
        var read = 0;

        await Should.ThrowAsync<IOException>(async () =>
        {
            await foreach (
                var batch in records.BatchesAsync(1, TestContext.Current.CancellationToken).ConfigureAwait(false)
            )
                read += batch.Count;
        });

        read.ShouldBe(1);
    }

    private sealed class BreakingStream(byte[] content) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("the connection broke");
        }
    }

    private sealed record Read(
        IReadOnlyList<string> Acts,
        IReadOnlyList<RowError> Errors,
        IReadOnlyList<ReadNotice> Notices
    );

    private static async Task<Read> ReadBody(byte[] content, bool isLines, int seed, ActReadOptions? options = null)
    {
        var most = content.Length > 10_000 ? 50_000 : 40;
        var records = ActJson.Open(new TricklingStream(content, seed, most), isLines, "报送.dat", options);
        var rows = new List<ReadRow<Act>>();
        await foreach (
            var batch in records.BatchesAsync(2, TestContext.Current.CancellationToken).ConfigureAwait(false)
        )
            rows.AddRange(batch);
        return Of(rows, records.Errors, records.Notices);
    }

    private static Read ReadFile(byte[] content)
    {
        using var reader = ActFile.Open(new MemoryStream(content), "报送.dat");
        var rows = reader.Rows().ToList();
        return Of(rows, reader.FileErrors, reader.Notices);
    }

    private static Read Of(List<ReadRow<Act>> rows, IEnumerable<RowError> whole, IEnumerable<ReadNotice> notices) =>
        new(
            [.. rows.Select(r => r.Record).OfType<Act>().Select(Facts)],
            [.. whole, .. rows.SelectMany(r => r.Errors)],
            [.. notices, .. rows.SelectMany(r => r.Notices)]
        );

    private static string Facts(Act act) =>
        string.Join('\n', ActColumns.All.Select(c => $"{c.Name}={c.StateOf(act)}:{c.Format(act)}"));

    private static byte[] AsArray(byte[] lines) =>
        Encoding.UTF8.GetBytes(
            $"[{Encoding.UTF8.GetString(lines).TrimEnd('\n').Replace("\n", ",\n", StringComparison.Ordinal)}]"
        );
}
