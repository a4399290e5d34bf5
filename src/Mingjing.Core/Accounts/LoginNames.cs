namespace Mingjing.Core.Accounts;

/// <summary>登录名: 3 to 32 of small letters, digits, dot, hyphen and underscore, a letter first.</summary>
public static class LoginNames
{
    public const int Longest = 32;

    /// <summary>The rule as pages tell it.</summary>
    public const string Rule = "登录名为 3 至 32 位小写字母、数字、点、横线或下划线，以字母开头";

    private const int Shortest = 3;

    /// <summary>As it is kept: without blanks around it, in lower case.</summary>
    public static string Normalize(string? text) => (text ?? "").Trim().ToLowerInvariant();

    /// <summary>Whether a normalized name keeps the rule.</summary>
    public static bool IsValid(string name) =>
        name.Length is >= Shortest and <= Longest
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');
}
