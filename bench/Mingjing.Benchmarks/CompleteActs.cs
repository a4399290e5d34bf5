using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Benchmarks;

/// <summary>
/// Acts of which every step is known or none, so that two-valued opponents can answer the same. Some break each rule. The same
/// seed gives the same acts.
/// </summary>
internal sealed class CompleteActs(ulong seed)
{
    private static readonly int Epoch = new DateOnly(2024, 2, 1).DayNumber;

    private static readonly IReadOnlyList<string>[] OfficerSets =
    [
        ["41030000001"],
        ["41030000001", "41030000002"],
        ["41030000001", "41030000002", "41030000003"],
    ];

    private readonly SplitMix _random = new(seed);

    public Act[] Create(int count)
    {
        var acts = new Act[count];
        for (var i = 0; i < count; i++)
            acts[i] = Next(i);
        return acts;
    }

    private Act Next(int number)
    {
        var kind = _random.Next(100) switch
        {
            < 50 => ActKind.Penalty,
            < 70 => ActKind.License,
            < 80 => ActKind.Coercion,
            _ => ActKind.Inspection,
        };
        var act = new Act
        {
            RecordNo = $"R{number}",
            Kind = kind,
            SubjectCode = "11410300XLY000017D",
            Field = EnforcementField.Other,
            Status = ActStatus.Decided,
            Officers = Fact<IReadOnlyList<string>>.Known(OfficerSets[_random.Permille(20) ? 0 : 1 + _random.Next(2)]),
            CertificateShown = Usually(),
            WrittenRecord = Usually(),
            Major = _random.Permille(100) ? Flag.Yes : Flag.No,
            SuspectedCrime = _random.Permille(10) ? Flag.Yes : Flag.No,
            CrossRegion = Flag.No,
            PartyKind = _random.Permille(400) ? PartyKind.NaturalPerson : PartyKind.LegalPerson,
            Suspensions = Fact<IReadOnlyList<Suspension>>.None,
            ExtendedTo = DateFact.None,
            PublicImpact = Flag.Yes,
        };
        var filed = Epoch + _random.Next(700);
        switch (kind)
        {
            case ActKind.Penalty:
                FillPenalty(act, filed);
                break;
            case ActKind.License:
                FillLicense(act, filed);
                break;
            case ActKind.Coercion:
                FillCoercion(act, filed);
                break;
            default:
                FillInspection(act, filed);
                break;
        }

        return act;
    }

    private void FillPenalty(Act act, int filed)
    {
        var summary = _random.Permille(300);
        var decided = filed + (summary ? 0 : 10 + _random.Next(85));
        act.Procedure = summary ? PenaltyProcedure.Summary : PenaltyProcedure.Ordinary;
        act.FiledOn = summary ? DateFact.None : Day(filed);
        act.Result = _random.Permille(70) ? ActResult.NotPenalized : ActResult.Penalized;
        act.DecidedOn = Day(decided);
        act.Penalties = summary ? PenaltyKinds.Fine : PenaltyKinds.Fine | (PenaltyKinds)(1 << _random.Next(10));
        act.Fine = Money.Yuan(summary ? 50 * (1 + _random.Next(70)) : 500 * (1 + _random.Next(300)));
        act.ProposedFine = _random.Permille(20) ? new Money(act.Fine.Value.Fen - 100) : act.Fine;
        act.Confiscation = Fact<Money>.None;
        act.TierMin = new Money(act.Fine.Value.Fen / 2);
        act.TierMax = new Money(_random.Permille(20) ? act.Fine.Value.Fen - 1 : act.Fine.Value.Fen * 2);
        act.DeviationApprovedOn = _random.Permille(500) ? DateFact.None : Day(decided - 1);
        act.CollectiveDecisionOn = Mostly(decided - 1);
        act.BenchmarkLevel = BenchmarkLevel.Superior;
        act.NoticeOn = Mostly(decided - 8);
        act.StatementHeard = Usually();
        act.StatementWaivedOn = DateFact.None;
        act.HearingNoticeOn = summary ? DateFact.None : Mostly(decided - 5 - _random.Next(15));
        act.HearingWaivedOn = DateFact.None;
        act.HearingOn = _random.Permille(50) ? Day(decided - 2) : DateFact.None;
        act.HearingConvenedNoticeOn = act.HearingOn.IsKnown ? Day(decided - 2 - 8 - _random.Next(6)) : DateFact.None;
        act.HearingRequestedOn =
            act.HearingOn.IsKnown && act.HearingNoticeOn.IsKnown ? act.HearingNoticeOn : DateFact.None;
        act.LegalReviewOn = Mostly(decided - 2);
        act.LegalReviewResult = ReviewResult.Agreed;
        act.LegalReReviewOn = DateFact.None;
        act.ReportedOn = _random.Permille(900) ? Day(decided + 5) : DateFact.None;
        act.ServiceMethod = ServiceMethod.Direct;
        act.SentOn = DateFact.None;
        act.ServedOn = Day(decided + (summary ? 0 : _random.Next(14)));
        act.DisclosedOn = Mostly(decided + _random.Next(14));
        act.NonDisclosureReason = Fact<NonDisclosureReason>.None;
        act.RevokedOn = DateFact.None;
        act.SeizedOn = DateFact.None;
        act.PreservedOn = _random.Permille(100) ? Day(filed) : DateFact.None;
        act.PreservationDecidedOn = act.PreservedOn.IsKnown ? Day(filed + _random.Next(14)) : DateFact.None;
        act.ViolationDate = Day(filed - _random.Next(760));
        act.DiscoveredOn = Day(filed - 1);
        act.GravePublicHarm = Flag.No;
        act.TransferApprovedOn = Day(decided - 3);
        act.TransferredOn = _random.Permille(500) ? Day(decided - 2) : DateFact.None;
        act.ClosedOn = Day(decided + 20);
        act.ArchivedOn = Mostly(decided + 40);
    }

    private void FillLicense(Act act, int filed)
    {
        act.Handling = _random.Permille(50) ? Handling.Joint : Handling.Ordinary;
        act.Result = _random.Permille(20) ? ActResult.Refused : ActResult.Granted;
        act.AppliedOn = Day(filed - _random.Next(10));
        act.CorrectionNoticeOn = _random.Permille(100)
            ? Day(act.AppliedOn.Day.DayNumber + _random.Next(10))
            : DateFact.None;
        act.FiledOn = Day(filed);
        act.DecidedOn = Day(filed + _random.Next(35));
        act.HearingOn = DateFact.None;
        act.LicenseIssuedOn = Day(act.DecidedOn.Day.DayNumber + _random.Next(18));
        Finish(act, act.DecidedOn.Day.DayNumber);
    }

    private void FillCoercion(Act act, int filed)
    {
        act.CoercionKind = (CoercionKind)_random.Next(12);
        var measure = act.CoercionKind.Value <= CoercionKind.OtherMeasure;
        act.SeizedOn = measure ? Day(filed) : DateFact.None;
        act.SeizureEndedOn = measure ? Day(filed + _random.Next(70)) : DateFact.None;
        act.SeizureExtended = _random.Permille(500) ? Flag.Yes : Flag.No;
        act.CoercionApprovedOn = measure ? Mostly(filed + (_random.Permille(20) ? 3 : 0)) : DateFact.None;
        act.Urgent = Flag.No;
        act.Immediate = Flag.No;
        act.EntrustedCode = Fact<string>.None;
        act.Recording = Usually();
        act.DecidedOn = Day(filed);
        act.DemandedOn = Mostly(filed - 12);
        act.ExecutedOn = Day(filed);
        act.ExecutedAtNightOrHoliday = Flag.No;
        act.CourtAppliedOn = DateFact.None;
        act.Penalties = Fact<PenaltyKinds>.None;
        act.TransferredOn = DateFact.None;
        Finish(act, filed);
    }

    private void FillInspection(Act act, int filed)
    {
        act.FiledOn = Day(filed);
        act.InspectedOn = Day(filed);
        act.DecidedOn = DateFact.None;
        act.Enterprise = Flag.Yes;
        act.Urgent = Flag.No;
        act.InspectionApprovalNo = _random.Permille(20) ? Fact<string>.None : "检1号";
        act.CoercionKind = Fact<CoercionKind>.None;
        act.Status = ActStatus.InProgress;
        Finish(act, filed);
    }

    private void Finish(Act act, int madeOn)
    {
        act.LegalReviewOn = Mostly(madeOn);
        act.LegalReviewResult = ReviewResult.Agreed;
        act.LegalReReviewOn = DateFact.None;
        act.CollectiveDecisionOn = Mostly(madeOn);
        act.TransferApprovedOn = Day(madeOn - 3);
        act.TransferredOn = Day(madeOn - 2);
        act.DisclosedOn = Mostly(madeOn + _random.Next(30));
        act.NonDisclosureReason = Fact<NonDisclosureReason>.None;
        act.RevokedOn = DateFact.None;
        act.PreservedOn = DateFact.None;
    }

    private Flag Usually() => _random.Permille(10) ? Flag.No : Flag.Yes;

    private DateFact Mostly(int day) => _random.Permille(15) ? DateFact.None : Day(day);

    private static DateFact Day(int dayNumber) => DateFact.On(DateOnly.FromDayNumber(dayNumber));
}
