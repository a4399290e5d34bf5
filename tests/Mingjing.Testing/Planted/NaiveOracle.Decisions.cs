using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>Limitation, double fine, transfer, discretion.</summary>
public sealed partial class NaiveOracle
{
    private OracleVerdict LimitationPeriod(Act act)
    {
        var applies = PenaltyResult(act);
        if (applies.IsNo)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (!act.ViolationDate.IsKnown)
            return OracleVerdict.Lacks("violationDate");
        var found = act.DiscoveredOn.IsKnown ? act.DiscoveredOn : act.FiledOn;
        if (!found.IsKnown)
            return OracleVerdict.Lacks("discoveredOn");

        var ended = act.ViolationDate.Day;
        if (IsPolice(act))
        {
            var sixMonths = _calendar.Months(ended, 6);
            return sixMonths.Holds(found.Day)
                ? OracleVerdict.Satisfied(sixMonths)
                : OracleVerdict.Unclear("rule-unconfirmed");
        }

        return FoundInTime(act, found.Day, _calendar.Months(ended, 24), _calendar.Months(ended, 60));
    }

    private Applicability PenaltyResult(Act act) =>
        new Applicability().If(act.Kind == ActKind.Penalty).If(ResultIs(act, ActResult.Penalized), "result");

    /// <summary>Two years, or five: where lives, health or money were at stake, and for taxes.</summary>
    private OracleVerdict FoundInTime(Act act, DateOnly found, Limit two, Limit five)
    {
        string[] open =
            act.DiscoveredOn.IsKnown ? []
            : act.DiscoveredOn.IsNone ? ["连续或继续状态"]
            : ["discoveredOn", "连续或继续状态"];
        var field = FieldOf(act);
        if (field == EnforcementField.Taxation || act.GravePublicHarm == Flag.Yes)
            return five.Holds(found) ? OracleVerdict.Satisfied(five) : OracleVerdict.Violated(five, open);
        if (two.Holds(found))
            return OracleVerdict.Satisfied(field is null || act.GravePublicHarm == Flag.Unknown ? null : two);
        if (!five.Holds(found))
            return OracleVerdict.Violated(field is null || act.GravePublicHarm == Flag.Unknown ? null : two, open);
        var missing = new List<string>();
        if (act.GravePublicHarm == Flag.Unknown)
            missing.Add("gravePublicHarm");
        if (field is null)
            missing.Add("field");
        return missing.Count > 0 ? OracleVerdict.Lacks(missing) : OracleVerdict.Violated(two, open);
    }

    /// <summary>With 罚款: the list has it, or a fine above zero is known (readings 9).</summary>
    private static bool? HasFine(Act act)
    {
        if (act.Fine.IsKnown && act.Fine.Value.Fen > 0)
            return true;
        if (KindsOf(act).HasFlag(PenaltyKinds.Fine))
            return true;
        return act.Penalties.IsUnknown && act.Fine.IsUnknown ? null : false;
    }

    private static bool IsOtherResult(Act act) => act.Result.IsKnown && !act.Result.Is(ActResult.Penalized);

    private static Applicability Fined(Act act) =>
        new Applicability()
            .If(act.Kind == ActKind.Penalty)
            .If(!IsOtherResult(act) && !IsInProgress(act))
            .If(HasFine(act), "fine", "penalties");

    private OracleVerdict DoubleFine(Act act)
    {
        var applies = Fined(act).If(!act.RevokedOn.IsKnown).If(act.DailyPenalty != Flag.Yes);
        if (applies.IsNo)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (applies.IsUnknown)
            return applies.Lacking;
        var missing = new List<string>();
        if (!act.PartyCode.IsKnown)
            missing.Add("partyCode");
        if (!act.ViolationDate.IsKnown)
            missing.Add("violationDate");
        if (!act.MatterCode.IsKnown && !act.Matter.IsKnown)
            missing.Add("matter");
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);

        var others = OthersOnTheSameDay(act).Where(other => SameMatter(act, other)).ToArray();
        if (others.Length > 0 && !act.DecisionNo.IsKnown)
            return OracleVerdict.Lacks("decisionNo");
        if (others.Any(o => o.DecisionNo.IsKnown && !Same(o.DecisionNo.Value, act.DecisionNo.Value)))
            return OracleVerdict.Violated().AsToVerify();
        return others.Any(o => !o.DecisionNo.IsKnown) ? OracleVerdict.Lacks("decisionNo") : OracleVerdict.Satisfied();
    }

    private ILookup<(string, DateOnly), Act>? _finesOfParty;

    /// <summary>Other fines of the same party for conduct of the same day that could be twins.</summary>
    private IEnumerable<Act> OthersOnTheSameDay(Act act)
    {
        _finesOfParty ??= _acts
            .Where(a =>
                a.Kind == ActKind.Penalty
                && HasFine(a) == true
                && !IsOtherResult(a)
                && !IsInProgress(a)
                && !a.RevokedOn.IsKnown
                && a.DailyPenalty != Flag.Yes
                && a.PartyCode.IsKnown
                && a.ViolationDate.IsKnown
            )
            .ToLookup(a => (a.PartyCode.Value, a.ViolationDate.Day));
        return _finesOfParty[(act.PartyCode.Value, act.ViolationDate.Day)].Where(a => !ReferenceEquals(a, act));
    }

    private static bool SameMatter(Act a, Act b)
    {
        if (a.MatterCode.IsKnown && b.MatterCode.IsKnown)
            return Same(a.MatterCode.Value, b.MatterCode.Value);
        return a.Matter.IsKnown && b.Matter.IsKnown && Same(Normal(a.Matter.Value), Normal(b.Matter.Value));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string Normal(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    private OracleVerdict CriminalTransfer(Act act)
    {
        var decided = act.DecidedOn.IsKnown || act.Status.Is(ActStatus.Decided) || act.Status.Is(ActStatus.Closed);
        var mayBeDecided = act.DecidedOn.IsUnknown && act.Status.IsUnknown;
        var applies = new Applicability()
            .If(Truth(act.SuspectedCrime), "suspectedCrime")
            .If(
                decided ? true
                    : mayBeDecided ? null
                    : false,
                "decidedOn",
                "status"
            );
        if (applies.IsNo)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (act.TransferApprovedOn.IsKnown)
        {
            var approved = act.TransferApprovedOn.Day;
            return InTime(act.TransferredOn, "transferredOn", approved, _calendar.Days(approved, 1));
        }

        if (act.TransferredOn.IsNone)
            return OracleVerdict.Violated();
        return act.TransferredOn.IsKnown
            ? OracleVerdict.Lacks("transferApprovedOn")
            : OracleVerdict.Lacks("transferredOn");
    }

    private static OracleVerdict DiscretionRange(Act act)
    {
        var applies = Fined(act).If(act.TierMin.IsKnown || act.TierMax.IsKnown);
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (!act.Fine.IsKnown)
            return OracleVerdict.Lacks("fine");
        var fine = act.Fine.Value;
        var outside =
            (act.TierMin.IsKnown && fine < act.TierMin.Value) || (act.TierMax.IsKnown && fine > act.TierMax.Value);
        if (outside)
            return DeviationApproved(act);
        if (act.TierMin.IsUnknown)
            return OracleVerdict.Lacks("tierMin");
        return act.TierMax.IsUnknown ? OracleVerdict.Lacks("tierMax") : OracleVerdict.Satisfied();
    }

    /// <summary>Outside the tier: approved in time; a body may decide together about its own benchmark only.</summary>
    private static OracleVerdict DeviationApproved(Act act)
    {
        var together = !act.BenchmarkLevel.Is(BenchmarkLevel.Superior);
        if (
            !act.DecidedOn.IsKnown
            && (act.DeviationApprovedOn.IsKnown || (together && act.CollectiveDecisionOn.IsKnown))
        )
            return OracleVerdict.Lacks("decidedOn");
        if (act.DeviationApprovedOn.IsKnown && act.DeviationApprovedOn.Day <= act.DecidedOn.Day)
            return OracleVerdict.Satisfied();
        if (together && act.CollectiveDecisionOn.IsKnown && act.CollectiveDecisionOn.Day <= act.DecidedOn.Day)
            return act.BenchmarkLevel.Is(BenchmarkLevel.Own)
                ? OracleVerdict.Satisfied()
                : OracleVerdict.Lacks("benchmarkLevel");
        var open = new List<string>();
        if (act.DeviationApprovedOn.IsUnknown)
            open.Add("deviationApprovedOn");
        if (together && act.CollectiveDecisionOn.IsUnknown)
            open.Add("collectiveDecisionOn");
        return OracleVerdict.Violated(null, open);
    }

    private OracleVerdict DiscretionStated(Act act)
    {
        var since = new DateOnly(2022, 7, 29);
        var applies = Fined(act)
            .If(IsOrdinary(act), "procedure")
            .If(ResultIs(act, ActResult.Penalized), "result")
            .If(!act.DecidedOn.IsNone)
            .If(act.DecidedOn.IsKnown ? act.DecidedOn.Day >= since : null, "decidedOn");
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (!act.MatterCode.IsKnown)
            return OracleVerdict.Lacks("matterCode");
        var benchmarks = _benchmarks[(act.SubjectCode, act.MatterCode.Value)].ToArray();
        if (!benchmarks.Any(b => b.Period.Contains(act.DecidedOn.Day)))
            return _registers.Complete ? NotApplicable : OracleVerdict.Unclear("register-incomplete");
        if (act.Tier.IsUnknown)
            return OracleVerdict.Lacks("tier");
        return act.Tier.IsKnown ? OracleVerdict.Satisfied() : OracleVerdict.Violated();
    }
}
