using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings;

/// <summary>
/// 同组行为 of one act. A group may hold acts of other bodies: they are judged, and what is said of one that lies outside the
/// scope is only that it exists.
/// </summary>
internal static class GroupMembers
{
    private const string Outside = "（不在数据范围内）";

    /// <summary>The members of each group of an act, by slot; the act itself is among them.</summary>
    public static async Task<Dictionary<int, List<Act>>> Load(
        Database database,
        ScreeningConditions conditions,
        DataScope scope,
        StoredAct row,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(Principal.System("screening"));
        var groups = rows.Set<ActGroup>();
        var mine = await groups
            .Where(g => g.OrganizationId == row.OrganizationId && g.ActId == row.Id)
            .ToListAsync(cancel);
        var members = new Dictionary<int, List<Act>>();
        foreach (var group in mine)
        {
            var (slot, key) = (group.Slot, group.GroupKey);
            var found = await groups
                .Where(g => g.GroupKey == key && g.Slot == slot)
                .Join(
                    rows.Set<StoredAct>(),
                    g => new { g.OrganizationId, Id = g.ActId },
                    a => new { a.OrganizationId, a.Id },
                    (_, a) => a
                )
                .ToListAsync(cancel);
            members[slot] = found.ConvertAll(a => Read(conditions, scope, a));
        }

        return members;
    }

    private static Act Read(ScreeningConditions conditions, DataScope scope, StoredAct row)
    {
        var act = ActRecord.Read(row.Facts);
        conditions.Complete(act, row.OrganizationId, row.Source, row.IsComplete);
        if (scope.Contains(row))
            return act;
        // What decides whether it is a twin stays; what would identify it goes.
        act.SubjectName = Outside;
        act.Fine = Fact<Money>.Unknown;
        act.DecisionNo = act.DecisionNo.IsKnown ? Outside : act.DecisionNo;
        (act.SubjectCode, act.RecordNo) = (Outside, Outside);
        return act;
    }
}

/// <summary>Every answer of one act in words.</summary>
internal static class DossierAnswers
{
    public static IReadOnlyList<DossierAnswer> Of(
        ScreeningConditions conditions,
        StoredAct row,
        Dictionary<int, List<Act>> groups
    )
    {
        var act = ActOf(conditions, row);
        var renderer = new FindingRenderer(conditions.Context);
        var answers = new List<DossierAnswer>();
        for (var slot = 0; slot < CheckList.All.Count; slot++)
        {
            if (Judge(CheckList.All[slot], act, conditions.Context, groups.GetValueOrDefault(slot)) is { } judgement)
                answers.Add(
                    new DossierAnswer(
                        judgement.Check.Info,
                        judgement.Answer.Outcome,
                        judgement.Answer.Outcome == Outcome.NotApplicable ? null : renderer.Render(judgement)
                    )
                );
        }

        return answers;
    }

    /// <summary>What one check says of an act now; null for a check of something else.</summary>
    public static Judgement? Of(
        ScreeningConditions conditions,
        StoredAct row,
        Dictionary<int, List<Act>> groups,
        Check check
    ) =>
        Judge(
            check,
            ActOf(conditions, row),
            conditions.Context,
            groups.GetValueOrDefault(AnswerSlots.Of(check.Info.Code))
        );

    private static Act ActOf(ScreeningConditions conditions, StoredAct row)
    {
        var act = ActRecord.Read(row.Facts);
        conditions.Complete(act, row.OrganizationId, row.Source, row.IsComplete);
        return act;
    }

    private static Judgement? Judge(Check check, Act act, ScreeningContext context, List<Act>? group)
    {
        if (check is ReportCheck)
            return null;
        if (!check.Info.Kinds.HasFlag((ActKinds)(1 << (int)act.Kind)))
            return new Judgement(check, act, null, Answer.NotApplicable);
        if (check is ActCheck alone)
            return new Judgement(check, act, null, alone.Judge(act, context));
        var set = (SetCheck)check;
        var answer = set.JudgeAlone(act, context, out var key);
        if (key is null || group is null)
            return new Judgement(check, act, null, answer);
        var ordered = group
            .OrderBy(a => a.SubjectCode, StringComparer.Ordinal)
            .ThenBy(a => a.RecordNo, StringComparer.Ordinal)
            .ToList();
        foreach (var one in set.JudgeGroup(ordered, context))
        {
            if (
                string.Equals(one.Act.RecordNo, act.RecordNo, StringComparison.Ordinal)
                && string.Equals(one.Act.SubjectCode, act.SubjectCode, StringComparison.Ordinal)
            )
                return new Judgement(check, act, null, one.Answer, one.Twin, one.Position);
        }

        return new Judgement(check, act, null, Answer.NotApplicable);
    }
}
