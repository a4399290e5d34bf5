using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>
/// 行政处罚 of the demonstration: lawful on every check, every column known or none. The steps follow from two days,
/// filing and decision, so that a plant can move these and let the rest follow.
/// </summary>
public sealed class PenaltyActs(OfficeDays days, ActSeries series, DateOnly asOf)
{
    private readonly PenaltySteps _steps = new(days);

    /// <summary>A lawful penalty by the draft.</summary>
    public Act Lawful(PenaltyDraft draft, SeededRandom random)
    {
        var (office, matter) = (draft.Office!, draft.Matter!);
        var summary = draft.Procedure == PenaltyProcedure.Summary;
        var kind = draft.Party?.Kind ?? draft.PartyKind ?? KindOf(matter, summary, random);
        var sanction = SanctionOf(draft, kind, summary, random);
        var course = CourseOf(draft, sanction, summary, random);
        var violation = summary ? course.Decided : course.Filed.AddDays(-random.Between(3, 40));
        var discovered = summary
            ? violation
            : violation.AddDays(random.Between(0, course.Filed.DayNumber - violation.DayNumber));
        var party = draft.Party ?? series.NextParty(kind, violation);
        var act = new Act
        {
            RecordNo = series.NextRecordNo(course.Filed),
            Kind = ActKind.Penalty,
            SubjectCode = office.Code,
            Procedure = summary ? PenaltyProcedure.Summary : PenaltyProcedure.Ordinary,
            Matter = matter.Text,
            MatterCode = matter.Code,
            Basis = matter.BasisOn(violation),
            ViolationDate = violation,
            DiscoveredOn = discovered,
            InspectedOn = discovered,
            FiledOn = course.Filed,
            PartyKind = kind,
            PartyName = party.Name,
            PartyCode = party.Code,
            Officers = Fact<IReadOnlyList<string>>.Known(series.PairOf(office, random)),
            Enterprise = kind == PartyKind.NaturalPerson ? Flag.No : Flag.Yes,
        };
        CommonFacts.Write(act, office);
        if (course.Decided > asOf)
            act.Status = ActStatus.InProgress;
        else
            Decide(act, draft, sanction, course, random);
        return act;
    }

    private void Decide(Act act, PenaltyDraft draft, Sanction sanction, PenaltyCourse course, SeededRandom random)
    {
        var decided = course.Decided;
        CommonFacts.WriteNoSteps(act);
        act.DecidedOn = decided;
        act.Status = ActStatus.Decided;
        act.DecisionNo = series.NextPaperNo(
            draft.Office!.PaperMark,
            decided,
            random,
            course.Summary && act.Field.Is(EnforcementField.UrbanManagement) ? "简" : ""
        );
        act.StatementHeard = Flag.Yes;
        if (!course.Summary && !draft.Plain && random.Permille(50))
            _steps.WritePreservation(act, course, random);
        if (course.Extended)
        {
            act.ExtendedTo = course.Filed.AddDays(120);
            act.ExtensionBasis = "经负责人批准，延长三十日";
        }

        var penalized =
            draft.Result
            ?? (!draft.Plain && !course.Summary && random.Permille(70) ? ActResult.NotPenalized : ActResult.Penalized);
        act.Result = penalized;
        if (penalized == ActResult.Penalized)
        {
            WriteSanction(act, draft.Matter!, sanction);
            _steps.WriteNotices(act, sanction, course, random);
            _steps.WriteReview(act, sanction, random);
            _steps.WriteDisclosure(act, draft, random);
        }
        else
        {
            (act.Penalties, act.Fine, act.Confiscation) = (PenaltyKinds.None, Fact<Money>.None, Fact<Money>.None);
            act.NoticeOn = DateFact.None;
        }

        _steps.WriteService(act, course, random);
        _steps.WritePayment(act, draft, random);
        CommonFacts.CutAfter(act, asOf);
        if (act.ClosedOn.IsKnown)
            act.Status = ActStatus.Closed;
    }

    private static void WriteSanction(Act act, CityMatter matter, Sanction sanction)
    {
        act.Penalties = sanction.Kinds;
        act.Fine = sanction.Fine > 0 ? Money.Yuan(sanction.Fine) : Fact<Money>.None;
        act.ProposedFine = act.Fine;
        act.Confiscation = sanction.Confiscation > 0 ? Money.Yuan(sanction.Confiscation) : Fact<Money>.None;
        act.Major = sanction.Major ? Flag.Yes : Flag.No;
        if (sanction.Fine == 0)
            return;
        FineTiers.Write(act, matter, sanction.Fine);
        act.BenchmarkLevel = BenchmarkLevel.Superior;
    }

    /// <summary>The days of filing and decision: long enough for a hearing where one must be offered.</summary>
    private PenaltyCourse CourseOf(PenaltyDraft draft, Sanction sanction, bool summary, SeededRandom random)
    {
        if (summary)
        {
            var day = draft.DecidedOn ?? draft.FiledOn!.Value;
            return new PenaltyCourse(day, day, Summary: true, Hearing: false, Extended: false);
        }

        var hearing = draft.Hearing || (!draft.Plain && sanction.HearingDue && random.Permille(80));
        var over = draft.DecidedOn <= asOf;
        var extended = !draft.Plain && over && ExtendsByThirty(draft.Office!.Field) && random.Permille(12);
        var duration = draft.Duration ?? (extended ? random.Between(91, 115) : SeasonTable.CaseDuration(random));
        if (draft.Duration is null)
            duration = Math.Max(
                duration,
                hearing ? 50
                    : sanction.HearingDue ? 24
                    : 6
            );
        var decided = draft.DecidedOn ?? days.OnOrBefore(draft.FiledOn!.Value.AddDays(duration));
        var filed = draft.FiledOn ?? decided.AddDays(-duration);
        if (draft.FiledOn is null && filed > asOf)
            filed = asOf.AddDays(-random.Below(10));
        return new PenaltyCourse(filed, decided, Summary: false, hearing, extended);
    }

    private Sanction SanctionOf(PenaltyDraft draft, PartyKind kind, bool summary, SeededRandom random)
    {
        var matter = draft.Matter!;
        var fine = draft.Fine ?? (matter.HasFine ? FineTiers.Draw(matter, random, GrowthOf(draft)) : 0);
        if (summary && draft.Fine is null)
            fine = Math.Min(fine, kind is PartyKind.NaturalPerson or PartyKind.SoleProprietor ? 200 : 3000);
        var kinds = (fine > 0 ? PenaltyKinds.Fine : PenaltyKinds.Warning) | draft.MoreKinds;
        var confiscation = draft.Confiscation;
        if (!summary && !draft.Plain)
        {
            if (random.Permille(150))
                kinds |= PenaltyKinds.Warning;
            if (fine > 0 && random.Permille(80))
                (kinds, confiscation) = (kinds | PenaltyKinds.ConfiscateGains, Math.Min(fine / 2, 4500));
            if (kind != PartyKind.NaturalPerson && random.Permille(4))
                kinds |= PenaltyKinds.SuspendBusiness;
        }

        return Sanction.Of(kind, fine, confiscation, kinds, draft.Major);
    }

    /// <summary>Fines grow by 4 % in one year; two departments stand out, up and down (law-rules §5.4).</summary>
    private int GrowthOf(PenaltyDraft draft)
    {
        if ((draft.DecidedOn ?? draft.FiledOn) <= asOf.AddDays(-365))
            return 100;
        return draft.Office!.Department switch
        {
            "卫健" => 131,
            "文旅" => 76,
            _ => 104,
        };
    }

    private static bool ExtendsByThirty(EnforcementField field) =>
        field
            is EnforcementField.MarketRegulation
                or EnforcementField.HousingConstruction
                or EnforcementField.UrbanManagement
                or EnforcementField.Transport
                or EnforcementField.MedicalSecurity
                or EnforcementField.Ecology;

    private static PartyKind KindOf(CityMatter matter, bool summary, SeededRandom random)
    {
        var (persons, shops, companies) = (matter.Parties.Persons, matter.Parties.Shops, matter.Parties.Companies);
        // A shop's fine between 200 and 3 000 yuan lies where 处罚法 51 is unclear: on the spot only companies are fined so.
        if (summary && companies > 0)
            (persons, shops) = (0, 0);
        var ticket = random.Below(persons + shops + companies);
        if (ticket < persons)
            return PartyKind.NaturalPerson;
        if (ticket < persons + shops)
            return PartyKind.SoleProprietor;
        return random.Permille(50) ? PartyKind.OtherOrganization : PartyKind.LegalPerson;
    }
}
