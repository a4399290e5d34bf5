using Mingjing.Core.EnforcementActs;

namespace Mingjing.Web.EnforcementActs;

/// <summary>事实分组: the columns of an act in the order in which a case is read; what no group names stands in the last.</summary>
internal static class ActFactGroups
{
    private static readonly (string Title, IReadOnlyList<ActField> Fields)[] Named =
    [
        (
            "主体与人员",
            [
                ActField.SubjectName,
                ActField.SubjectCode,
                ActField.RegionCode,
                ActField.EntrustedCode,
                ActField.Officers,
                ActField.CertificateShown,
            ]
        ),
        ("相对人", [ActField.PartyKind, ActField.PartyName, ActField.PartyCode, ActField.Enterprise]),
        (
            "事项",
            [
                ActField.Kind,
                ActField.Procedure,
                ActField.Status,
                ActField.Matter,
                ActField.MatterCode,
                ActField.Field,
                ActField.ViolationDate,
                ActField.DiscoveredOn,
                ActField.GravePublicHarm,
            ]
        ),
        (
            "受理、立案与调查",
            [
                ActField.FiledOn,
                ActField.AppliedOn,
                ActField.CorrectionNoticeOn,
                ActField.Handling,
                ActField.InspectedOn,
                ActField.InspectionApprovalNo,
                ActField.InspectionMode,
                ActField.PreservedOn,
                ActField.PreservationDecidedOn,
                ActField.Suspensions,
                ActField.ExtendedTo,
                ActField.ExtensionBasis,
                ActField.ExtensionDiscussedOn,
                ActField.WrittenRecord,
                ActField.Recording,
                ActField.RecordingNo,
                ActField.CrossRegion,
                ActField.CooperationNo,
                ActField.SuspectedCrime,
                ActField.TransferApprovedOn,
                ActField.TransferredOn,
            ]
        ),
        (
            "告知、听证与审核",
            [
                ActField.NoticeOn,
                ActField.ProposedFine,
                ActField.StatementHeard,
                ActField.StatementWaivedOn,
                ActField.HearingNoticeOn,
                ActField.HearingRequestedOn,
                ActField.HearingWaivedOn,
                ActField.HearingConvenedNoticeOn,
                ActField.HearingOn,
                ActField.LegalReviewOn,
                ActField.LegalReviewResult,
                ActField.LegalReReviewOn,
                ActField.CollectiveDecisionOn,
            ]
        ),
        (
            "决定与裁量",
            [
                ActField.DecisionNo,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Penalties,
                ActField.Fine,
                ActField.Confiscation,
                ActField.DailyPenalty,
                ActField.Basis,
                ActField.Tier,
                ActField.TierMin,
                ActField.TierMax,
                ActField.BenchmarkLevel,
                ActField.DeviationApprovedOn,
                ActField.Major,
                ActField.PublicImpact,
                ActField.ReportedOn,
                ActField.LicenseIssuedOn,
            ]
        ),
        (
            "强制",
            [
                ActField.CoercionKind,
                ActField.CoercionApprovedOn,
                ActField.SeizedOn,
                ActField.SeizureEndedOn,
                ActField.SeizureExtended,
                ActField.Immediate,
                ActField.Urgent,
                ActField.ExecutedAtNightOrHoliday,
                ActField.DemandedOn,
                ActField.CourtAppliedOn,
            ]
        ),
        (
            "送达、公示、执行与归档",
            [
                ActField.ServiceMethod,
                ActField.SentOn,
                ActField.ServedOn,
                ActField.DisclosedOn,
                ActField.DisclosedAt,
                ActField.NonDisclosureReason,
                ActField.RevokedOn,
                ActField.WithdrawnOn,
                ActField.PaymentDeferredTo,
                ActField.PaidOn,
                ActField.ExecutedOn,
                ActField.ClosedOn,
                ActField.ArchivedOn,
                ActField.UnderReview,
            ]
        ),
    ];

    /// <summary>Every column but the number, each in one group.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<ActField> Fields)> All { get; } =
    [
        .. Named,
        (
            "其他",
            [
                .. ActColumns
                    .All.Select(c => c.Field)
                    .Where(f => f != ActField.RecordNo && !Named.Any(g => g.Fields.Contains(f))),
            ]
        ),
    ];
}
