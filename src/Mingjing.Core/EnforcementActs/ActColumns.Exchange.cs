namespace Mingjing.Core.EnforcementActs;

public static partial class ActColumns
{
    /// <summary>The columns of import-format §1.</summary>
    private static ActColumn[] ExchangeColumns() =>
        [
            new KeyColumn(ActField.RecordNo, "recordNo", a => a.RecordNo, (a, v) => a.RecordNo = v, CellRules.Key),
            new KindColumn(ActField.Kind, "kind", a => a.Kind, (a, v) => a.Kind = v),
            new ChoiceColumn<PenaltyProcedure>(
                ActField.Procedure,
                "procedure",
                a => a.Procedure,
                (a, v) => a.Procedure = v
            ),
            new KeyColumn(
                ActField.SubjectCode,
                "subjectCode",
                a => a.SubjectCode,
                (a, v) => a.SubjectCode = v,
                CellRules.OrganizationCode
            ),
            new TextColumn(
                ActField.SubjectName,
                "subjectName",
                a => a.SubjectName,
                (a, v) => a.SubjectName = v,
                rule: TextColumn.Common
            ),
            new TextColumn(
                ActField.RegionCode,
                "regionCode",
                a => a.RegionCode,
                (a, v) => a.RegionCode = v,
                rule: CellRules.Region
            ),
            new TextColumn(
                ActField.EntrustedCode,
                "entrustedCode",
                a => a.EntrustedCode,
                (a, v) => a.EntrustedCode = v,
                rule: CellRules.OrganizationCode
            ),
            new OfficersColumn(
                ActField.Officers,
                "officers",
                a => a.Officers,
                (a, v) => a.Officers = v,
                StepGate.Acted
            ),
            new FlagColumn(
                ActField.CertificateShown,
                "certificateShown",
                a => a.CertificateShown,
                (a, v) => a.CertificateShown = v,
                StepGate.Acted
            ),
            new ChoiceColumn<PartyKind>(ActField.PartyKind, "partyKind", a => a.PartyKind, (a, v) => a.PartyKind = v),
            new TextColumn(ActField.PartyName, "partyName", a => a.PartyName, (a, v) => a.PartyName = v),
            new TextColumn(
                ActField.PartyCode,
                "partyCode",
                a => a.PartyCode,
                (a, v) => a.PartyCode = v,
                rule: EnforcementActs.PartyCode.Normalize
            ),
            new TextColumn(ActField.Matter, "matter", a => a.Matter, (a, v) => a.Matter = v, rule: TextColumn.Common),
            new TextColumn(
                ActField.MatterCode,
                "matterCode",
                a => a.MatterCode,
                (a, v) => a.MatterCode = v,
                rule: TextColumn.Common
            ),
            new DateColumn(
                ActField.ViolationDate,
                "violationDate",
                a => a.ViolationDate,
                (a, v) => a.ViolationDate = v
            ),
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
            new DateColumn(
                ActField.HearingOn,
                "hearingOn",
                a => a.HearingOn,
                (a, v) => a.HearingOn = v,
                StepGate.Decided
            ),
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
            new ChoiceColumn<ActResult>(
                ActField.Result,
                "result",
                a => a.Result,
                (a, v) => a.Result = v,
                unlisted: ActResult.Other
            ),
            new PenaltiesColumn(ActField.Penalties, "penalties", a => a.Penalties, (a, v) => a.Penalties = v),
            new AmountColumn(ActField.Fine, "fine", a => a.Fine, (a, v) => a.Fine = v),
            new AmountColumn(ActField.Confiscation, "confiscation", a => a.Confiscation, (a, v) => a.Confiscation = v),
            new TextColumn(ActField.Basis, "basis", a => a.Basis, (a, v) => a.Basis = v, rule: TextColumn.Common),
            new TextColumn(
                ActField.Tier,
                "tier",
                a => a.Tier,
                (a, v) => a.Tier = v,
                StepGate.Decided,
                TextColumn.Common
            ),
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
            new DateColumn(
                ActField.RevokedOn,
                "revokedOn",
                a => a.RevokedOn,
                (a, v) => a.RevokedOn = v,
                StepGate.Decided
            ),
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
            new FlagColumn(
                ActField.Recording,
                "recording",
                a => a.Recording,
                (a, v) => a.Recording = v,
                StepGate.Coerced
            ),
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
        ];
}
