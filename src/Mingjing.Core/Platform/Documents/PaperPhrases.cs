using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Platform.Documents;

/// <summary>文书用语: sentences that every paper writes in one way.</summary>
public static class PaperPhrases
{
    /// <summary>期限届满日, as a date and as the rule: “自收到之日起30日内，即2026年12月23日前”.</summary>
    /// <param name="length">Counted from the day after service.</param>
    /// <param name="due">The last day, by the reckoning.</param>
    public static string Due(TermLength length, DateOnly due) =>
        $"自收到之日起{length}内，即{LegalDate.Written(due)}前";
}
