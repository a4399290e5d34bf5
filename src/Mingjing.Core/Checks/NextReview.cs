using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>
/// 下次复查日: the first day after the screening day on which any answer about an act can change by the passing of time alone. The
/// daily run reads only what is due; new facts, registers or rules are screened when they come.
/// </summary>
public static class NextReview
{
    /// <summary>The day for one act; null where time changes nothing any more. Set checks do not depend on the screening day.</summary>
    public static DateOnly? Of(Act act, ScreeningContext context)
    {
        var watch = new ReviewWatch();
        var watched = context.WatchedBy(watch);
        foreach (var check in CheckList.For(act.Kind))
            check.Judge(act, watched);
        return watch.Take();
    }

    /// <summary>The same of a report.</summary>
    public static DateOnly? Of(ReportRecord report, ScreeningContext context)
    {
        var watch = new ReviewWatch();
        var watched = context.WatchedBy(watch);
        foreach (var check in CheckList.OfReports)
            check.Judge(report, watched);
        return watch.Take();
    }
}
