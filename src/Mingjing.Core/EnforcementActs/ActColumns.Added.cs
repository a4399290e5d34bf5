namespace Mingjing.Core.EnforcementActs;

public static partial class ActColumns
{
    /// <summary>The columns that law-rules §2.2 adds.</summary>
    private static ActColumn[] AddedColumns() =>
        [
            new ChoiceColumn<EnforcementField>(ActField.Field, "field", a => a.Field, (a, v) => a.Field = v),
            new ChoiceColumn<ActStatus>(ActField.Status, "status", a => a.Status, (a, v) => a.Status = v),
            new FlagColumn(
                ActField.Immediate,
                "immediate",
                a => a.Immediate,
                (a, v) => a.Immediate = v,
                StepGate.Acted
            ),
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
                StepGate.Decided,
                TextColumn.Common
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
}
