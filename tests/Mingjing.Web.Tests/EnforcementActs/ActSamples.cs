using Mingjing.Core.Demonstration;
using Mingjing.Core.Organizations;

namespace Mingjing.Web.Tests.EnforcementActs;

/// <summary>样例行为 as another system posts them.</summary>
internal static class ActSamples
{
    private static int _last;

    /// <summary>The made-up identity number of the party.</summary>
    public static string PersonalCode { get; } = SyntheticCodes.IdentityNumber(1);

    /// <summary>A penalty of a natural person, decided late.</summary>
    /// <param name="of">Whose it is.</param>
    /// <param name="recordNo">Its number; a new one where none is given.</param>
    public static object Penalty(OrganizationFacts of, string? recordNo = null, string matter = "占道经营") =>
        new
        {
            recordNo = recordNo ?? $"R{Interlocked.Increment(ref _last):D5}",
            kind = "行政处罚",
            subjectCode = of.Code,
            procedure = "普通程序",
            partyKind = "自然人",
            partyName = "测试相对人",
            partyCode = PersonalCode,
            matter,
            filedOn = "2026-01-05",
            decidedOn = "2026-06-30",
            result = "予以处罚",
            penalties = "罚款",
            fine = 500,
        };
}
