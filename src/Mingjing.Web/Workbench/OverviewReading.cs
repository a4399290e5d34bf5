using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Registers;

namespace Mingjing.Web.Workbench;

/// <summary>监督概况 of a year within a scope.</summary>
/// <param name="Acts">Acts that stand.</param>
/// <param name="Kinds">Acts by 类别; those without any are left out.</param>
/// <param name="Departments">Organizations that have acts.</param>
/// <param name="Declared">Those of them with a 完整报送声明.</param>
/// <param name="Applied">Answers of checks that applied.</param>
/// <param name="Answered">Those that could be given.</param>
/// <param name="AwaitingDepartments">Answers that wait for data of departments.</param>
/// <param name="AwaitingSupervisors">Answers that wait for registers, texts, numbers or judgement of the supervision body.</param>
/// <param name="Items">疑似问题 by number of the 权责清单, 0 outside it.</param>
/// <param name="Findings">疑似问题 that stand and that nobody has settled.</param>
/// <param name="NewFindings">Those of them that nobody has handled.</param>
/// <param name="Verification">Where the others are.</param>
/// <param name="LateDisclosures">Those of the term of disclosure.</param>
/// <param name="DisclosureApplied">Acts to which that check applied.</param>
/// <param name="LeftLying">疑似问题 that nobody has handled, first found more than <paramref name="LeftLyingAfter"/> days ago.</param>
/// <param name="LeftLyingBefore">The day before which they were found.</param>
/// <param name="Missing">The columns that hinder most acts, with the acts.</param>
/// <param name="CompleteRegisters">名册 that are declared complete.</param>
public sealed record Overview(
    int Year,
    int Acts,
    IReadOnlyList<(ActKind Kind, int Acts)> Kinds,
    int Departments,
    int Declared,
    int Applied,
    int Answered,
    int AwaitingDepartments,
    int AwaitingSupervisors,
    IReadOnlyList<(int Item, int Findings)> Items,
    int Findings,
    int NewFindings,
    VerificationCounts Verification,
    int LateDisclosures,
    int DisclosureApplied,
    int LeftLying,
    int LeftLyingAfter,
    DateOnly LeftLyingBefore,
    IReadOnlyList<(ActField Field, int Acts)> Missing,
    int CompleteRegisters
);

/// <summary>监督概况的读取: kept counts and three grouped queries, so that it does not depend on the number of acts.</summary>
public sealed class OverviewReading(
    DataQualityQueries quality,
    FindingQueries findings,
    VerificationTasks verification,
    CompletenessQueries completeness,
    Database database,
    Clock clock
)
{
    private const int MostColumns = 5;
    private const string DisclosureCheck = "disclosure-term";

    private static readonly Reason[] OfDepartments = [Reason.FactUnknown, Reason.EventUnknown, Reason.Contradiction];

    private static readonly Reason[] OfSupervisors =
    [
        Reason.RegisterIncomplete,
        Reason.LawNotLoaded,
        Reason.RuleUnconfirmed,
        Reason.CalendarMissing,
        Reason.GreyBand,
        Reason.NeedsJudgement,
    ];

    /// <summary>Reads a year of acts.</summary>
    public async Task<Overview> Of(Principal principal, int year, CancellationToken cancel)
    {
        var days = await LeftLyingAfter(principal, cancel);
        var before = clock.Today.AddDays(-days);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var filter = new FindingFilter
        {
            From = from,
            To = to,
            OnlyUnsettled = true,
        };
        var untouched = filter with { Handling = (HandlingStage.New, clock.Today) };
        var counts = await quality.Counts(principal, null, year, cancel);
        var departments = await quality.Of(principal, null, year, year, cancel);
        var byCheck = await findings.ByCheck(principal, filter, cancel);
        var lying = await findings.ByCheck(
            principal,
            untouched with
            {
                FoundBefore = Clock.BeginningOf(before),
            },
            cancel
        );
        var declared = (await completeness.Standing(principal, cancel)).Select(d => d.OrganizationId).ToHashSet();
        var standing = await RegisterSnapshot.Standing(database, cancel);
        return new Overview(
            year,
            counts.OfActs,
            [.. Enum.GetValues<ActKind>().Select(k => (k, counts.Of(k))).Where(k => k.Item2 > 0)],
            departments.Count,
            departments.Count(d => declared.Contains(d.OrganizationId)),
            departments.Sum(d => d.Applied),
            departments.Sum(d => d.Answered),
            OfDepartments.Sum(counts.Of),
            OfSupervisors.Sum(counts.Of),
            ByItem(byCheck),
            byCheck.Values.Sum(),
            (await findings.ByCheck(principal, untouched, cancel)).Values.Sum(),
            await verification.Counts(principal, from, to, cancel),
            byCheck.GetValueOrDefault(DisclosureCheck),
            AppliedTo(counts, DisclosureCheck),
            lying.Values.Sum(),
            days,
            before,
            Missing(counts),
            standing.Values.Count(r => r.IsComplete)
        );
    }

    private async Task<int> LeftLyingAfter(Principal principal, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        return await rows.Setting(FindingSettings.LeftLyingAfter, clock.Today, cancel);
    }

    private static List<(int, int)> ByItem(IReadOnlyDictionary<string, int> byCheck) =>
        [
            .. byCheck
                .GroupBy(c => CheckList.ByCode[c.Key].Info.Item ?? 0)
                .Select(g => (g.Key, g.Sum(c => c.Value)))
                .OrderBy(g => g.Key == 0 ? int.MaxValue : g.Key),
        ];

    private static int AppliedTo(TallyCounts counts, string check) =>
        counts.Of(check, Outcome.Satisfied)
        + counts.Of(check, Outcome.Violated)
        + counts.Of(check, Outcome.NotEvaluable);

    private static List<(ActField, int)> Missing(TallyCounts counts) =>
        [
            .. ActColumns
                .All.Select(c => (c.Field, Acts: counts.Lacking(c.Field)))
                .Where(c => c.Acts > 0)
                .OrderByDescending(c => c.Acts)
                .Take(MostColumns),
        ];
}
