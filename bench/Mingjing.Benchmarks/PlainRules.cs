using Mingjing.Core.EnforcementActs;
using static Mingjing.Benchmarks.PlainCalendar;

namespace Mingjing.Benchmarks;

/// <summary>
/// The limit: thirty rules as bare code over plain numbers, two-valued, without exceptions, reasons or explanation. It answers
/// outcome (0 not applicable, 1 satisfied, 2 violated, 3 running) and due day.
/// </summary>
public static class PlainRules
{
    public const int Count = 30;

    public static readonly int AsOf = BenchCity.AsOf.DayNumber;

    private const int Fine = (int)PenaltyKinds.Fine;
    private const int Heavy = (int)(
        PenaltyKinds.LowerGrade
        | PenaltyKinds.RevokeLicense
        | PenaltyKinds.SuspendBusiness
        | PenaltyKinds.CloseDown
        | PenaltyKinds.RestrictEmployment
    );

    /// <summary>The codes of the thirty rules, in the order of <see cref="Judge"/>.</summary>
    public static readonly string[] Codes =
    [
        "two-officers",
        "certificate-shown",
        "penalty-decision-term",
        "prior-notice",
        "statement-heard",
        "hearing-offered",
        "hearing-window",
        "hearing-notice-term",
        "summary-procedure-limit",
        "service-term",
        "preservation-term",
        "seizure-term",
        "not-heavier-after-statement",
        "hearing-held",
        "license-term",
        "license-correction-term",
        "license-issued-term",
        "night-or-holiday-enforcement",
        "coercion-approved",
        "demand-before-execution",
        "entrusted-coercion",
        "limitation-period",
        "criminal-transfer",
        "major-penalty-reported",
        "discretion-range",
        "collective-decision",
        "disclosure-term",
        "written-record",
        "recording-present",
        "archived",
    ];

    /// <summary>Answers the thirty rules: outcome in the low three bits, due day above them.</summary>
    public static void Judge(in PlainAct a, Span<long> answers)
    {
        var penalty = a.Kind == (int)ActKind.Penalty;
        var license = a.Kind == (int)ActKind.License;
        var coercion = a.Kind == (int)ActKind.Coercion;
        var penalized = penalty && a.Result == (int)ActResult.Penalized;
        var granted = license && a.Result == (int)ActResult.Granted;
        var summary = a.Procedure == (int)PenaltyProcedure.Summary;
        var measure =
            a.CoercionKind >= 0 && a.CoercionKind <= (int)CoercionKind.OtherMeasure
            || a.CoercionKind < 0 && a.Seized >= 0;
        var execution =
            a.CoercionKind > (int)CoercionKind.OtherMeasure && a.CoercionKind < (int)CoercionKind.CourtApplication;

        answers[0] =
            penalty || coercion || a.Kind == (int)ActKind.Inspection || a.Officers > 0 ? Verdict(a.Officers >= 2) : 0;
        answers[1] = license ? 0 : Verdict(a.CertificateShown);
        answers[2] = penalty && !summary ? Within(a.DecidedOn, Roll(a.Filed + 90)) : 0;
        answers[3] = penalized ? Verdict(a.Notice >= 0 && a.Notice <= a.DecidedOn) : 0;
        answers[4] = penalized ? Verdict(a.StatementHeard) : 0;
        answers[5] =
            penalized && !summary && HearingRequired(a)
                ? Verdict(
                    a.Hearing >= 0 && a.Hearing <= a.DecidedOn || a.HearingNotice >= 0 && a.HearingNotice <= a.DecidedOn
                )
                : 0;
        answers[6] = Window(a, penalized);
        answers[7] = penalty && a.Hearing >= 0 ? HearingNotice(a) : 0;
        answers[8] =
            penalty && summary
                ? Verdict((a.Penalties & ~(Fine | 1)) == 0 && a.Fine <= (a.PartyKind == 0 ? 20_000 : 300_000))
                : 0;
        answers[9] = penalized ? Within(a.Served, summary ? a.DecidedOn : AddWorkingDays(a.DecidedOn, 7)) : 0;
        answers[10] = a.Preserved >= 0 ? Within(a.PreservationDecided, AddWorkingDays(a.Preserved, 7)) : 0;
        answers[11] = a.Seized >= 0 ? Seizure(a) : 0;
        answers[12] = penalty && a.ProposedFine >= 0 ? Verdict(a.Fine <= a.ProposedFine) : 0;
        answers[13] =
            penalized && a.HearingRequested >= 0 && a.HearingRequested <= AddWorkingDays(a.HearingNotice, 5)
                ? Verdict(a.Hearing >= 0 && a.Hearing <= a.DecidedOn)
                : 0;
        answers[14] = license ? License(a) : 0;
        answers[15] = license && a.CorrectionNotice >= 0 ? Within(a.CorrectionNotice, AddWorkingDays(a.Applied, 5)) : 0;
        answers[16] = granted ? Within(a.LicenseIssued, AddWorkingDays(a.DecidedOn, 10)) : 0;
        answers[17] = coercion && execution ? Verdict(a.Urgent || IsWorking(a.Executed) && !a.NightFlag) : 0;
        answers[18] = measure ? Verdict(a.CoercionApproved >= 0 && a.CoercionApproved <= a.Seized) : 0;
        answers[19] = execution ? Verdict(a.Demanded >= 0 && a.Demanded <= a.Executed) : 0;
        answers[20] = measure && a.Entrusted ? 2 : 0;
        answers[21] = penalized ? Within(a.Discovered, Roll(AddMonths(a.Violation, a.GravePublicHarm ? 60 : 24))) : 0;
        answers[22] = a.SuspectedCrime && a.Decided ? Within(a.Transferred, a.TransferApproved + 1) : 0;
        answers[23] = penalized && IsMajor(a) ? Reported(a) : 0;
        answers[24] = penalized && ((a.Penalties & Fine) != 0 || a.Fine > 0) ? Discretion(a) : 0;
        answers[25] = a.Decided && a.Major ? Verdict(a.Collective >= 0 && a.Collective <= a.DecidedOn) : 0;
        answers[26] = Disclosure(a, penalized, granted);
        answers[27] = Verdict(a.WrittenRecord);
        answers[28] = IsRecorded(a.CoercionKind) ? Verdict(a.Recording) : 0;
        answers[29] = a.Closed >= 0 ? Archive(a) : 0;
    }

    private static long Verdict(bool lawful) => lawful ? 1 : 2;

    private static long Within(int happened, int due)
    {
        if (happened >= 0)
            return With(happened <= due ? 1 : 2, due);
        return With(AsOf <= due ? 3 : 2, due);
    }

    private static long With(int outcome, int due) => outcome + ((long)due << 3);

    private static bool HearingRequired(in PlainAct a)
    {
        var threshold = a.PartyKind == 0 ? 500_000 : 5_000_000;
        var fine = a.ProposedFine >= 0 ? a.ProposedFine : a.Fine;
        return (a.Penalties & Heavy) != 0 || fine >= threshold || a.Confiscation >= threshold;
    }

    private static bool IsMajor(in PlainAct a)
    {
        var threshold = a.PartyKind == 0 ? 1_000_000 : 10_000_000;
        return (a.Penalties & (int)PenaltyKinds.SuspendBusiness) != 0
            || (a.Penalties & (int)PenaltyKinds.RevokeLicense) != 0 && a.PartyKind != 0
            || a.Fine >= threshold
            || a.Confiscation >= threshold;
    }

    private static long Window(in PlainAct a, bool penalized)
    {
        if (!penalized || a.HearingNotice < 0)
            return 0;
        if (a.Hearing >= 0 && a.Hearing <= a.DecidedOn)
            return 1;
        var due = AddWorkingDays(a.HearingNotice, 5);
        return With(a.DecidedOn <= due ? 2 : 1, due);
    }

    private static long HearingNotice(in PlainAct a)
    {
        var latest = BeforeWorkingDays(a.Hearing, 7);
        return With(WorkingDaysBetween(a.HearingConvened, a.Hearing) >= 7 ? 1 : 2, latest);
    }

    private static long Seizure(in PlainAct a) =>
        Within(a.SeizureEnded, Roll(a.Seized + (a.SeizureExtended ? 60 : 30)));

    private static long License(in PlainAct a)
    {
        var start = a.Filed;
        if (a.Filed > a.Applied)
        {
            var window = AddWorkingDays(a.Applied, 5);
            if (a.Filed > window && (a.CorrectionNotice < 0 || a.CorrectionNotice > window))
                start = a.Applied;
        }

        var joint = a.Handling is (int)Handling.Joint or (int)Handling.Unified or (int)Handling.Concentrated;
        return Within(a.DecidedOn, AddWorkingDays(start, joint ? 45 : 20));
    }

    private static long Reported(in PlainAct a) => a.Reported >= 0 ? 1 : Within(-1, Roll(a.DecidedOn + 60));

    private static long Discretion(in PlainAct a)
    {
        if ((a.TierMin < 0 || a.Fine >= a.TierMin) && (a.TierMax < 0 || a.Fine <= a.TierMax))
            return 1;
        return Verdict(a.DeviationApproved >= 0 && a.DeviationApproved <= a.DecidedOn);
    }

    private static long Disclosure(in PlainAct a, bool penalized, bool granted)
    {
        if (a.Kind == (int)ActKind.Penalty && !penalized || a.Kind == (int)ActKind.License && !granted)
            return 0;
        var made = a.DecidedOn >= 0 ? a.DecidedOn : a.Inspected;
        return Within(a.Disclosed, AddWorkingDays(made, penalized || granted ? 7 : 20));
    }

    private static bool IsRecorded(int kind) =>
        kind
            is (int)CoercionKind.SealPremises
                or (int)CoercionKind.SeizeGoods
                or (int)CoercionKind.ForcedDemolition
                or (int)CoercionKind.RemoveObstruction
                or (int)CoercionKind.SubstitutePerformance;

    private static long Archive(in PlainAct a) => a.Archived >= 0 ? 1 : Within(-1, Roll(a.Closed + 60));
}
