using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>two-officers, certificates-valid, certificate-shown.</summary>
internal static class OfficerRecipes
{
    private static readonly RecipeBook Two = new("two-officers");
    private static readonly RecipeBook Valid = new("certificates-valid");
    private static readonly RecipeBook Shown = new("certificate-shown");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Two.Unlawful("one_officer_penalizes", s => Officers(s.Penalty(), 1)),
        Two.Unlawful("one_officer_penalizes_on_the_spot", s => Officers(OnTheSpot(s), 1)),
        Two.Unlawful("one_officer_inspects", s => Officers(s.Inspection(), 1)),
        Two.Unlawful("one_officer_seizes", s => Officers(s.Coercion(), 1)),
        Two.Unlawful("one_officer_checks_an_applicant_on_site", s => Officers(WithOfficers(s), 1)),
        Two.Unlawful(
            "no_officer_at_all",
            s => With(s.Inspection(), a => a.Officers = Fact<IReadOnlyList<string>>.None)
        ),
        Two.Lawful("two_officers_penalize", s => s.Penalty()),
        Two.Lawful("two_officers_on_the_spot", s => OnTheSpot(s)),
        Two.Lawful("two_officers_inspect", s => s.Inspection()),
        Two.Lawful("two_officers_seize", s => s.Coercion()),
        Two.Lawful("two_officers_check_an_applicant", s => WithOfficers(s)),
        Two.Lawful("a_licence_on_paper_needs_none", s => ((Sown)s.License()).NotApplicable()),
        Two.Unclear("officers_blank", s => With(s.Penalty(), a => a.Officers = default).Lacking("officers")),
        Two.Unclear("one_policeman_on_the_spot", s => Officers(Police(s), 1).Because("needs-judgement")),
        Valid.Unlawful("expired_the_day_before", s => Inspected(s, d => New(s, to: d.AddDays(-1)))),
        Valid.Unlawful("in_force_from_the_day_after", s => Inspected(s, d => New(s, from: d.AddDays(1)))),
        Valid.Unlawful("suspended_from_that_day", s => Inspected(s, d => New(s, suspended: new(d, d.AddDays(30))))),
        Valid.Unlawful("suspended_to_that_day", s => Inspected(s, d => New(s, suspended: new(d.AddDays(-30), d)))),
        Valid.Unlawful("withdrawn_on_that_day", s => Inspected(s, d => New(s, ended: d))),
        Valid.Unlawful("no_such_number", s => Inspected(s, _ => null)),
        Valid.Unlawful("expired_at_the_seizure", s => Seized(s, d => New(s, to: d.AddDays(-1)))),
        Valid.Unlawful("expired_throughout_the_case", s => Proxy(s, (filed, _) => New(s, to: filed.AddDays(-1)))),
        Valid.Lawful("last_day_of_validity", s => Inspected(s, d => New(s, to: d))),
        Valid.Lawful("first_day_of_validity", s => Inspected(s, d => New(s, from: d))),
        Valid.Lawful(
            "suspended_from_the_day_after",
            s => Inspected(s, d => New(s, suspended: new(d.AddDays(1), null)))
        ),
        Valid.Lawful(
            "suspended_to_the_day_before",
            s => Inspected(s, d => New(s, suspended: new(null, d.AddDays(-1))))
        ),
        Valid.Lawful("withdrawn_the_day_after", s => Inspected(s, d => New(s, ended: d.AddDays(1)))),
        Valid.Lawful("renewed_on_that_day", s => Renewed(s)),
        Valid.Lawful("in_force_throughout_the_case", s => Proxy(s, (filed, notice) => New(s, from: filed, to: notice))),
        Valid.Lawful("no_officers_recorded", s => With(s.Penalty(), a => a.Officers = default).NotApplicable()),
        Valid.Unclear(
            "expired_during_the_case",
            s => Proxy(s, (_, n) => New(s, to: n.AddDays(-1))).Lacking("inspectedOn")
        ),
        Valid.Unclear("day_on_site_and_notice_blank", s => With(s.Penalty(), NoDays).Lacking("inspectedOn")),
        Shown.Unlawful("not_shown_at_a_penalty", s => With(s.Penalty(), a => a.CertificateShown = Flag.No)),
        Shown.Unlawful("not_shown_at_an_inspection", s => With(s.Inspection(), a => a.CertificateShown = Flag.No)),
        Shown.Unlawful("not_shown_at_a_seizure", s => With(s.Coercion(), a => a.CertificateShown = Flag.No)),
        Shown.Lawful("shown_at_a_penalty", s => s.Penalty()),
        Shown.Lawful("shown_at_an_inspection", s => s.Inspection()),
        Shown.Lawful("shown_at_a_seizure", s => s.Coercion()),
        Shown.Lawful("a_licence_needs_none", s => With(s.License(), a => a.CertificateShown = Flag.No).NotApplicable()),
        Shown.Unclear("blank_at_a_penalty", s => With(s.Penalty(), Forget).Lacking("certificateShown")),
        Shown.Unclear("blank_at_an_inspection", s => With(s.Inspection(), Forget).Lacking("certificateShown")),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static void Forget(Act act) => act.CertificateShown = default;

    private static void NoDays(Act act) => (act.InspectedOn, act.NoticeOn) = (default, default);

    private static Act OnTheSpot(PlantSite s) =>
        s.Penalty(new PenaltyDraft { Procedure = PenaltyProcedure.Summary, PartyKind = PartyKind.NaturalPerson });

    private static Act Police(PlantSite s) =>
        s.Penalty(
            new PenaltyDraft
            {
                Office = s.Office("公安"),
                Procedure = PenaltyProcedure.Summary,
                PartyKind = PartyKind.NaturalPerson,
            }
        );

    private static Act WithOfficers(PlantSite s)
    {
        var act = s.License();
        act.Officers = Fact<IReadOnlyList<string>>.Known([.. s.Office("审批").Officers.Take(2)]);
        act.InspectedOn = act.FiledOn;
        return act;
    }

    private static Sown Officers(Act act, int count)
    {
        act.Officers = Fact<IReadOnlyList<string>>.Known([.. act.Officers.Value.Take(count)]);
        return act;
    }

    /// <summary>A new certificate with the given limits, added to the register.</summary>
    private static string New(
        PlantSite s,
        DateOnly? from = null,
        DateOnly? to = null,
        DayInterval? suspended = null,
        DateOnly? ended = null
    )
    {
        var number = s.City.NewCertificateNumber(CityRegion.All[0]);
        s.Rows.Certificates.Add(
            RegisterRows.NewCertificate(number, s.Office("市监").Code, CityNames.Person(s.Random)) with
            {
                Valid = PlantSite.Period(from ?? PlantSite.On("2020-01-01"), to),
                Suspended = suspended,
                EndedOn = ended,
                EndReason = ended is null ? null : "注销",
            }
        );
        return number;
    }

    /// <summary>Puts an officer with such a certificate beside a regular one; null: a number that does not exist.</summary>
    private static Act Assign(PlantSite s, Act act, string? number)
    {
        var second = number ?? s.City.NewCertificateNumber(CityRegion.All[0]);
        act.Officers = Fact<IReadOnlyList<string>>.Known([act.Officers.Value[0], second]);
        return act;
    }

    private static Sown Inspected(PlantSite s, Func<DateOnly, string?> certificate)
    {
        var act = s.Random.Permille(500) ? s.Penalty() : s.Inspection();
        if (act.Kind == ActKind.Inspection)
            act.FiledOn = act.InspectedOn;
        return Assign(s, act, certificate(act.InspectedOn.Day));
    }

    private static Sown Seized(PlantSite s, Func<DateOnly, string?> certificate)
    {
        var act = s.Coercion();
        return Assign(s, act, certificate(act.SeizedOn.Day));
    }

    /// <summary>No day on site is known: the days from filing to notice stand in.</summary>
    private static Sown Proxy(PlantSite s, Func<DateOnly, DateOnly, string?> certificate)
    {
        var act = s.Penalty();
        act.InspectedOn = default;
        return Assign(s, act, certificate(act.FiledOn.Day, act.NoticeOn.Day));
    }

    private static Sown Renewed(PlantSite s) =>
        Inspected(
            s,
            day =>
            {
                var number = New(s, to: day.AddDays(-1));
                s.Rows.Certificates.Add(s.Rows.Certificates[^1] with { Valid = PlantSite.Period(day, null) });
                return number;
            }
        );
}
