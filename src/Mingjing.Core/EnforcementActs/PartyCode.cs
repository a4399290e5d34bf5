using System.Buffers;
using System.Globalization;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>相对人代码: 统一社会信用代码 of an organization, 公民身份号码 of a person; either of a sole proprietor.</summary>
public static class PartyCode
{
    /// <summary>What is shown of a code that is not.</summary>
    internal const string Hidden = "（公民身份号码）";

    // The readers make every letter a capital: a mark with small letters cannot be reported.
    private const char Mark = '#';
    private const int StandInLength = 33;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    /// <summary>The code in half-width capitals; what it must be depends on the kind of party.</summary>
    internal static string? Normalize(ReadOnlySpan<char> text, out string code)
    {
        code = CellText.Fold(text).ToUpperInvariant();
        return null;
    }

    /// <summary>
    /// 个人信息: whether a code may be somebody's identity number, which is stored encrypted and nowhere else. Told by the code
    /// alone, so that two acts of one party are told alike: anything but the 统一社会信用代码 of an organization.
    /// </summary>
    public static bool IsPersonal(string code) =>
        !IsStandIn(code) && ((LooksPersonal(code) && IdentityNumber.IsValid(code)) || !CreditCode.IsValid(code));

    /// <summary>
    /// 替代码: what stands in a stored act for a personal code. It tells whether two acts have one party, and nothing else.
    /// </summary>
    /// <param name="blindIndex">The keyed index of the code; equal codes have equal ones.</param>
    public static string StandIn(UInt128 blindIndex) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mark}{blindIndex:x32}");

    /// <summary>Whether a code is a stand-in; no code that a sender reports is.</summary>
    public static bool IsStandIn(string code) =>
        code.Length == StandInLength && code[0] == Mark && code.AsSpan(1).IndexOfAnyExcept(LowerHex) < 0;

    /// <summary>
    /// Takes a personal code out of an act and leaves its stand-in. Answers with the code, which the caller encrypts and commits
    /// to; null where the act has none. What is stored or screened from the store is made of the act afterwards.
    /// </summary>
    /// <param name="act">The act; nothing else of it changes.</param>
    /// <param name="blindIndexOf">The keyed index of a code.</param>
    public static string? Shield(Act act, Func<string, UInt128> blindIndexOf)
    {
        if (!act.PartyCode.IsKnown || !IsPersonal(act.PartyCode.Value))
            return null;
        var code = act.PartyCode.Value;
        act.PartyCode = StandIn(blindIndexOf(code));
        return code;
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
