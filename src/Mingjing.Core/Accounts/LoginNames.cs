namespace Mingjing.Core.Accounts;

/// <summary>登录名: 3 to 32 of small letters, digits, dot, hyphen and underscore, a letter first.</summary>
public static class LoginNames
{
    public const int Longest = 32;

    private const int Shortest = 3;

    /// <summary>As it is kept: without blanks around it, in lower case.</summary>
    public static string Normalize(string? text) => (text ?? "").Trim().ToLowerInvariant();

    /// <summary>Whether a normalized name keeps the rule.</summary>
    public static bool IsValid(string name) =>
        name.Length is >= Shortest and <= Longest
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');
}
