using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>
/// 埋点现场: what recipes need: lawful acts to start from, days, parties that occur nowhere else, and registers to which
/// rows can be added.
/// </summary>
public sealed class PlantSite(
    SyntheticCity city,
    OfficeDays days,
    ActGenerator generator,
    RegisterRows rows,
    SeededRandom random,
    DateOnly asOf
)
{
    private static readonly string[] OrdinaryDepartments =
    [
        "市监",
        "城管",
        "交通",
        "住建",
        "应急",
        "文旅",
        "农业",
        "水利",
        "生态",
    ];

    private int _parties;

    public SyntheticCity City { get; } = city;

    public OfficeDays Days { get; } = days;

    public RegisterRows Rows { get; } = rows;

    public SeededRandom Random { get; } = random;

    /// <summary>接收日.</summary>
    public DateOnly AsOf { get; } = asOf;

    public static DateOnly On(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DayInterval Period(DateOnly? from, DateOnly? to) => new(from, to);

    /// <summary>Any day of the span in which a case can start and still run its course before the day of receipt.</summary>
    public DateOnly AnyDay() => AsOf.AddDays(Random.Between(-776, -192));

    /// <summary>Any working day of that span.</summary>
    public DateOnly AnyWorkingDay() => Days.OnOrAfter(AnyDay());

    public DateOnly Between(string from, string to) =>
        On(from).AddDays(Random.Between(0, On(to).DayNumber - On(from).DayNumber));

    /// <summary>A term in days that rolls over.</summary>
    public TwoDays InDays(DateOnly start, int count) => Rolling(start.AddDays(count));

    public TwoDays InMonths(DateOnly start, int count) => Rolling(start.AddMonths(count));

    public TwoDays Rolling(DateOnly plain) => new(plain, Days.OnOrAfter(plain));

    public CityOffice Office(string department) => City.CityOfficeOf(department);

    /// <summary>An office with the general or a confirmed rule.</summary>
    public CityOffice AnyOffice() => Office(Random.Pick(OrdinaryDepartments));

    /// <summary>A party that occurs in no other act.</summary>
    public Party NewParty(PartyKind kind)
    {
        _parties++;
        return kind switch
        {
            PartyKind.NaturalPerson => SyntheticCity.ExtraPerson(Random, _parties),
            PartyKind.SoleProprietor => SyntheticCity.ExtraShop(Random, _parties),
            _ => SyntheticCity.ExtraCompany(Random, _parties),
        };
    }

    /// <summary>A lawful penalty; what the draft leaves open is plain: a company, 8 000 yuan (a person: 800), 45 days.</summary>
    public Act Penalty(PenaltyDraft? draft = null)
    {
        draft ??= new PenaltyDraft();
        var office = draft.Office ?? AnyOffice();
        var summary = draft.Procedure == PenaltyProcedure.Summary;
        var kind = draft.PartyKind ?? PartyKind.LegalPerson;
        var small = kind is PartyKind.NaturalPerson or PartyKind.SoleProprietor;
        return generator.Penalties.Lawful(
            draft with
            {
                Office = office,
                Matter = draft.Matter ?? office.Matters.Last(m => m.HasFine),
                PartyKind = kind,
                Party = draft.Party ?? NewParty(kind),
                FiledOn = draft.FiledOn ?? (draft.DecidedOn is null ? AnyWorkingDay() : null),
                Duration = draft.Duration ?? 45,
                Fine =
                    draft.Fine
                    ?? (
                        summary ? 100
                        : small ? 800
                        : 8000
                    ),
                Result = draft.Result ?? ActResult.Penalized,
                Plain = true,
            },
            Random
        );
    }

    /// <summary>A lawful penalty decided on a working day of the span.</summary>
    public Act PenaltyOn(DateOnly decided, PenaltyDraft? draft = null) =>
        Penalty((draft ?? new PenaltyDraft()) with { DecidedOn = decided });

    /// <summary>A lawful licence, ordinary, granted.</summary>
    public Act License(LicenseDraft? draft = null)
    {
        draft ??= new LicenseDraft();
        return generator.Licenses.Lawful(
            draft with
            {
                Office = draft.Office ?? Office("审批"),
                License = draft.License ?? CityLicense.All[0],
                FiledOn = draft.FiledOn ?? (draft.AppliedOn is null ? AnyWorkingDay() : null),
                Handling = draft.Handling ?? Handling.Ordinary,
                Result = draft.Result ?? ActResult.Granted,
                Corrected = draft.Corrected ?? false,
            },
            Random
        );
    }

    /// <summary>A lawful seizure of twenty days, unless the draft says otherwise.</summary>
    public Act Coercion(CoercionDraft? draft = null)
    {
        draft ??= new CoercionDraft();
        return generator.Coercions.Lawful(
            draft with
            {
                Office = draft.Office ?? Office("市监"),
                Kind = draft.Kind ?? CoercionKind.SeizeGoods,
                On = draft.On ?? AnyWorkingDay(),
                Days = draft.Days ?? 20,
            },
            Random
        );
    }

    /// <summary>A lawful forced demolition on a day at ten o'clock.</summary>
    public Act Execution(DateOnly? on = null, CoercionKind kind = CoercionKind.ForcedDemolition) =>
        Coercion(
            new CoercionDraft
            {
                Office = Office("城管"),
                Kind = kind,
                On = on ?? AnyWorkingDay(),
            }
        );

    /// <summary>A lawful inspection of a company that occurs in no other act.</summary>
    public Act Inspection(InspectionDraft? draft = null)
    {
        draft ??= new InspectionDraft();
        return generator.Inspections.Lawful(
            draft with
            {
                Office = draft.Office ?? AnyOffice(),
                Party = draft.Party ?? NewParty(PartyKind.LegalPerson),
                InspectedOn = draft.InspectedOn ?? Between("2025-02-10", "2026-06-30"),
                Mode = draft.Mode ?? InspectionMode.Routine,
            },
            Random
        );
    }

    /// <summary>A report to the office of a department, decided on in time.</summary>
    public ReportRecord Report(string department, DateOnly? received = null) =>
        generator.Reports.Lawful(Office(department), received ?? AnyWorkingDay(), Random);

    /// <summary>Sets fine and proposed fine to the fen, inside wide bounds.</summary>
    public static void SetFine(Act act, decimal yuan)
    {
        act.Fine = Money.Yuan(yuan);
        act.ProposedFine = act.Fine;
        act.TierMin = Money.Yuan(0);
        act.TierMax = Money.Yuan(yuan * 2);
    }

    /// <summary>One interval in which a term does not run, both days included.</summary>
    public static Fact<IReadOnlyList<Suspension>> Paused(DateOnly from, int days, string ground) =>
        Fact<IReadOnlyList<Suspension>>.Known([new Suspension(from, from.AddDays(days - 1), ground)]);
}
