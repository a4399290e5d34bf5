using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>埋点比例: how often one check is broken in a city (law-rules §5.5).</summary>
/// <param name="Check">The code of the check.</param>
/// <param name="AppliesTo">The acts of which the share is taken.</param>
/// <param name="Permille">Share of these acts, in ‰.</param>
/// <param name="Count">Breaches besides the share.</param>
/// <param name="LookAlikes">Lawful look-alikes for every ten breaches.</param>
public sealed record PlantRate(string Check, Func<Act, bool> AppliesTo, int Permille, int Count, int LookAlikes = 3)
{
    /// <summary>How many breaches so many acts get.</summary>
    public int BreachesIn(IReadOnlyCollection<Act> acts) => Count + acts.Count(AppliesTo) * Permille / 1000;
}

/// <summary>The rates of a city.</summary>
public static class PlantRates
{
    private static bool Penalty(Act act) => act.Kind == ActKind.Penalty;

    private static bool Ordinary(Act act) => Penalty(act) && !Summary(act);

    private static bool Summary(Act act) => Penalty(act) && act.Procedure.Is(PenaltyProcedure.Summary);

    private static bool License(Act act) => act.Kind == ActKind.License;

    private static bool Inspection(Act act) => act.Kind == ActKind.Inspection;

    private static bool Coercion(Act act) => act.Kind == ActKind.Coercion;

    private static bool Seized(Act act) => Coercion(act) && act.SeizedOn.IsKnown;

    private static bool Executed(Act act) => Coercion(act) && act.ExecutedOn.IsKnown;

    private static bool Major(Act act) => act.Major == Flag.Yes;

    /// <summary>The shares and numbers of law-rules §5.5.</summary>
    public static IReadOnlyList<PlantRate> Demonstration { get; } =
    [
        new("penalty-decision-term", Ordinary, 12, 0, LookAlikes: 5),
        new("service-term", Penalty, 20, 0, LookAlikes: 7),
        new("disclosure-term", Penalty, 50, 0, LookAlikes: 5),
        new("disclosure-withdrawn", a => a.RevokedOn.IsKnown, 200, 0),
        new("hearing-offered", a => a.HearingNoticeOn.IsKnown, 20, 0, LookAlikes: 10),
        new("hearing-window", a => a.HearingNoticeOn.IsKnown, 10, 0, LookAlikes: 10),
        new("hearing-notice-term", a => a.HearingOn.IsKnown, 50, 0),
        new("prior-notice", Penalty, 4, 0),
        new("statement-heard", Penalty, 3, 0),
        new("not-heavier-after-statement", Penalty, 0, 6),
        new("hearing-held", Penalty, 0, 6),
        new("coercion-approved", Seized, 10, 0),
        new("demand-before-execution", Executed, 20, 0),
        new("summary-procedure-limit", Summary, 8, 0),
        new("two-officers", a => Penalty(a) || Inspection(a), 5, 0),
        new("certificate-shown", a => Penalty(a) || Inspection(a), 4, 0),
        new("certificates-valid", a => Penalty(a) || Inspection(a), 6, 0),
        new("preservation-term", a => a.PreservedOn.IsKnown, 30, 0),
        new("seizure-term", Seized, 30, 0, LookAlikes: 5),
        new("license-term", License, 8, 0),
        new("license-correction-term", a => a.CorrectionNoticeOn.IsKnown, 10, 0),
        new("license-issued-term", License, 15, 0),
        new("limitation-period", Penalty, 0, 5),
        new("double-fine", Penalty, 0, 12, LookAlikes: 5),
        new("night-or-holiday-enforcement", Executed, 0, 4, LookAlikes: 30),
        new("criminal-transfer", Penalty, 0, 4),
        new("basis-in-force", Penalty, 0, 8),
        new("discretion-range", Ordinary, 20, 0, LookAlikes: 5),
        new("discretion-stated", Ordinary, 30, 0),
        new("legal-review-done", Major, 30, 0),
        new("legal-review-before-decision", Major, 10, 0),
        new("collective-decision", Major, 30, 0),
        new("recording-present", Coercion, 20, 0),
        new("written-record", _ => true, 3, 0),
        new("archived", a => a.ClosedOn.IsKnown, 30, 0),
        new("major-penalty-reported", Major, 80, 0),
        new("inspection-approved", Inspection, 15, 0),
        new("inspection-frequency", Inspection, 0, 9),
        new("cross-region-cooperation", Penalty, 0, 3),
        new("outside-powers", Penalty, 0, 10),
        new("entrusted-coercion", Coercion, 0, 2),
        new("subject-qualified", Penalty, 0, 6),
        new("report-handled-term", _ => false, 0, 15),
        new("execution-followed-up", a => a.DemandedOn.IsKnown, 20, 0),
    ];
}
