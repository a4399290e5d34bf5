using System.Buffers;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Benchmarks;

/// <summary><c>acts</c>: what an act costs on its way into the store and back: read as JSON, written twice, decoded.</summary>
internal static class StoredActsBenchmark
{
    public static void Run(int size)
    {
        var acts = new CompleteActs(7).Create(size == 0 ? 50_000 : size);
        Measure.Title($"acts: {acts.Length:N0} acts, one thread");
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        Each("payload (canonical JSON)", a => ActPayload.Write(a, buffer));
        Each("payload and its hash", a => ActPayload.ContentHash(Written(buffer, a)));
        Each("compact form, written", a => ActRecord.Write(a, buffer));
        var records = Array.ConvertAll(acts, ActRecord.Of);
        Print(
            "compact form, decoded",
            () =>
            {
                foreach (var record in records)
                    ActRecord.Read(record);
            }
        );
        var payloads = Array.ConvertAll(acts, a => ActPayload.Of(a));
        Print(
            "payload, decoded",
            () =>
            {
                foreach (var payload in payloads)
                    ActPayload.Read(payload);
            }
        );
        Posted(acts);
        Console.WriteLine(
            $"bytes an act: {records.Sum(r => r.LongLength) / acts.Length} compact, {payloads.Sum(p => p.LongLength) / acts.Length} payload"
        );

        void Each(string what, Action<Act> action) =>
            Print(
                what,
                () =>
                {
                    foreach (var act in acts)
                    {
                        buffer.ResetWrittenCount();
                        action(act);
                    }
                }
            );

        void Print(string what, Action action) => Measure.Print(Measure.Run(what, acts.Length, action), "acts");
    }

    private static ReadOnlySpan<byte> Written(ArrayBufferWriter<byte> buffer, Act act)
    {
        ActPayload.Write(act, buffer);
        return buffer.WrittenSpan;
    }

    private static void Posted(Act[] acts)
    {
        var stream = new MemoryStream();
        RecordWriter.Write(stream, ActLayouts.Standard, acts, WrittenAs.Ndjson);
        var lines = stream.ToArray();
        Row[] rows = Measure.InTurn(
            5,
            ("NDJSON, read as a body", acts.Length, () => ReadBody(lines, acts.Length).GetAwaiter().GetResult()),
            ("NDJSON, read as a file", acts.Length, () => ReadFile(lines, acts.Length))
        );
        foreach (var row in rows)
            Measure.Print(row, "acts");
        Console.WriteLine($"bytes an act: {lines.LongLength / acts.Length} NDJSON");
    }

    private static async Task ReadBody(byte[] lines, int count)
    {
        var records = ActJson.Open(new MemoryStream(lines), isLines: true);
        var read = 0;
        await foreach (var batch in records.BatchesAsync(500))
            read += batch.Count(r => r.Record is not null);
        if (read != count)
            throw new InvalidOperationException($"{read} of {count} acts were read");
    }

    private static void ReadFile(byte[] lines, int count)
    {
        using var reader = ActFile.Open(new MemoryStream(lines), "acts.ndjson");
        var read = reader.Rows().Count(r => r.Record is not null);
        if (read != count)
            throw new InvalidOperationException($"{read} of {count} acts were read");
    }
}
