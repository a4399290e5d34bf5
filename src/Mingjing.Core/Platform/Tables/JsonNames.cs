using System.Text;
using System.Text.Json;

namespace Mingjing.Core.Platform.Tables;

/// <summary>Member names in the order in which they first appeared; objects usually repeat that order.</summary>
internal sealed class JsonNames
{
    /// <summary>The answer for one more name than a table may have columns.</summary>
    public const int TooMany = -1;

    /// <summary>The answer for a name that is too long or no text.</summary>
    public const int NoName = -2;

    private const int LongestName = 512;

    private const int UsualNames = 64;

    private readonly List<string> _all = new(UsualNames);
    private readonly List<byte[]> _utf8 = new(UsualNames);
    private readonly Dictionary<string, int> _indexes = new(UsualNames, StringComparer.Ordinal);
    private int _next;

    public IReadOnlyList<string> All => _all;

    /// <summary>Expects the first name again.</summary>
    public void Restart() => _next = 0;

    /// <summary>The index of the name on which the reader stands; negative where it has none.</summary>
    public int IndexOf(ref Utf8JsonReader reader)
    {
        if (_next < _utf8.Count && reader.ValueTextEquals(_utf8[_next]))
            return _next++;
        if (reader.ValueSpan.Length > LongestName || HasBadEscape(ref reader))
            return NoName;
        var name = reader.GetString()!;
        if (!_indexes.TryGetValue(name, out var index))
        {
            if (_all.Count == TableLimits.Columns)
                return TooMany;
            index = _all.Count;
            _all.Add(name);
            _utf8.Add(Encoding.UTF8.GetBytes(name));
            _indexes.Add(name, index);
        }

        _next = index + 1;
        return index;
    }

    /// <summary>Whether a text holds half a surrogate pair, which no string can be made of.</summary>
    public static bool HasBadEscape(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return false;
        try
        {
            reader.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
