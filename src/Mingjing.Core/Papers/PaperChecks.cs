using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Papers;

/// <summary>文书检查发现的问题.</summary>
/// <param name="Code">Stable code: “citation-not-in-force”.</param>
/// <param name="Place">Where in the paper.</param>
/// <param name="Message">The rule, in Chinese. It never repeats what may not occur.</param>
/// <param name="IsHard">Whether the paper cannot be signed with it; else it is shown to the signer.</param>
public sealed record PaperFault(string Code, string Place, string Message, bool IsHard);

/// <summary>检查文书所需的情况.</summary>
/// <param name="Kind">文书种类.</param>
/// <param name="Issuer">机构类别 of the issuer.</param>
/// <param name="Day">The day on which it would be signed.</param>
/// <param name="Record">案卷所载.</param>
public sealed record PaperCheckContext(PaperKind Kind, OrganizationKind Issuer, DateOnly Day, PaperRecord Record);

/// <summary>
/// 签发前检查: what a paper cites, names and sets, against the law of the day and the record of its matter. Pure; it reads the words as they
/// would be printed.
/// </summary>
public static class PaperChecks
{
    /// <summary>Every fault, the hard ones first.</summary>
    public static IReadOnlyList<PaperFault> Of(PaperContent content, PaperCheckContext context, LawLibrary laws)
    {
        var passages = PaperSentences.PassagesOf(content);
        return
        [
            .. Power(context)
                .Concat(PaperCitations.Faults(passages, context, laws))
                .Concat(PaperRecordChecks.Faults(content, passages, context, laws))
                .OrderBy(f => !f.IsHard),
        ];
    }

    private static IEnumerable<PaperFault> Power(PaperCheckContext context)
    {
        var kind = context.Kind;
        if (kind.On(context.Day) is null)
            yield return new PaperFault(
                "kind-not-in-use",
                "标题",
                $"{context.Day:yyyy-MM-dd} 不使用“{kind.Title}”这种文书",
                IsHard: true
            );
        if (!HasPower(kind.Issuer, context.Issuer))
            yield return new PaperFault(
                "issuer-without-power",
                "落款",
                $"“{kind.Title}”由{Terms<PaperIssuerLevel>.Of(kind.Issuer)}制发，本机关是{Terms<OrganizationKind>.Of(context.Issuer)}",
                IsHard: true
            );
    }

    /// <summary>Whether a body of a kind can be the issuer.</summary>
    internal static bool HasPower(PaperIssuerLevel level, OrganizationKind kind) =>
        level switch
        {
            PaperIssuerLevel.SupervisionBody => kind == OrganizationKind.SupervisionBody,
            PaperIssuerLevel.Government => kind == OrganizationKind.Government,
            _ => kind
                is OrganizationKind.Department
                    or OrganizationKind.AuthorizedOrganization
                    or OrganizationKind.EntrustedOrganization
                    or OrganizationKind.Township
                    // A county's body answers the city's for what it enforces itself.
                    or OrganizationKind.SupervisionBody,
        };
}
