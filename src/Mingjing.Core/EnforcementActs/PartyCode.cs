using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>相对人代码: 统一社会信用代码 of an organization, 公民身份号码 of a person; either of a sole proprietor.</summary>
public static class PartyCode
{
    /// <summary>The code in half-width capitals; what it must be depends on the kind of party.</summary>
    internal static string? Normalize(ReadOnlySpan<char> text, out string code)
    {
        code = CellText.Fold(text).ToUpperInvariant();
        return null;
    }

    /// <summary>The Chinese rule that a code breaks; null for a valid one.</summary>
    public static string? RuleBrokenBy(string code, Fact<PartyKind> kind)
    {
        var asPerson = IdentityNumber.TryRead(code, out _);
        var asOrganization = CreditCode.TryRead(code, out _);
        if (kind.Is(PartyKind.NaturalPerson))
            return asPerson is null ? null : "相对人是自然人：" + asPerson;
        if (kind.Is(PartyKind.LegalPerson) || kind.Is(PartyKind.OtherOrganization))
            return asOrganization is null ? null : "相对人是组织：" + asOrganization;
        if (asPerson is null || asOrganization is null)
            return null;
        return LooksPersonal(code) ? asPerson : asOrganization;
    }

    private static bool LooksPersonal(string code) =>
        code.Length == IdentityNumber.Length && code.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0;
}
