namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// Gives equal texts one object: a million acts name a few hundred bodies, officers and matters. Never for the names or
/// numbers of parties, which must not outlive their file in memory.
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
