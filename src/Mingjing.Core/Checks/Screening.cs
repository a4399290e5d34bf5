using System.Runtime.InteropServices;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>
/// 筛查: every check over acts and reports. What does not apply leaves no trace; everything else is handed to the visitor, act by
/// act in the order given, then the checks across acts, then the reports.
/// </summary>
public sealed class Screening(ScreeningContext context)
{
    private readonly Dictionary<(int Check, string Key), List<Act>> _groups = [];

    public ScreeningContext Context { get; } = context;

    /// <summary>Screens a whole file in memory.</summary>
    public void Run(IEnumerable<Act> acts, IEnumerable<ReportRecord> reports, Action<Judgement> visit)
    {
        foreach (var act in acts)
            Judge(act, visit);
        Conclude(visit);
        foreach (var report in reports)
            Judge(report, visit);
    }

    /// <summary>Judges one act by itself and puts it into the groups of the set checks; <see cref="Conclude"/> judges those.</summary>
    public void Judge(Act act, Action<Judgement> visit)
    {
        foreach (var check in CheckList.For(act.Kind))
        {
            var answer = check.Judge(act, Context);
            if (answer.Outcome != Outcome.NotApplicable)
                visit(new Judgement(check, act, null, answer));
        }

        for (var i = 0; i < CheckList.OfSets.Count; i++)
        {
            var check = CheckList.OfSets[i];
            if (!check.Info.Kinds.HasFlag((ActKinds)(1 << (int)act.Kind)))
                continue;
            var answer = check.JudgeAlone(act, Context, out var key);
            if (key is not null)
                (CollectionsMarshal.GetValueRefOrAddDefault(_groups, (i, key), out _) ??= []).Add(act);
            else if (answer.Outcome != Outcome.NotApplicable)
                visit(new Judgement(check, act, null, answer));
        }
    }

    /// <summary>Judges the groups collected so far and forgets them.</summary>
    public void Conclude(Action<Judgement> visit)
    {
        foreach (var ((check, _), group) in _groups)
        {
            foreach (var answer in CheckList.OfSets[check].JudgeGroup(group, Context))
            {
                if (answer.Answer.Outcome != Outcome.NotApplicable)
                    visit(
                        new Judgement(
                            CheckList.OfSets[check],
                            answer.Act,
                            null,
                            answer.Answer,
                            answer.Twin,
                            answer.Position
                        )
                    );
            }
        }

        _groups.Clear();
    }

    /// <summary>Judges one report.</summary>
    public void Judge(ReportRecord report, Action<Judgement> visit)
    {
        foreach (var check in CheckList.OfReports)
        {
            var answer = check.Judge(report, Context);
            if (answer.Answer.Outcome != Outcome.NotApplicable)
                visit(new Judgement(check, null, report, answer.Answer, MissingOfReport: answer.Missing));
        }
    }
}
