using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>A step with a case that needs nothing but words.</summary>
/// <param name="ShownVersion">The version that the page showed.</param>
/// <param name="Note">In words; whether they may be left out is said by the use case.</param>
public sealed record CaseNote(CaseRef Case, int ShownVersion, string? Note = null);

/// <summary>A case as a page showed it.</summary>
internal static class OpenCase
{
    public static async Task<SupervisionCase> Load(
        Work work,
        CaseRef matter,
        int shownVersion,
        CancellationToken cancel
    )
    {
        var (organization, id) = (matter.Organization, matter.Case);
        var found = await Work.Require(
            work.Rows.Set<SupervisionCase>().Where(c => c.OrganizationId == organization && c.MatterId == id),
            "这件监督案件",
            cancel
        );
        work.Expect(found, shownVersion);
        return found;
    }
}
