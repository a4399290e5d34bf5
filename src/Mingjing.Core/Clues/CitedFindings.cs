using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Registers;

namespace Mingjing.Core.Clues;

/// <summary>线索引用的疑点, kept as it reads on the day.</summary>
internal static class CitedFindings
{
    /// <summary>记录编号 of the acts and reports of findings of one organization.</summary>
    public static async Task<Dictionary<ActId, string>> RecordNos(
        MingjingContext rows,
        IReadOnlyList<ScreeningFinding> findings,
        CancellationToken cancel
    )
    {
        var organization = findings[0].OrganizationId;
        var ids = findings.Select(f => f.ActId).Distinct().ToList();
        var acts = await rows.Set<StoredAct>()
            .Where(a => a.OrganizationId == organization && ids.Contains(a.Id))
            .Select(a => new { a.Id, a.RecordNo })
            .ToListAsync(cancel);
        var reports = await rows.Set<ReportRow>()
            .Where(r => r.OrganizationId == organization && ids.Contains(r.RecordId))
            .Select(r => new { Id = r.RecordId, RecordNo = r.ReportNo })
            .Distinct()
            .ToListAsync(cancel);
        return acts.Concat(reports).DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.RecordNo);
    }

    /// <summary>One of them.</summary>
    /// <param name="now">As it reads today; null where the last screening no longer finds it, which the notice's words outlive.</param>
    public static ClueFinding Cite(
        ScreeningFinding finding,
        FindingHandling? handling,
        AskedFinding? now,
        Dictionary<ActId, string> recordNos
    )
    {
        var text = now ?? handling?.Asked;
        return new ClueFinding(
            new FindingRef(finding.OrganizationId, finding.Id),
            new ActRef(finding.OrganizationId, finding.ActId).ToString(),
            finding.ActVersionNo,
            recordNos.GetValueOrDefault(finding.ActId, ""),
            finding.Check,
            text?.Title ?? finding.Check,
            text?.Explanation ?? [],
            text?.Basis ?? [],
            handling?.Answer is { } answer ? Answer(answer.Content) : null
        );
    }

    private static string Answer(FindingAnswer answer) =>
        answer.Explanation is { Length: > 0 } explanation
            ? $"{Terms<AnswerKind>.Of(answer.Kind)}：{explanation}"
            : Terms<AnswerKind>.Of(answer.Kind);
}
