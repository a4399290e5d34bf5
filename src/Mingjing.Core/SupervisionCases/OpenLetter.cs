using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>A letter as the department's page showed it.</summary>
internal static class OpenLetter
{
    public static async Task<CaseLetter> Load(Work work, LetterRef letter, int shownVersion, CancellationToken cancel)
    {
        var (organization, id) = (letter.Organization, letter.Letter);
        var found = await Work.Require(
            work.Rows.Set<CaseLetter>().Where(l => l.OrganizationId == organization && l.Id == id),
            "这份监督文书",
            cancel
        );
        work.Expect(found, shownVersion);
        return found;
    }

    /// <summary>The case of a letter that the department holds: it moves the case without seeing it.</summary>
    public static Task<SupervisionCase> Case(Work work, CaseLetter letter, CancellationToken cancel)
    {
        work.Rows.Admit(letter);
        return Work.Require(
            work.Rows.Set<SupervisionCase>()
                .Where(c => c.OrganizationId == letter.SenderId && c.MatterId == letter.MatterId),
            "这份文书的案件",
            cancel
        );
    }

    /// <summary>The letter of the opinion, on which corrections are reported and more time is asked for.</summary>
    /// <exception cref="Refused">Another paper.</exception>
    public static void RequireOpinion(CaseLetter letter, SupervisionCase matter)
    {
        if (!matter.IsOpinion(letter.PaperId.Value))
            throw new Refused(CaseRefusals.NotTheOpinion);
    }
}
