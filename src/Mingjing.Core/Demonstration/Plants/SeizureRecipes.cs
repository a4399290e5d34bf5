using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>seizure-term, coercion-approved, recording-present.</summary>
internal static class SeizureRecipes
{
    private static readonly RecipeBook Seizure = new("seizure-term");
    private static readonly RecipeBook Approved = new("coercion-approved");
    private static readonly RecipeBook Recorded = new("recording-present");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Seizure.Unlawful("ended_the_day_after_the_rolled_limit", s => Ended(s, 30, 1)),
        Seizure.Unlawful("ended_on_day_33_to_60_and_not_extended", s => Ended(s, 30, s.Random.Between(3, 25))),
        Seizure.Unlawful("extended_and_ended_the_day_after", s => Extended(s, 1)),
        Seizure.Unlawful("beyond_sixty_days_and_extension_blank", s => ExtensionBlank(s, 60, 1)),
        Seizure.Unlawful("never_ended", s => NeverEnded(s)),
        Seizure.Unlawful("testing_days_used_up", s => Tested(s, 1)),
        Seizure.Unlawful("ended_late_and_testing_days_blank", s => TestingBlank(s).Doubtful()),
        Seizure.Unlawful("confiscated_the_day_after", s => Confiscated(s, 1)),
        Seizure.Lawful("ended_on_day_thirty_as_counted", s => EndedOnThePlainDay(s)),
        Seizure.Lawful("ended_on_the_rolled_limit", s => Ended(s, 30, 0)),
        Seizure.Lawful("extended_and_ended_on_the_limit", s => Extended(s, 0)),
        Seizure.Lawful("ended_on_the_limit_with_testing_days", s => Tested(s, 0)),
        Seizure.Lawful("confiscated_on_the_limit", s => Confiscated(s, 0)),
        Seizure.Lawful("transferred_on_the_limit", s => Transferred(s)),
        Seizure.Unclear(
            "after_thirty_days_and_extension_blank",
            s => ExtensionBlank(s, 30, 3).Lacking("seizureExtended")
        ),
        Seizure.Unclear("end_blank_after_the_limit", s => EndBlank(s)),
        Seizure.Unclear("still_running", s => StillSeized(s)),
        Seizure.Unclear("ended_before_it_began", s => With(s.Coercion(), Backwards).Because("contradiction")),
        Seizure.Unclear("ground_that_is_no_testing", s => OtherGround(s).Because("needs-judgement")),
        Approved.Unlawful("not_approved", s => With(s.Coercion(), a => a.CoercionApprovedOn = DateFact.None)),
        Approved.Unlawful("approved_the_next_day_and_not_urgent", s => ApprovedAfter(s, 1, Flag.No)),
        Approved.Unlawful("approved_two_days_later_though_urgent", s => ApprovedAfter(s, 2, Flag.Yes)),
        Approved.Unlawful("approved_the_next_day_and_urgency_blank", s => ApprovedAfter(s, 1, Flag.Unknown).Doubtful()),
        Approved.Unlawful("urgent_and_a_minute_after_24_hours", s => ApprovedWithin(s, 24 * 60 + 1)),
        Approved.Lawful("approved_on_the_day", s => ApprovedAfter(s, 0, Flag.No)),
        Approved.Lawful("approved_the_day_before", s => ApprovedAfter(s, -1, Flag.No)),
        Approved.Lawful("urgent_and_approved_the_next_day", s => ApprovedAfter(s, 1, Flag.Yes)),
        Approved.Lawful("urgent_and_within_24_hours", s => ApprovedWithin(s, 24 * 60)),
        Approved.Lawful("execution_needs_none", s => ((Sown)s.Execution()).NotApplicable()),
        Approved.Unclear("approval_blank", s => With(s.Coercion(), ApprovalBlank).Lacking("coercionApprovedOn")),
        Approved.Unclear("kind_blank", s => With(s.Execution(), KindBlank).Lacking("coercionKind")),
        Recorded.Unlawful("sealed_without_recording", s => Unrecorded(s, CoercionKind.SealPremises)),
        Recorded.Unlawful("seized_without_recording", s => Unrecorded(s, CoercionKind.SeizeGoods)),
        Recorded.Unlawful("demolished_without_recording", s => Unrecorded(s, CoercionKind.ForcedDemolition)),
        Recorded.Unlawful("performed_without_recording", s => Unrecorded(s, CoercionKind.SubstitutePerformance)),
        Recorded.Lawful("seizure_recorded", s => s.Coercion()),
        Recorded.Lawful("demolition_recorded_without_number", s => With(s.Execution(), NumberBlank)),
        Recorded.Lawful("funds_frozen_without_recording", s => Unrecorded(s, CoercionKind.FreezeFunds).NotApplicable()),
        Recorded.Lawful(
            "late_fine_without_recording",
            s => Unrecorded(s, CoercionKind.LatePaymentFine).NotApplicable()
        ),
        Recorded.Unclear("recording_blank", s => With(s.Coercion(), a => a.Recording = default).Lacking("recording")),
        Recorded.Unclear("kind_blank", s => With(s.Coercion(), KindBlank).Lacking("coercionKind")),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static void ApprovalBlank(Act act) => act.CoercionApprovedOn = default;

    private static void KindBlank(Act act) => act.CoercionKind = default;

    private static void Backwards(Act act) => act.SeizureEndedOn = act.SeizedOn.Day.AddDays(-3);

    private static void NumberBlank(Act act) => act.RecordingNo = default;

    private static Sown Ended(PlantSite s, int term, int after)
    {
        var act = s.Coercion(new CoercionDraft { On = s.AnyDay() });
        var due = s.InDays(act.SeizedOn.Day, term);
        act.SeizureEndedOn = due.Rolled.AddDays(after);
        return ((Sown)act).By(due);
    }

    private static Sown Extended(PlantSite s, int after)
    {
        var sown = Ended(s, 60, after);
        sown.Acts[0].SeizureExtended = Flag.Yes;
        return sown;
    }

    private static Sown ExtensionBlank(PlantSite s, int term, int after)
    {
        var sown = Ended(s, term, after);
        sown.Acts[0].SeizureExtended = default;
        return sown with { Due = null };
    }

    private static Sown NeverEnded(PlantSite s)
    {
        var sown = Ended(s, 30, 0);
        sown.Acts[0].SeizureEndedOn = DateFact.None;
        return sown;
    }

    private static Sown EndBlank(PlantSite s)
    {
        var sown = Ended(s, 30, 0);
        sown.Acts[0].SeizureEndedOn = default;
        return sown.Because("event-unknown") with { Missing = ["seizureEndedOn"] };
    }

    private static Sown EndedOnThePlainDay(PlantSite s)
    {
        while (true)
        {
            var sown = Ended(s, 30, 0);
            var due = sown.Due!.Value;
            if (s.Random.Permille(500) && due.Plain == due.Rolled)
                continue;
            sown.Acts[0].SeizureEndedOn = due.Plain;
            return sown;
        }
    }

    /// <summary>Some days of testing, told in writing, do not count (强制法 25.3).</summary>
    private static Sown Tested(PlantSite s, int after)
    {
        var length = s.Random.Between(4, 15);
        var sown = Ended(s, 30 + length, after);
        var act = sown.Acts[0];
        var from = act.SeizedOn.Day.AddDays(s.Random.Between(1, 20));
        act.Suspensions = PlantSite.Paused(from, length, s.Random.Pick(["检测", "检验", "技术鉴定"]));
        return sown;
    }

    private static Sown TestingBlank(PlantSite s)
    {
        var sown = Ended(s, 30, 1);
        sown.Acts[0].Suspensions = default;
        return sown;
    }

    private static Sown OtherGround(PlantSite s)
    {
        var sown = Ended(s, 30 + 10, 0);
        sown.Acts[0].Suspensions = PlantSite.Paused(sown.Acts[0].SeizedOn.Day.AddDays(5), 10, "等待当事人到场");
        return sown with { Due = null };
    }

    /// <summary>A penalty in which the seized goods were confiscated, that many days after the limit.</summary>
    private static Sown Confiscated(PlantSite s, int after)
    {
        var seized = s.AnyWorkingDay();
        var due = s.InDays(seized, 30);
        var act = s.Penalty(
            new PenaltyDraft
            {
                FiledOn = seized.AddDays(-1),
                DecidedOn = due.Rolled.AddDays(after),
                MoreKinds = PenaltyKinds.ConfiscateGoods,
                Confiscation = 500,
            }
        );
        (act.SeizedOn, act.SeizureEndedOn, act.SeizureExtended) = (seized, DateFact.None, Flag.No);
        return ((Sown)act).By(due);
    }

    private static Sown Transferred(PlantSite s)
    {
        var sown = NeverEnded(s);
        sown.Acts[0].TransferredOn = sown.Due!.Value.Rolled;
        return sown;
    }

    private static Sown StillSeized(PlantSite s)
    {
        var seized = s.AsOf.AddDays(-s.Random.Between(0, 30));
        var act = s.Coercion(new CoercionDraft { On = seized });
        act.SeizureEndedOn = DateFact.None;
        return ((Sown)act).Because("term-running").By(s.InDays(seized, 30));
    }

    private static Sown ApprovedAfter(PlantSite s, int days, Flag urgent)
    {
        var act = s.Coercion();
        (act.CoercionApprovedOn, act.Urgent) = (act.SeizedOn.Day.AddDays(days), urgent);
        return act;
    }

    /// <summary>Urgent, seized at 09:30, approved that many minutes later.</summary>
    private static Sown ApprovedWithin(PlantSite s, int minutes)
    {
        const int half = 9 * 60 + 30;
        var act = s.Coercion();
        var day = act.SeizedOn.Day;
        act.Urgent = Flag.Yes;
        act.SeizedOn = DateFact.At(day, half);
        act.CoercionApprovedOn = DateFact.At(day.AddDays((half + minutes) / 1440), (half + minutes) % 1440);
        return act;
    }

    private static Sown Unrecorded(PlantSite s, CoercionKind kind)
    {
        var measure = CoercionActs.IsMeasure(kind);
        var act = measure ? s.Coercion(new CoercionDraft { Kind = kind }) : s.Execution(kind: kind);
        (act.Recording, act.RecordingNo) = (Flag.No, Fact<string>.None);
        return act;
    }
}
