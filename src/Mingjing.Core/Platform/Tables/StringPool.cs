namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// Gives equal texts one object: a million rows repeat a few thousand names and codes. Never for personal data, which must
/// not outlive its file in memory.
/// </summary>
public static class StringPool
{
    private const int Slots = 1 << 12;

    private static readonly string[] Texts = new string[Slots];

    public static string Get(ReadOnlySpan<char> text)
    {
        var slot = string.GetHashCode(text, StringComparison.Ordinal) & (Slots - 1);
        if (Texts[slot] is { } known && text.SequenceEqual(known))
            return known;
        return Texts[slot] = new string(text);
    }
}
