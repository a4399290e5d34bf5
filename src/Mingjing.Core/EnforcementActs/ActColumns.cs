using System.Collections.Frozen;

namespace Mingjing.Core.EnforcementActs;

/// <summary>栏目表: the one table that readers, exports, explanations and templates use.</summary>
public static class ActColumns
{
    /// <summary>Every column, at the index of its <see cref="ActField"/>.</summary>
    public static IReadOnlyList<ActColumn> All { get; } =
    [
        new KeyColumn(ActField.RecordNo, "recordNo", a => a.RecordNo, (a, v) => a.RecordNo = v),
        new KindColumn(ActField.Kind, "kind", a => a.Kind, (a, v) => a.Kind = v),
        new ChoiceColumn<PenaltyProcedure>(
            ActField.Procedure,
            "procedure",
            a => a.Procedure,
            (a, v) => a.Procedure = v
        ),
        new KeyColumn(ActField.SubjectCode, "subjectCode", a => a.SubjectCode, (a, v) => a.SubjectCode = v),
        new TextColumn(ActField.SubjectName, "subjectName", a => a.SubjectName, (a, v) => a.SubjectName = v),
        new TextColumn(ActField.RegionCode, "regionCode", a => a.RegionCode, (a, v) => a.RegionCode = v),
        new TextColumn(ActField.EntrustedCode, "entrustedCode", a => a.EntrustedCode, (a, v) => a.EntrustedCode = v),
        new OfficersColumn(ActField.Officers, "officers", a => a.Officers, (a, v) => a.Officers = v, StepGate.Acted),
        new FlagColumn(
            ActField.CertificateShown,
            "certificateShown",
            a => a.CertificateShown,
            (a, v) => a.CertificateShown = v,
            StepGate.Acted
        ),
        new ChoiceColumn<PartyKind>(ActField.PartyKind, "partyKind", a => a.PartyKind, (a, v) => a.PartyKind = v),
        new TextColumn(ActField.PartyName, "partyName", a => a.PartyName, (a, v) => a.PartyName = v),
        new TextColumn(ActField.PartyCode, "partyCode", a => a.PartyCode, (a, v) => a.PartyCode = v),
        new TextColumn(ActField.Matter, "matter", a => a.Matter, (a, v) => a.Matter = v),
        new TextColumn(ActField.MatterCode, "matterCode", a => a.MatterCode, (a, v) => a.MatterCode = v),
        new DateColumn(ActField.ViolationDate, "violationDate", a => a.ViolationDate, (a, v) => a.ViolationDate = v),
        new FlagColumn(
            ActField.GravePublicHarm,
            "gravePublicHarm",
            a => a.GravePublicHarm,
            (a, v) => a.GravePublicHarm = v
        ),
        new DateColumn(ActField.FiledOn, "filedOn", a => a.FiledOn, (a, v) => a.FiledOn = v),
        new DateColumn(ActField.AppliedOn, "appliedOn", a => a.AppliedOn, (a, v) => a.AppliedOn = v),
        new DateColumn(
            ActField.CorrectionNoticeOn,
            "correctionNoticeOn",
            a => a.CorrectionNoticeOn,
            (a, v) => a.CorrectionNoticeOn = v,
            StepGate.Applied
        ),
        new DateColumn(ActField.PreservedOn, "preservedOn", a => a.PreservedOn, (a, v) => a.PreservedOn = v),
        new DateColumn(
            ActField.PreservationDecidedOn,
            "preservationDecidedOn",
            a => a.PreservationDecidedOn,
            (a, v) => a.PreservationDecidedOn = v,
            StepGate.Preserved
        ),
        new DateColumn(ActField.SeizedOn, "seizedOn", a => a.SeizedOn, (a, v) => a.SeizedOn = v),
        new DateColumn(
            ActField.SeizureEndedOn,
            "seizureEndedOn",
            a => a.SeizureEndedOn,
            (a, v) => a.SeizureEndedOn = v,
            StepGate.Seized
        ),
        new FlagColumn(
            ActField.SeizureExtended,
            "seizureExtended",
            a => a.SeizureExtended,
            (a, v) => a.SeizureExtended = v,
            StepGate.Seized
        ),
        new DateColumn(ActField.NoticeOn, "noticeOn", a => a.NoticeOn, (a, v) => a.NoticeOn = v, StepGate.Decided),
        new DateColumn(
            ActField.HearingNoticeOn,
            "hearingNoticeOn",
            a => a.HearingNoticeOn,
            (a, v) => a.HearingNoticeOn = v,
            StepGate.Decided
        ),
        new DateColumn(
            ActField.HearingRequestedOn,
            "hearingRequestedOn",
            a => a.HearingRequestedOn,
            (a, v) => a.HearingRequestedOn = v,
            StepGate.Decided
        ),
        new DateColumn(
            ActField.HearingConvenedNoticeOn,
            "hearingConvenedNoticeOn",
            a => a.HearingConvenedNoticeOn,
            (a, v) => a.HearingConvenedNoticeOn = v,
            StepGate.Decided
        ),
        new DateColumn(ActField.HearingOn, "hearingOn", a => a.HearingOn, (a, v) => a.HearingOn = v, StepGate.Decided),
        new FlagColumn(
            ActField.StatementHeard,
            "statementHeard",
            a => a.StatementHeard,
            (a, v) => a.StatementHeard = v,
            StepGate.Decided
        ),
        new DateColumn(
            ActField.LegalReviewOn,
            "legalReviewOn",
            a => a.LegalReviewOn,
            (a, v) => a.LegalReviewOn = v,
            StepGate.Decided
        ),
        new ChoiceColumn<ReviewResult>(
            ActField.LegalReviewResult,
            "legalReviewResult",
            a => a.LegalReviewResult,
            (a, v) => a.LegalReviewResult = v
        ),
        new DateColumn(
            ActField.CollectiveDecisionOn,
            "collectiveDecisionOn",
            a => a.CollectiveDecisionOn,
            (a, v) => a.CollectiveDecisionOn = v,
            StepGate.Decided
        ),
        new TextColumn(ActField.DecisionNo, "decisionNo", a => a.DecisionNo, (a, v) => a.DecisionNo = v),
        new DateColumn(ActField.DecidedOn, "decidedOn", a => a.DecidedOn, (a, v) => a.DecidedOn = v),
        new ChoiceColumn<ActResult>(ActField.Result, "result", a => a.Result, (a, v) => a.Result = v),
        new PenaltiesColumn(ActField.Penalties, "penalties", a => a.Penalties, (a, v) => a.Penalties = v),
        new AmountColumn(ActField.Fine, "fine", a => a.Fine, (a, v) => a.Fine = v),
        new AmountColumn(ActField.Confiscation, "confiscation", a => a.Confiscation, (a, v) => a.Confiscation = v),
        new TextColumn(ActField.Basis, "basis", a => a.Basis, (a, v) => a.Basis = v),
        new TextColumn(ActField.Tier, "tier", a => a.Tier, (a, v) => a.Tier = v, StepGate.Decided),
        new AmountColumn(ActField.TierMin, "tierMin", a => a.TierMin, (a, v) => a.TierMin = v),
        new AmountColumn(ActField.TierMax, "tierMax", a => a.TierMax, (a, v) => a.TierMax = v),
        new DateColumn(
            ActField.DeviationApprovedOn,
            "deviationApprovedOn",
            a => a.DeviationApprovedOn,
            (a, v) => a.DeviationApprovedOn = v,
            StepGate.Decided
        ),
        new FlagColumn(ActField.Major, "major", a => a.Major, (a, v) => a.Major = v),
        new DateColumn(
            ActField.ReportedOn,
            "reportedOn",
            a => a.ReportedOn,
            (a, v) => a.ReportedOn = v,
            StepGate.Decided
        ),
        new DateColumn(ActField.ServedOn, "servedOn", a => a.ServedOn, (a, v) => a.ServedOn = v, StepGate.Decided),
        new DateColumn(
            ActField.DisclosedOn,
            "disclosedOn",
            a => a.DisclosedOn,
            (a, v) => a.DisclosedOn = v,
            StepGate.Acted
        ),
        new ChoiceColumn<NonDisclosureReason>(
            ActField.NonDisclosureReason,
            "nonDisclosureReason",
            a => a.NonDisclosureReason,
            (a, v) => a.NonDisclosureReason = v,
            StepGate.Acted
        ),
        new DateColumn(ActField.RevokedOn, "revokedOn", a => a.RevokedOn, (a, v) => a.RevokedOn = v, StepGate.Decided),
        new DateColumn(
            ActField.WithdrawnOn,
            "withdrawnOn",
            a => a.WithdrawnOn,
            (a, v) => a.WithdrawnOn = v,
            StepGate.Revoked
        ),
        new DateColumn(ActField.ExecutedOn, "executedOn", a => a.ExecutedOn, (a, v) => a.ExecutedOn = v),
        new FlagColumn(
            ActField.ExecutedAtNightOrHoliday,
            "executedAtNightOrHoliday",
            a => a.ExecutedAtNightOrHoliday,
            (a, v) => a.ExecutedAtNightOrHoliday = v
        ),
        new FlagColumn(ActField.Urgent, "urgent", a => a.Urgent, (a, v) => a.Urgent = v, StepGate.Acted),
        new DateColumn(
            ActField.ArchivedOn,
            "archivedOn",
            a => a.ArchivedOn,
            (a, v) => a.ArchivedOn = v,
            StepGate.Closed
        ),
        new SuspensionsColumn(
            ActField.Suspensions,
            "suspensions",
            a => a.Suspensions,
            (a, v) => a.Suspensions = v,
            StepGate.Decided
        ),
        new DateColumn(
            ActField.ExtendedTo,
            "extendedTo",
            a => a.ExtendedTo,
            (a, v) => a.ExtendedTo = v,
            StepGate.Decided
        ),
        new FlagColumn(
            ActField.WrittenRecord,
            "writtenRecord",
            a => a.WrittenRecord,
            (a, v) => a.WrittenRecord = v,
            StepGate.Acted
        ),
        new FlagColumn(ActField.Recording, "recording", a => a.Recording, (a, v) => a.Recording = v, StepGate.Coerced),
        new TextColumn(
            ActField.RecordingNo,
            "recordingNo",
            a => a.RecordingNo,
            (a, v) => a.RecordingNo = v,
            StepGate.Coerced
        ),
        new TextColumn(
            ActField.InspectionApprovalNo,
            "inspectionApprovalNo",
            a => a.InspectionApprovalNo,
            (a, v) => a.InspectionApprovalNo = v,
            StepGate.Inspected
        ),
        new ChoiceColumn<InspectionMode>(
            ActField.InspectionMode,
            "inspectionMode",
            a => a.InspectionMode,
            (a, v) => a.InspectionMode = v
        ),
        new FlagColumn(ActField.CrossRegion, "crossRegion", a => a.CrossRegion, (a, v) => a.CrossRegion = v),
        new TextColumn(
            ActField.CooperationNo,
            "cooperationNo",
            a => a.CooperationNo,
            (a, v) => a.CooperationNo = v,
            StepGate.Filed
        ),
        new FlagColumn(
            ActField.SuspectedCrime,
            "suspectedCrime",
            a => a.SuspectedCrime,
            (a, v) => a.SuspectedCrime = v
        ),
        new DateColumn(
            ActField.TransferredOn,
            "transferredOn",
            a => a.TransferredOn,
            (a, v) => a.TransferredOn = v,
            StepGate.Decided
        ),
        new FlagColumn(ActField.UnderReview, "underReview", a => a.UnderReview, (a, v) => a.UnderReview = v),
        new ChoiceColumn<EnforcementField>(ActField.Field, "field", a => a.Field, (a, v) => a.Field = v),
        new ChoiceColumn<ActStatus>(ActField.Status, "status", a => a.Status, (a, v) => a.Status = v),
        new FlagColumn(ActField.Immediate, "immediate", a => a.Immediate, (a, v) => a.Immediate = v, StepGate.Acted),
        new DateColumn(
            ActField.PaymentDeferredTo,
            "paymentDeferredTo",
            a => a.PaymentDeferredTo,
            (a, v) => a.PaymentDeferredTo = v,
            StepGate.Decided
        ),
        new DateColumn(ActField.DiscoveredOn, "discoveredOn", a => a.DiscoveredOn, (a, v) => a.DiscoveredOn = v),
        new DateColumn(ActField.InspectedOn, "inspectedOn", a => a.InspectedOn, (a, v) => a.InspectedOn = v),
        new AmountColumn(ActField.ProposedFine, "proposedFine", a => a.ProposedFine, (a, v) => a.ProposedFine = v),
        new DateColumn(
            ActField.StatementWaivedOn,
            "statementWaivedOn",
            a => a.StatementWaivedOn,
            (a, v) => a.StatementWaivedOn = v,
            StepGate.Decided
        ),
        new DateColumn(
            ActField.HearingWaivedOn,
            "hearingWaivedOn",
            a => a.HearingWaivedOn,
            (a, v) => a.HearingWaivedOn = v,
            StepGate.Decided
        ),
        new ChoiceColumn<CoercionKind>(
            ActField.CoercionKind,
            "coercionKind",
            a => a.CoercionKind,
            (a, v) => a.CoercionKind = v
        ),
        new DateColumn(
            ActField.CoercionApprovedOn,
            "coercionApprovedOn",
            a => a.CoercionApprovedOn,
            (a, v) => a.CoercionApprovedOn = v,
            StepGate.Coerced
        ),
        new DateColumn(
            ActField.DemandedOn,
            "demandedOn",
            a => a.DemandedOn,
            (a, v) => a.DemandedOn = v,
            StepGate.Decided
        ),
        new DateColumn(
            ActField.CourtAppliedOn,
            "courtAppliedOn",
            a => a.CourtAppliedOn,
            (a, v) => a.CourtAppliedOn = v,
            StepGate.Decided
        ),
        new DateColumn(ActField.PaidOn, "paidOn", a => a.PaidOn, (a, v) => a.PaidOn = v, StepGate.Decided),
        new ChoiceColumn<ServiceMethod>(
            ActField.ServiceMethod,
            "serviceMethod",
            a => a.ServiceMethod,
            (a, v) => a.ServiceMethod = v
        ),
        new DateColumn(ActField.SentOn, "sentOn", a => a.SentOn, (a, v) => a.SentOn = v, StepGate.Decided),
        new ChoiceColumn<Handling>(ActField.Handling, "handling", a => a.Handling, (a, v) => a.Handling = v),
        new DateColumn(
            ActField.LicenseIssuedOn,
            "licenseIssuedOn",
            a => a.LicenseIssuedOn,
            (a, v) => a.LicenseIssuedOn = v,
            StepGate.Decided
        ),
        new TextColumn(
            ActField.ExtensionBasis,
            "extensionBasis",
            a => a.ExtensionBasis,
            (a, v) => a.ExtensionBasis = v,
            StepGate.Decided
        ),
        new DateColumn(
            ActField.ExtensionDiscussedOn,
            "extensionDiscussedOn",
            a => a.ExtensionDiscussedOn,
            (a, v) => a.ExtensionDiscussedOn = v,
            StepGate.Decided
        ),
        new DateColumn(
            ActField.LegalReReviewOn,
            "legalReReviewOn",
            a => a.LegalReReviewOn,
            (a, v) => a.LegalReReviewOn = v,
            StepGate.Decided
        ),
        new ChoiceColumn<BenchmarkLevel>(
            ActField.BenchmarkLevel,
            "benchmarkLevel",
            a => a.BenchmarkLevel,
            (a, v) => a.BenchmarkLevel = v
        ),
        new FlagColumn(ActField.PublicImpact, "publicImpact", a => a.PublicImpact, (a, v) => a.PublicImpact = v),
        new TextColumn(ActField.DisclosedAt, "disclosedAt", a => a.DisclosedAt, (a, v) => a.DisclosedAt = v),
        new FlagColumn(ActField.Enterprise, "enterprise", a => a.Enterprise, (a, v) => a.Enterprise = v),
        new DateColumn(
            ActField.TransferApprovedOn,
            "transferApprovedOn",
            a => a.TransferApprovedOn,
            (a, v) => a.TransferApprovedOn = v,
            StepGate.Decided
        ),
        new DateColumn(ActField.ClosedOn, "closedOn", a => a.ClosedOn, (a, v) => a.ClosedOn = v),
        new FlagColumn(ActField.DailyPenalty, "dailyPenalty", a => a.DailyPenalty, (a, v) => a.DailyPenalty = v),
    ];

    /// <summary>By JSON field name.</summary>
    public static FrozenDictionary<string, ActColumn> ByName { get; } =
        All.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>By Chinese header.</summary>
    public static FrozenDictionary<string, ActColumn> ByHeader { get; } =
        All.ToFrozenDictionary(c => c.Header, StringComparer.Ordinal);

    /// <summary>The column of a field.</summary>
    public static ActColumn Of(ActField field) => All[(int)field];
}
