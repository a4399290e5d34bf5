using System.Runtime.CompilerServices;
using System.Text.Json;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Records;

namespace Mingjing.Core.EnforcementActs;

/// <summary>Values of code lists as stored: in JSON their term, in a compact record the number of the member.</summary>
internal static class Choices
{
    public static bool TryReadJson<T>(ref Utf8JsonReader json, out T value)
        where T : struct, Enum
    {
        value = default;
        if (json.TokenType != JsonTokenType.String || json.ValueSpan.Length > LongestTerm)
            return false;
        Span<char> term = stackalloc char[LongestTerm];
        return Terms<T>.TryFind(term[..json.CopyString(term)], out value);
    }

    /// <exception cref="InvalidDataException">No member has the number.</exception>
    public static T ReadCompact<T>(ref CompactReader record)
        where T : struct, Enum
    {
        var number = record.Byte();
        return number < Terms<T>.All.Count ? Unsafe.BitCast<byte, T>(number) : throw CompactReader.Damaged();
    }

    private const int LongestTerm = 128;
}
