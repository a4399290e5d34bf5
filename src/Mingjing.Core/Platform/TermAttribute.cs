using System.Collections.Frozen;
using System.Reflection;

namespace Mingjing.Core.Platform;

/// <summary>用语: the Chinese term of an enum member, as files, pages and papers write it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TermAttribute(string text, params string[] aliases) : Attribute
{
    public string Text { get; } = text;

    /// <summary>Other spellings that files use; read, never written.</summary>
    public IReadOnlyList<string> Aliases { get; } = aliases;
}

/// <summary>用语表: both directions between the members of an enum and their Chinese terms.</summary>
public static class Terms<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> ToText = Enum.GetValues<T>()
        .Where(v => TermOf(v) is not null)
        .ToFrozenDictionary(v => v, v => TermOf(v)!.Text);

    private static readonly FrozenDictionary<string, T> ToValue = Enum.GetValues<T>()
        .Where(v => TermOf(v) is not null)
        .SelectMany(v => TermOf(v)!.Aliases.Prepend(TermOf(v)!.Text).Select(text => (text, v)))
        .ToFrozenDictionary(p => p.text, p => p.v, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ToValue.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The terms in the order of the members.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Enum.GetValues<T>().Where(ToText.ContainsKey).Select(v => ToText[v])];

    /// <summary>The Chinese term of a member.</summary>
    public static string Of(T value) => ToText[value];

    /// <summary>Finds the member of a term or one of its aliases; exact match after trimming by the caller.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out T value) => BySpan.TryGetValue(text, out value);

    private static TermAttribute? TermOf(T value) =>
        typeof(T).GetField(value.ToString())!.GetCustomAttribute<TermAttribute>();
}
