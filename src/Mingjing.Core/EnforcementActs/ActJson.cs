using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法行为接口报文: acts that another system posts as JSON, by the rules of a file (import-format §1).</summary>
public static class ActJson
{
    /// <summary>Reads a body as it comes; the natural key is the caller's business.</summary>
    /// <param name="body">The body; it stays open.</param>
    /// <param name="isLines">Whether it is NDJSON; else it is one object or one array.</param>
    /// <param name="name">The name of the body in messages.</param>
    /// <param name="options">How to read; null for the defaults. Unknown members are not kept.</param>
    /// <param name="length">Bytes of the body; null where that is not known.</param>
    public static PostedRecords<Act> Open(
        Stream body,
        bool isLines,
        string name = "报文",
        ActReadOptions? options = null,
        long? length = null
    ) => new(body, name, isLines, ActLayouts.All, ActFile.Completing(options), length);

    /// <summary>Reads one object, or one array, that is already in memory.</summary>
    public static ReadResult<Act> ReadAll(ReadOnlySpan<byte> utf8, string name = "报文", ActReadOptions? options = null)
    {
        var text = utf8.ToArray();
        var at = 0;
        var window = new Window<byte>(
            target =>
            {
                var length = Math.Min(target.Length, text.Length - at);
                text.AsSpan(at, length).CopyTo(target);
                at += length;
                return length;
            },
            TableLimits.RowChars,
            size: Math.Max(1, Math.Min(text.Length, 1 << 16))
        );
        using var source = new JsonSource(window, isLines: false);
        using var reader = new RecordReader<Act>(source, name, ActLayouts.All, ActFile.Completing(options));
        return RecordFile.ReadAll(reader, name, ActFile.KeyedActs());
    }
}
