using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Clues;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>案件的线索.</summary>
internal static class FiledClues
{
    /// <summary>The case was given up: what it took is open again.</summary>
    public static async Task Release(Work work, SupervisionCase matter, Hand hand, CancellationToken cancel)
    {
        foreach (var (reference, _, _, _) in matter.Clues)
        {
            var clue = await OpenClue.Find(work, reference, cancel);
            clue.WithdrawFiling(hand);
            work.Record(ClueEvents.FilingWithdrawn, clue);
        }
    }
}
