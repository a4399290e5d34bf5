using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>subject-qualified, outside-powers, entrusted-coercion: who acted, and in what.</summary>
internal static class SubjectRecipes
{
    private static readonly RecipeBook Qualified = new("subject-qualified");
    private static readonly RecipeBook Powers = new("outside-powers");
    private static readonly RecipeBook Entrusted = new("entrusted-coercion");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Qualified.Unlawful("body_that_was_never_confirmed", s => ByNewBody(s)),
        Qualified.Unlawful("qualification_ended_the_day_before", s => ByBodyFrom(s, null, -1)),
        Qualified.Unlawful("qualification_began_the_day_after", s => ByBodyFrom(s, 1, null)),
        Qualified.Unlawful("twenty_one_days_after_the_change", s => ByChangedBody(s, 21)),
        Qualified.Unlawful("entrustment_ended_the_day_before", s => ByEntrusted(s, null, -1, null)),
        Qualified.Unlawful("entrustment_began_the_day_after", s => ByEntrusted(s, 1, null, null)),
        Qualified.Unlawful("entrustment_in_another_matter", s => ByEntrusted(s, -100, null, "QZ-别事")),
        Qualified.Lawful("last_day_of_the_qualification", s => ByBodyFrom(s, -400, 0)),
        Qualified.Lawful("first_day_of_the_qualification", s => ByBodyFrom(s, 0, null)),
        Qualified.Lawful("last_day_of_the_entrustment", s => ByEntrusted(s, -100, 0, null)),
        Qualified.Lawful("first_day_of_the_entrustment", s => ByEntrusted(s, 0, null, null)),
        Qualified.Lawful("entrustment_in_this_matter", s => ByEntrusted(s, -100, null, "SJ-10")),
        Qualified.Unclear("on_the_day_of_the_change", s => Pending(s, 0)),
        Qualified.Unclear("twenty_days_after_the_change", s => Pending(s, 20)),
        Qualified.Unclear("body_under_vertical_management", s => Vertical(s)),
        Qualified.Unclear("no_day_of_decision", s => WithoutDay(s).Lacking("decidedOn")),
        Powers.Unlawful("matter_outside_the_list", s => OutsideMatter(s)),
        Powers.Unlawful("matter_left_the_list_the_day_before", s => InMatterFrom(s, -300, -1)),
        Powers.Unlawful("matter_entered_the_list_the_day_after", s => InMatterFrom(s, 1, null)),
        Powers.Lawful("matter_in_the_list", s => s.Penalty()),
        Powers.Lawful("last_day_in_the_list", s => InMatterFrom(s, -300, 0)),
        Powers.Lawful("first_day_in_the_list", s => InMatterFrom(s, 0, null)),
        Powers.Lawful("no_matter_code", s => With(s.Penalty(), a => a.MatterCode = default).NotApplicable()),
        Powers.Unclear("body_without_a_list", s => ByBodyFrom(s, -400, null).Because("register-incomplete")),
        Powers.Unclear("no_day_of_decision", s => WithoutDay(s).Lacking("decidedOn")),
        Entrusted.Unlawful("entrusted_body_seizes", s => Seizes(s, CoercionKind.SeizeGoods)),
        Entrusted.Unlawful("entrusted_body_seals", s => Seizes(s, CoercionKind.SealPremises)),
        Entrusted.Unlawful("entrusted_body_seizes_and_the_kind_is_blank", s => SeizesUnnamed(s)),
        Entrusted.Lawful("entrusted_body_executes", s => Entrust(s, s.Execution()).NotApplicable()),
        Entrusted.Lawful("entrusted_body_penalizes", s => Entrust(s, s.Penalty()).NotApplicable()),
        Entrusted.Lawful("the_body_itself_seizes", s => ((Sown)s.Coercion()).NotApplicable()),
        Entrusted.Unclear("kind_of_coercion_blank", s => UnknownKind(s).Lacking("coercionKind")),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static Sown WithoutDay(PlantSite s) => With(s.Penalty(), a => a.DecidedOn = default);

    private static Act ByNewBody(PlantSite s)
    {
        var act = s.Penalty();
        act.SubjectCode = s.City.NewOrganCode("419900");
        return act;
    }

    /// <summary>A body whose qualification starts and ends that many days from the decision; null: open.</summary>
    private static Sown ByBodyFrom(PlantSite s, int? from, int? to)
    {
        var act = ByNewBody(s);
        var day = act.DecidedOn.Day;
        AddBody(
            s,
            act,
            ConfirmedBy.OwnLevel,
            (from is { } f ? day.AddDays(f) : null, to is { } t ? day.AddDays(t) : null)
        );
        return act;
    }

    private static void AddBody(
        PlantSite s,
        Act act,
        ConfirmedBy by,
        (DateOnly? From, DateOnly? To) period,
        DateOnly? changed = null
    ) =>
        s.Rows.Subjects.Add(
            new SubjectRecord(
                act.SubjectCode,
                act.SubjectName.Value,
                "419900",
                "市级",
                act.Field.Value,
                by,
                PlantSite.Period(period.From, period.To),
                changed,
                changed?.AddDays(10)
            )
        );

    /// <summary>A body that changed that many days before the decision, on which day its old qualification ended.</summary>
    private static Act ByChangedBody(PlantSite s, int daysBefore)
    {
        while (true)
        {
            var act = ByNewBody(s);
            var changed = act.DecidedOn.Day.AddDays(-daysBefore);
            // The twentieth day is a working day: whether this window rolls over is not laid down.
            if (!s.Days.IsWorkingDay(changed.AddDays(20)))
                continue;
            AddBody(s, act, ConfirmedBy.OwnLevel, (null, changed.AddDays(-1)), changed);
            return act;
        }
    }

    private static Sown Pending(PlantSite s, int days) => ((Sown)ByChangedBody(s, days)).Because("needs-judgement");

    private static Sown Vertical(PlantSite s)
    {
        var act = ByNewBody(s);
        AddBody(s, act, ConfirmedBy.Vertical, (act.DecidedOn.Day.AddDays(30), null));
        return ((Sown)act).Because("register-incomplete");
    }

    /// <summary>An act of an entrusted body; the entrustment starts and ends that many days from the decision.</summary>
    private static Sown ByEntrusted(PlantSite s, int? from, int? to, string? matter)
    {
        var office = s.Office("市监");
        var act = s.Penalty(new PenaltyDraft { Office = office });
        var code = s.City.NewOrganCode("419900");
        var day = act.DecidedOn.Day;
        act.EntrustedCode = code;
        s.Rows.Entrustments.Add(
            new Entrustment(
                act.SubjectCode,
                code,
                matter,
                PlantSite.Period(from is { } f ? day.AddDays(f) : null, to is { } t ? day.AddDays(t) : null)
            )
        );
        return act;
    }

    private static Sown OutsideMatter(PlantSite s) => With(s.Penalty(), a => a.MatterCode = "QZ-清单外");

    /// <summary>A matter that is in the list from and to that many days from the decision.</summary>
    private static Sown InMatterFrom(PlantSite s, int from, int? to)
    {
        var act = s.Penalty();
        var day = act.DecidedOn.Day;
        var matter = $"LS-{act.RecordNo}";
        act.MatterCode = matter;
        s.Rows.Powers.Add(
            new PowerRecord(
                act.SubjectCode,
                matter,
                PlantSite.Period(day.AddDays(from), to is { } t ? day.AddDays(t) : null)
            )
        );
        return act;
    }

    private static Sown Seizes(PlantSite s, CoercionKind kind) =>
        Entrust(s, s.Coercion(new CoercionDraft { Kind = kind }));

    private static Sown SeizesUnnamed(PlantSite s) =>
        Entrust(s, (Act)With(s.Coercion(), a => a.CoercionKind = default).Acts[0]);

    private static Sown UnknownKind(PlantSite s) =>
        Entrust(
            s,
            With(
                s.Coercion(),
                a =>
                    (a.CoercionKind, a.SeizedOn, a.SeizureEndedOn, a.SeizureExtended) = (
                        default,
                        default,
                        default,
                        default
                    )
            ).Acts[0]
        );

    private static Sown Entrust(PlantSite s, Act act)
    {
        var code = s.City.NewOrganCode("419900");
        act.EntrustedCode = code;
        s.Rows.Entrustments.Add(new Entrustment(act.SubjectCode, code, null, PlantSite.Period(null, null)));
        return act;
    }
}
