using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.TableReading;

public sealed partial class TableOracle
{
    private OracleAnswer LimitationPeriod(Act act)
    {
        if (act.Kind != ActKind.Penalty || HasResult(act, ActResult.Penalized) == false)
            return NotApplicable;
        var missing = new List<string>();
        if (HasResult(act, ActResult.Penalized) is null)
            return Lacks("result");
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        if (!act.ViolationDate.IsKnown)
            missing.Add("violationDate");
        if (missing.Count > 0)
            return Lacks(missing);
        if (act.DiscoveredOn.IsKnown && act.FiledOn.IsKnown && act.FiledOn.Day < act.DiscoveredOn.Day)
            return Unclear("contradiction");
        var start = act.ViolationDate.Day;
        OracleAnswer ByLaw() =>
            Yes(act.GravePublicHarm) switch
            {
                true => Discovered(act, start, start.AddYears(5)),
                false => Discovered(act, start, start.AddYears(2)),
                _ => Same(
                    Discovered(act, start, start.AddYears(2)),
                    Discovered(act, start, start.AddYears(5)),
                    "gravePublicHarm"
                ),
            };
        switch (FieldOf(act))
        {
            case EnforcementField.Taxation:
                return Discovered(act, start, start.AddYears(5));
            case EnforcementField.PublicSecurity:
                var police = Discovered(act, start, start.AddMonths(6));
                return police.Outcome is "violated"
                        ? police with
                        {
                            Outcome = "not-evaluable",
                            Reason = "rule-unconfirmed",
                            Strength = null,
                        }
                    : police.Outcome is "satisfied" ? ByLaw()
                    : police;
            case null:
                return Same(ByLaw(), Discovered(act, start, start.AddYears(5)), "field");
            default:
                return ByLaw();
        }
    }

    private static OracleAnswer Discovered(Act act, DateOnly start, DateOnly plain)
    {
        var day = act.DiscoveredOn.IsKnown ? act.DiscoveredOn : act.FiledOn;
        if (!day.IsKnown)
            return Lacks("discoveredOn", "filedOn");
        if (day.Day <= plain)
            return Satisfied;
        if (Limit.Rolling(plain) is not { } limit)
            return Unclear("calendar-missing");
        return limit.On(day.Day <= limit.Rolled ? Satisfied : Violated(!act.DiscoveredOn.IsKnown));
    }

    private OracleAnswer CriminalTransfer(Act act)
    {
        var decided = IsDecided(act);
        if (act.SuspectedCrime == Flag.No || decided == false)
            return NotApplicable;
        var missing = new List<string>();
        if (act.SuspectedCrime == Flag.Unknown)
            missing.Add("suspectedCrime");
        if (decided is null)
            missing.AddRange(["decidedOn", "status"]);
        if (missing.Count > 0)
            return Lacks(missing);
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        // The day after the approval is still in time.
        if (
            !act.TransferredOn.IsKnown
            && act.TransferApprovedOn.IsKnown
            && _asOf <= act.TransferApprovedOn.Day.AddDays(1)
        )
            return Unclear("term-running", "transferredOn");
        if (act.TransferredOn.IsNone)
            return Firm;
        if (act.TransferredOn.IsUnknown)
            missing.Add("transferredOn");
        if (!act.TransferApprovedOn.IsKnown)
            missing.Add("transferApprovedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        if (act.TransferredOn.Instant is { } transferred && act.TransferApprovedOn.Instant is { } approved)
        {
            if (act.TransferredOn.Day < act.TransferApprovedOn.Day)
                return Unclear("contradiction");
            return transferred > approved.AddHours(24) ? Firm : Satisfied;
        }

        if (act.TransferredOn.Day < act.TransferApprovedOn.Day)
            return Unclear("contradiction");
        var due = act.TransferApprovedOn.Day.AddDays(1);
        return new Limit(due, due).On(act.TransferredOn.Day > due ? Firm : Satisfied);
    }

    private static bool? IsDecided(Act act)
    {
        if (act.DecidedOn.IsKnown)
            return true;
        if (act.Status.IsKnown)
            return act.Status.Value is ActStatus.Decided or ActStatus.Closed;
        return act.DecidedOn.IsNone ? false : null;
    }

    /// <summary>Whether the penalty must be reported for the record: yes (null), or no, or why nobody can say.</summary>
    private static OracleAnswer? MajorPenalty(Act act)
    {
        if (Imposes(act, PenaltyKinds.SuspendBusiness))
            return null;
        var revoked = Imposes(act, PenaltyKinds.RevokeLicense);
        var enterprise = act.PartyKind.Is(PartyKind.LegalPerson) || act.PartyKind.Is(PartyKind.OtherOrganization);
        if (revoked && enterprise)
            return null;
        var fine = ByAmount(act, FineOf(act), 10_000, 100_000);
        var confiscation = ByAmount(act, ConfiscationOf(act), 10_000, 100_000);
        if (fine is "reached" || confiscation is "reached")
            return null;
        var missing = new List<string>();
        if (act.Penalties.IsUnknown)
            missing.Add("penalties");
        if (fine is "unknown")
            missing.Add("fine");
        if (confiscation is "unknown")
            missing.Add("confiscation");
        if (missing.Count > 0)
            return revoked && act.PartyKind.Is(PartyKind.SoleProprietor)
                ? Unclear("grey-band", missing)
                : Lacks(missing);
        var grey = fine is "grey" || confiscation is "grey";
        if (grey || revoked && !act.PartyKind.Is(PartyKind.NaturalPerson))
            return act.PartyKind.IsKnown ? Unclear("grey-band") : Lacks("partyKind");
        return NotApplicable;
    }

    private OracleAnswer MajorPenaltyReported(Act act)
    {
        if (act.Kind != ActKind.Penalty || HasResult(act, ActResult.Penalized) == false)
            return NotApplicable;
        var major = MajorPenalty(act);
        if (major == NotApplicable)
            return NotApplicable;
        if (HasResult(act, ActResult.Penalized) is null)
            return Lacks((major?.Missing ?? Nothing).Append("result"));
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        if (major is not null)
            return major;
        if (act.ReportedOn.IsKnown)
            return Satisfied;
        if (act.ReportedOn.IsUnknown)
            return Lacks("reportedOn");
        if (!act.DecidedOn.IsKnown)
            return Lacks(act.ReportedOn.IsUnknown ? ["reportedOn", "decidedOn"] : ["decidedOn"]);
        var start = act.DecidedOn.Day;
        return Within(act.ReportedOn, "reportedOn", start, Limit.Rolling(start.AddDays(60)));
    }

    private static bool? IsFined(Act act)
    {
        if (Imposes(act, PenaltyKinds.Fine))
            return true;
        if (act.Fine.IsKnown)
            return act.Fine.Value.Fen > 0;
        return act.Penalties.IsUnknown && act.Fine.IsUnknown ? null : false;
    }

    private static OracleAnswer DiscretionRange(Act act)
    {
        if (act.Kind != ActKind.Penalty || IsFined(act) == false)
            return NotApplicable;
        if (HasResult(act, ActResult.Penalized) == false)
            return NotApplicable;
        if (!act.TierMin.IsKnown && !act.TierMax.IsKnown)
            return NotApplicable;
        if (!act.Fine.IsKnown)
            return IsFined(act) is null ? Lacks("fine", "penalties") : Lacks("fine");
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        if (act.TierMin.IsKnown && act.TierMax.IsKnown && act.TierMin.Value > act.TierMax.Value)
            return Unclear("contradiction");
        var fine = act.Fine.Value.Fen;
        var outside =
            act.TierMin.IsKnown && fine < act.TierMin.Value.Fen || act.TierMax.IsKnown && fine > act.TierMax.Value.Fen;
        if (!outside)
        {
            var missing = new List<string>();
            if (act.TierMin.IsUnknown)
                missing.Add("tierMin");
            if (act.TierMax.IsUnknown)
                missing.Add("tierMax");
            return missing.Count > 0 ? Lacks(missing) : Satisfied;
        }

        return Approved(act);
    }

    private static OracleAnswer Approved(Act act)
    {
        var superior = act.BenchmarkLevel.Is(BenchmarkLevel.Superior);
        var dated = act.DeviationApprovedOn.IsKnown || !superior && act.CollectiveDecisionOn.IsKnown;
        if (dated && !act.DecidedOn.IsKnown)
            return Lacks("decidedOn");
        if (dated && IsInTime(act.DeviationApprovedOn, act.DecidedOn.Day))
            return Satisfied;
        if (dated && IsInTime(act.CollectiveDecisionOn, act.DecidedOn.Day))
        {
            if (act.BenchmarkLevel.Is(BenchmarkLevel.Own))
                return Satisfied;
            if (!act.BenchmarkLevel.IsKnown)
                return Lacks("benchmarkLevel");
        }

        return Violated(act.DeviationApprovedOn.IsUnknown || act.CollectiveDecisionOn.IsUnknown && !superior);
    }

    private OracleAnswer DiscretionStated(Act act)
    {
        if (act.Kind != ActKind.Penalty || ProcedureOf(act) == PenaltyProcedure.Summary)
            return NotApplicable;
        if (HasResult(act, ActResult.Penalized) == false || IsFined(act) == false)
            return NotApplicable;
        if (IsBefore(act.DecidedOn, new DateOnly(2022, 7, 29)))
            return NotApplicable;
        var known = act.MatterCode.IsKnown && act.DecidedOn.IsKnown && _registers.Benchmarks is not null;
        if (known && ProcedureOf(act) is not null && IsFined(act) == true && BenchmarkInForce(act) == false)
            return NotApplicable;
        var missing = new List<string>();
        if (HasResult(act, ActResult.Penalized) is null)
            missing.Add("result");
        if (ProcedureOf(act) is null)
            missing.Add("procedure");
        if (IsFined(act) is null)
            missing.AddRange(["penalties", "fine"]);
        if (!act.DecidedOn.IsKnown)
            missing.Add("decidedOn");
        if (!act.MatterCode.IsKnown)
            missing.Add("matterCode");
        if (missing.Count > 0)
            return Lacks(missing);
        if (!known || BenchmarkInForce(act) is null)
            return Unclear("register-incomplete");
        return act.Tier.IsUnknown ? Lacks("tier")
            : act.Tier.IsNone ? Firm
            : Satisfied;
    }

    private bool? BenchmarkInForce(Act act)
    {
        var rows = _registers
            .Benchmarks!.Where(b =>
                string.Equals(b.SubjectCode, act.SubjectCode, StringComparison.Ordinal)
                && act.MatterCode.Is(b.MatterCode)
            )
            .ToList();
        if (rows.Exists(b => b.Period.Contains(act.DecidedOn.Day)))
            return true;
        return rows.Count > 0 || _registers.Complete ? false : null;
    }

    /// <summary>Whether a legal review is required: yes (null), or no, or why nobody can say.</summary>
    private static OracleAnswer? ReviewRequired(Act act)
    {
        if (act.Major == Flag.Yes)
            return null;
        var other = act.Kind == ActKind.Penalty ? PenaltyRequiresReview(act) : NotApplicable;
        if (other is null || other.Outcome is "not-applicable" && act.Major == Flag.No)
            return other;
        if (other.Reason is "grey-band")
            return other;
        return Lacks(other.Missing.Concat(act.Major == Flag.Unknown ? ["major"] : []));
    }

    private static OracleAnswer? PenaltyRequiresReview(Act act)
    {
        var penalized = HasResult(act, ActResult.Penalized);
        if (penalized == false)
            return NotApplicable;
        var byAmount = MajorPenalty(act);
        var heard = act.HearingOn.IsKnown && ProcedureOf(act) != PenaltyProcedure.Summary;
        if (penalized is null)
            return byAmount == NotApplicable && !heard
                ? NotApplicable
                : Lacks((byAmount?.Missing ?? Nothing).Append("result"));
        if (byAmount is null)
            return null;
        if (heard)
            return ProcedureOf(act) is null ? Lacks(byAmount.Missing.Append("procedure")) : null;
        return byAmount;
    }

    private static OracleAnswer LegalReviewDone(Act act)
    {
        if (IsDecided(act) == false)
            return NotApplicable;
        var required = ReviewRequired(act);
        if (required == NotApplicable)
            return NotApplicable;
        if (required is not null)
            return required;
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        if (IsDecided(act) is null)
            return Lacks("decidedOn", "status");
        if (act.LegalReviewOn.IsNone || act.LegalReviewResult.Is(ReviewResult.Disagreed))
            return Firm;
        var missing = new List<string>();
        if (act.LegalReviewOn.IsUnknown)
            missing.Add("legalReviewOn");
        if (!act.LegalReviewResult.IsKnown)
            missing.Add("legalReviewResult");
        if (missing.Count > 0)
            return Lacks(missing);
        if (act.LegalReviewResult.Is(ReviewResult.Agreed))
            return Satisfied;
        if (!act.LegalReReviewOn.IsKnown)
            return Lacks("legalReReviewOn");
        if (!act.DecidedOn.IsKnown)
            return Lacks("decidedOn");
        return IsInTime(act.LegalReReviewOn, act.DecidedOn.Day) ? Satisfied : Unclear("needs-judgement");
    }

    private static OracleAnswer LegalReviewBeforeDecision(Act act)
    {
        if (!act.LegalReviewOn.IsKnown || !act.DecidedOn.IsKnown)
            return NotApplicable;
        var required = ReviewRequired(act);
        if (required == NotApplicable)
            return NotApplicable;
        if (required is not null)
            return required;
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        var review = act.LegalReviewOn.Day;
        if (review > act.DecidedOn.Day || IsBefore(act.CollectiveDecisionOn, review))
            return Firm;
        return IsLate(act.HearingOn, review) && !act.LegalReReviewOn.IsKnown ? ToVerify : Satisfied;
    }

    private static OracleAnswer CollectiveDecision(Act act)
    {
        if (act.Major == Flag.No || IsDecided(act) == false)
            return NotApplicable;
        if (act.Major == Flag.Unknown)
            return Lacks("major");
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        if (IsDecided(act) is null)
            return Lacks("decidedOn", "status");
        if (act.CollectiveDecisionOn.IsNone)
            return Firm;
        var missing = new List<string>();
        if (act.CollectiveDecisionOn.IsUnknown)
            missing.Add("collectiveDecisionOn");
        if (!act.DecidedOn.IsKnown)
            missing.Add("decidedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        return IsInTime(act.CollectiveDecisionOn, act.DecidedOn.Day) ? Satisfied : Firm;
    }
}
