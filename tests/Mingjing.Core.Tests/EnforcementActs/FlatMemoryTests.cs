using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

/// <summary>Tests that measure the memory of the process run while no other test does.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;

[Collection(nameof(AloneInTheProcess))]
public sealed class FlatMemoryTests
{
    private const int Rows = 200_000;

    private const long Allowed = 16L << 20;

    [Fact]
    public void Rows_of_text_are_read_with_flat_memory()
    {
        var lines = SampleTable.Acts(1).CsvText().Split("\r\n");
        ShouldStayFlat(new RepeatingStream(lines[0] + "\r\n", lines[1] + "\r\n", Rows));
    }

    [Fact]
    public void Objects_of_an_array_are_read_with_flat_memory()
    {
        var json = Encoding.UTF8.GetString(SampleTable.Acts(1).Ndjson(h => ActColumns.ByHeader[h].Name)).Trim();
        ShouldStayFlat(new RepeatingStream($"[{json}", $",{json}", Rows - 1, "]"));
    }

    [Fact]
    public async Task A_body_is_read_with_flat_memory()
    {
        var json = Encoding.UTF8.GetString(SampleTable.Acts(1).Ndjson(h => ActColumns.ByHeader[h].Name)).Trim();
        var records = ActJson.Open(new RepeatingStream("", json + "\n", Rows), isLines: true);
        var read = 0;
        long early = 0;
        await foreach (var batch in records.BatchesAsync(1000, TestContext.Current.CancellationToken))
        {
            batch.ShouldAllBe(row => row.Errors.Count == 0);
            read += batch.Count;
            if (early == 0 && read >= Rows / 10)
                early = GC.GetTotalMemory(forceFullCollection: true);
        }

        read.ShouldBe(Rows);
        (GC.GetTotalMemory(forceFullCollection: true) - early).ShouldBeLessThan(Allowed);
    }

    private static void ShouldStayFlat(Stream stream)
    {
        using var reader = ActFile.Open(stream, "大.dat");
        var read = 0;
        long early = 0;
        foreach (var row in reader.Rows())
        {
            row.Errors.ShouldBeEmpty();
            if (++read == Rows / 10)
                early = GC.GetTotalMemory(forceFullCollection: true);
        }

        read.ShouldBe(Rows);
        (GC.GetTotalMemory(forceFullCollection: true) - early).ShouldBeLessThan(Allowed);
    }

    /// <summary>A start, a part many times and an end, made while they are read.</summary>
    private sealed class RepeatingStream(string start, string part, int times, string end = "") : MadeStream
    {
        private readonly byte[] _part = Encoding.UTF8.GetBytes(part);
        private byte[] _current = Encoding.UTF8.GetBytes(start);
        private int _used;
        private int _left = times;
        private bool _isEnding;

        public override int Read(Span<byte> buffer)
        {
            while (_used == _current.Length)
            {
                if (_isEnding)
                    return 0;
                _isEnding = _left-- == 0;
                _current = _isEnding ? Encoding.UTF8.GetBytes(end) : _part;
                _used = 0;
            }

            var length = Math.Min(buffer.Length, _current.Length - _used);
            _current.AsSpan(_used, length).CopyTo(buffer);
            _used += length;
            return length;
        }
    }
}
