using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>license-term, license-correction-term, license-issued-term.</summary>
internal static class LicenseRecipes
{
    private static readonly RecipeBook Term = new("license-term");
    private static readonly RecipeBook Correction = new("license-correction-term");
    private static readonly RecipeBook Issued = new("license-issued-term");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Term.Unlawful("decided_the_day_after_the_twentieth", s => Decided(s, 20, 1).Doubtful()),
        Term.Unlawful("joint_and_the_day_after_the_forty_fifth", s => Joint(s, 1).Doubtful()),
        Term.Unlawful("late_from_the_application", s => Deemed(s, 1).Doubtful()),
        Term.Unlawful("the_day_after_the_extension", s => Extended(s, 1).Doubtful()),
        Term.Unlawful("extended_beyond_ten_days", s => ExtendedTooFar(s).Doubtful()),
        Term.Unlawful("the_day_after_the_suspended_limit", s => Suspended(s, "专家评审", 1).Doubtful()),
        Term.Unlawful("still_in_progress_after_the_limit", s => Overdue(s).Doubtful()),
        Term.Lawful("decided_on_the_twentieth_day", s => Decided(s, 20, 0)),
        Term.Lawful("joint_and_on_the_forty_fifth_day", s => Joint(s, 0)),
        Term.Lawful("on_the_twentieth_day_from_the_application", s => Deemed(s, 0)),
        Term.Lawful("correction_in_time_and_twenty_from_acceptance", s => CorrectedInTime(s)),
        Term.Lawful("on_the_day_of_the_extension", s => Extended(s, 0)),
        Term.Lawful("on_the_suspended_limit", s => Suspended(s, "专家评审", 0)),
        Term.Lawful("handled_at_once", s => AtOnce(s).NotApplicable()),
        Term.Unclear("joint_handling_blank", s => HandlingBlank(s).Lacking("handling")),
        Term.Unclear("correction_blank", s => CorrectionBlank(s).Lacking("correctionNoticeOn")),
        Term.Unclear("acceptance_blank", s => With(s.License(), a => a.FiledOn = default).Lacking("filedOn")),
        Term.Unclear("still_running", s => Running(s)),
        Term.Unclear(
            "ground_that_the_law_does_not_admit",
            s => Suspended(s, "申请人外出", 0).Because("needs-judgement")
        ),
        Term.Unclear("decided_before_acceptance", s => With(s.License(), Backwards).Because("contradiction")),
        Correction.Unlawful("told_the_day_after_the_fifth", s => Corrected(s, 5, 1)),
        Correction.Unlawful("told_later", s => Corrected(s, s.Random.Between(6, 9), 0)),
        Correction.Lawful("told_on_the_fifth_day", s => Corrected(s, 5, 0)),
        Correction.Lawful("told_earlier", s => Corrected(s, s.Random.Between(0, 4), 0)),
        Correction.Lawful("nothing_to_correct", s => ((Sown)s.License()).NotApplicable()),
        Correction.Unclear(
            "told_before_the_application",
            s => (Corrected(s, 0, -2) with { Due = null }).Because("contradiction")
        ),
        Issued.Unlawful("issued_the_day_after_the_tenth", s => IssuedAfter(s, 10, 1)),
        Issued.Unlawful("issued_later", s => IssuedAfter(s, s.Random.Between(11, 25), 0)),
        Issued.Unlawful("served_the_day_after_the_tenth", s => ServedAfter(s, 1)),
        Issued.Unlawful("never_issued", s => NeverIssued(s)),
        Issued.Lawful("issued_on_the_tenth_day", s => IssuedAfter(s, 10, 0)),
        Issued.Lawful("issued_earlier", s => IssuedAfter(s, s.Random.Between(0, 9), 0)),
        Issued.Lawful("served_on_the_tenth_day", s => ServedAfter(s, 0)),
        Issued.Lawful("refused", s => ((Sown)Refused(s)).NotApplicable()),
        Issued.Unclear("blank_after_the_limit", s => IssuedBlank(s)),
        Issued.Unclear("result_blank", s => With(s.License(), NoResult).Lacking("result")),
        Issued.Unclear(
            "issued_before_the_decision",
            s => (IssuedAfter(s, 0, -2) with { Due = null }).Because("contradiction")
        ),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static void NoResult(Act act) => (act.Result, act.Status) = (default, default);

    private static void Backwards(Act act)
    {
        act.FiledOn = act.DecidedOn.Day.AddDays(2);
        act.AppliedOn = act.DecidedOn.Day.AddDays(1);
    }

    private static Sown Decided(PlantSite s, int workingDays, int after, Handling handling = Handling.Ordinary)
    {
        var filed = s.AnyWorkingDay();
        var due = s.Days.After(filed, workingDays);
        var act = s.License(
            new LicenseDraft
            {
                FiledOn = filed,
                DecidedOn = due.AddDays(after),
                Handling = handling,
            }
        );
        return ((Sown)act).By(due);
    }

    private static Sown Joint(PlantSite s, int after) =>
        Decided(s, 45, after, s.Random.Pick([Handling.Joint, Handling.Unified, Handling.Concentrated]));

    /// <summary>Accepted late and never told to correct anything: the term runs from the application.</summary>
    private static Sown Deemed(PlantSite s, int after)
    {
        var applied = s.AnyWorkingDay();
        var due = s.Days.After(applied, 20);
        var act = s.License(
            new LicenseDraft
            {
                AppliedOn = applied,
                FiledOn = s.Days.After(applied, s.Random.Between(6, 12)),
                DecidedOn = due.AddDays(after),
            }
        );
        return ((Sown)act).By(due);
    }

    private static Sown CorrectedInTime(PlantSite s)
    {
        var applied = s.AnyWorkingDay();
        var filed = s.Days.After(applied, 11);
        var due = s.Days.After(filed, 20);
        var act = s.License(
            new LicenseDraft
            {
                AppliedOn = applied,
                FiledOn = filed,
                DecidedOn = due,
            }
        );
        act.CorrectionNoticeOn = s.Days.After(applied, s.Random.Between(1, 5));
        return ((Sown)act).By(due);
    }

    private static Sown CorrectionBlank(PlantSite s)
    {
        var sown = Deemed(s, 1);
        sown.Acts[0].CorrectionNoticeOn = default;
        return sown with { Due = null };
    }

    private static Sown Extended(PlantSite s, int after)
    {
        var filed = s.AnyWorkingDay();
        var until = s.Days.After(filed, s.Random.Between(21, 30));
        var act = s.License(new LicenseDraft { FiledOn = filed, DecidedOn = until.AddDays(after) });
        act.ExtendedTo = until;
        return ((Sown)act).By(until);
    }

    private static Sown ExtendedTooFar(PlantSite s)
    {
        var filed = s.AnyWorkingDay();
        var most = s.Days.After(filed, 30);
        var act = s.License(new LicenseDraft { FiledOn = filed, DecidedOn = most.AddDays(s.Random.Between(1, 8)) });
        act.ExtendedTo = most.AddDays(10);
        return ((Sown)act).By(most);
    }

    private static Sown Suspended(PlantSite s, string ground, int after)
    {
        var filed = s.AnyWorkingDay();
        var from = s.Days.After(filed, s.Random.Between(1, 12));
        var to = s.Days.After(from, s.Random.Between(3, 12));
        var paused = Enumerable
            .Range(0, to.DayNumber - from.DayNumber + 1)
            .Count(i => s.Days.IsWorkingDay(from.AddDays(i)));
        var due = s.Days.After(filed, 20 + paused);
        var act = s.License(new LicenseDraft { FiledOn = filed, DecidedOn = due.AddDays(after) });
        act.Suspensions = PlantSite.Paused(from, to.DayNumber - from.DayNumber + 1, ground);
        return ground is "专家评审" ? ((Sown)act).By(due) : act;
    }

    private static Sown Overdue(PlantSite s)
    {
        var filed = s.Between("2026-03-01", "2026-09-15");
        var act = s.License(new LicenseDraft { FiledOn = filed, DecidedOn = s.AsOf.AddDays(10) });
        return ((Sown)act).By(s.Days.After(filed, 20));
    }

    private static Sown Running(PlantSite s)
    {
        var filed = s.Days.Before(s.AsOf, s.Random.Between(0, 20));
        var act = s.License(new LicenseDraft { FiledOn = filed, DecidedOn = s.AsOf.AddDays(10) });
        return ((Sown)act).Because("term-running").By(s.Days.After(filed, 20));
    }

    private static Sown AtOnce(PlantSite s)
    {
        var sown = Decided(s, 30, 0, Handling.Instant);
        return sown with { Due = null };
    }

    private static Sown HandlingBlank(PlantSite s)
    {
        var sown = Decided(s, s.Random.Between(21, 45), 0);
        sown.Acts[0].Handling = default;
        return sown with { Due = null };
    }

    /// <summary>Told to correct that many working days after the application, decided on soon all the same.</summary>
    private static Sown Corrected(PlantSite s, int workingDays, int after)
    {
        var applied = s.AnyWorkingDay();
        var told = s.Days.After(applied, workingDays).AddDays(after);
        var filed = s.Days.After(told > applied ? told : applied, 1);
        var act = s.License(
            new LicenseDraft
            {
                AppliedOn = applied,
                FiledOn = filed,
                DecidedOn = s.Days.After(filed, 2),
            }
        );
        act.CorrectionNoticeOn = told;
        return ((Sown)act).By(s.Days.After(applied, 5));
    }

    private static Sown IssuedAfter(PlantSite s, int workingDays, int after)
    {
        var act = s.License();
        var decided = act.DecidedOn.Day;
        act.LicenseIssuedOn = s.Days.After(decided, workingDays).AddDays(after);
        return ((Sown)act).By(s.Days.After(decided, 10));
    }

    private static Sown ServedAfter(PlantSite s, int after)
    {
        var sown = IssuedAfter(s, 10, after);
        var act = sown.Acts[0];
        (act.ServedOn, act.LicenseIssuedOn) = (act.LicenseIssuedOn, default);
        return sown;
    }

    private static Sown NeverIssued(PlantSite s)
    {
        var sown = IssuedAfter(s, 10, 0);
        sown.Acts[0].LicenseIssuedOn = DateFact.None;
        return sown;
    }

    private static Sown IssuedBlank(PlantSite s)
    {
        var sown = IssuedAfter(s, 10, 0);
        sown.Acts[0].LicenseIssuedOn = default;
        return sown.Because("event-unknown") with { Missing = ["licenseIssuedOn"] };
    }

    private static Act Refused(PlantSite s)
    {
        var act = s.License(new LicenseDraft { Result = ActResult.Refused });
        act.LicenseIssuedOn = DateFact.None;
        return act;
    }
}
