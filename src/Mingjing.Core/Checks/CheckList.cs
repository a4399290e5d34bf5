using System.Collections.Frozen;
using Mingjing.Core.Checks.Rules;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>检查目录: every check, in the order of law-rules §2.3.</summary>
public static class CheckList
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new SubjectQualified(),
        new TwoOfficers(),
        new CertificatesValid(),
        new CertificateShown(),
        new PenaltyDecisionTerm(),
        new PriorNotice(),
        new StatementHeard(),
        new HearingOffered(),
        new HearingWindow(),
        new HearingNoticeTerm(),
        new SummaryProcedureLimit(),
        new ServiceTerm(),
        new PreservationTerm(),
        new SeizureTerm(),
        new NotHeavierAfterStatement(),
        new HearingHeld(),
        new LicenseTerm(),
        new LicenseCorrectionTerm(),
        new LicenseIssuedTerm(),
        new NightOrHolidayEnforcement(),
        new CoercionApproved(),
        new DemandBeforeExecution(),
        new EntrustedCoercion(),
        new LimitationPeriod(),
        new DoubleFine(),
        new CriminalTransfer(),
        new BasisInForce(),
        new MajorPenaltyReported(),
        new DiscretionRange(),
        new DiscretionStated(),
        new LegalReviewDone(),
        new LegalReviewBeforeDecision(),
        new CollectiveDecision(),
        new DisclosureTerm(),
        new DisclosureWithdrawn(),
        new WrittenRecord(),
        new RecordingPresent(),
        new Archived(),
        new InspectionApproved(),
        new InspectionFrequency(),
        new CrossRegionCooperation(),
        new OutsidePowers(),
        new ReportHandledTerm(),
        new ExecutionFollowedUp(),
    ];

    public static FrozenDictionary<string, Check> ByCode { get; } =
        All.ToFrozenDictionary(c => c.Info.Code, StringComparer.Ordinal);

    public static IReadOnlyList<ActCheck> OfActs { get; } = [.. All.OfType<ActCheck>()];

    public static IReadOnlyList<SetCheck> OfSets { get; } = [.. All.OfType<SetCheck>()];

    public static IReadOnlyList<ReportCheck> OfReports { get; } = [.. All.OfType<ReportCheck>()];

    private static readonly ActCheck[][] ByKind =
    [
        .. Enum.GetValues<ActKind>()
            .Select(kind => OfActs.Where(c => c.Info.Kinds.HasFlag((ActKinds)(1 << (int)kind))).ToArray()),
    ];

    /// <summary>The checks that can concern an act of a kind.</summary>
    public static ReadOnlySpan<ActCheck> For(ActKind kind) => ByKind[(int)kind];
}
