using System.Text.Json.Nodes;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>批准立案: the day of filing is the day of this approval. Two handlers have declared to have no interest in the matter.</summary>
public sealed class ApproveFiling(LiveDirectory directory, CasePapers papers, WorkCalendar calendar)
    : UseCase<CaseNote, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        var number = await NumberSeries.Take(
            work,
            matter.OrganizationId,
            matter.RegionCode,
            SupervisionCase.Series,
            cancel
        );
        var known = await directory.Now(cancel);
        var prefix = await work.Rows.Setting(CaseSettings.NumberPrefix, work.Today, cancel);
        matter.ApproveFiling(
            Hand.Of(work),
            calendar,
            number.Text(NumberPrefixes.Of(prefix, known.Regions, matter.RegionCode)),
            Wording.Optional(nameof(command.Note), command.Note),
            (
                await work.Rows.Setting(CaseSettings.NoticeTerm, work.Today, cancel),
                await work.Rows.Setting(CaseSettings.InvestigationTerm, work.Today, cancel)
            )
        );
        var form = await papers.Decide(
            work,
            matter,
            CasePapers.FilingApproval,
            opinion => papers.Texts.FilingApproval(matter, opinion),
            command.Note is { Length: > 0 } note ? $"同意立案。{note}" : "同意立案。",
            cancel
        );
        matter.Enter(form);
        work.Record(CaseEvents.Filed, matter, new JsonObject { ["number"] = matter.Number });
        return matter.Stage;
    }
}

/// <summary>机关代字.</summary>
internal static class NumberPrefixes
{
    private const string Region = "{地区}";

    /// <summary>The prefix with the first character of the region's name where the setting asks for it.</summary>
    public static string Of(string prefix, RegionTree regions, string regionCode) =>
        prefix.Replace(Region, regions.Find(regionCode)?.Name[..1] ?? "", StringComparison.Ordinal);
}
