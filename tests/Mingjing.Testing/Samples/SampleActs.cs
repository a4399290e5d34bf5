using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Samples;

/// <summary>
/// 样例: a year of four offices of 河洛市, with a story planted for each of the checks that a newcomer should see first. Nothing
/// in it belongs to anybody.
/// </summary>
public sealed class SampleActs
{
    /// <summary>The day on which the file is received.</summary>
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly SeededRandom _random = new(410399);
    private readonly List<Act> _acts = [];
    private readonly OfficeDays _days;
    private readonly ActGenerator _generator;

    public SampleActs()
    {
        City = new SyntheticCity(1);
        Registers = RegisterRows.Of(City, new SeededRandom(2));
        _days = OfficeDaysOf();
        _generator = new ActGenerator(City, _days, new GeneratorOptions(3, AsOf));
        Market = City.CityOfficeOf("市监");
        Streets = City.CityOfficeOf("城管");
        Permits = City.CityOfficeOf("审批");
        Transport = City.Offices.First(o => o.Region.Code is "419921" && o.Department is "交通");
        AddLawful();
        new SampleStories(this).Plant();
    }

    public SyntheticCity City { get; }

    public RegisterRows Registers { get; }

    public CityOffice Market { get; }

    public CityOffice Streets { get; }

    public CityOffice Permits { get; }

    /// <summary>A county office that leaves out what offices usually leave out.</summary>
    public CityOffice Transport { get; }

    public OfficeDays Days => _days;

    /// <summary>In the order of their departments and record numbers.</summary>
    public IReadOnlyList<Act> Acts =>
        [
            .. _acts
                .OrderBy(a => a.SubjectCode, StringComparer.Ordinal)
                .ThenBy(a => a.Kind)
                .ThenBy(a => a.RecordNo, StringComparer.Ordinal),
        ];

    /// <summary>举报移送办理记录 of the same offices, two of them late.</summary>
    public IReadOnlyList<ReportRecord> Reports()
    {
        var reports = new List<ReportRecord>();
        for (var i = 0; i < 24; i++)
        {
            var received = _days.OnOrAfter(new DateOnly(2026, 1, 12).AddDays(6 * i));
            reports.Add(_generator.Reports.Lawful(i % 2 == 0 ? Market : Transport, received, _random));
        }

        reports[4].FilingDecidedOn = _days.After(reports[4].ReceivedOn.Day, 16);
        reports[4].InformedOn = _days.After(reports[4].ReceivedOn.Day, 17);
        reports[10].FilingDecidedOn = _days.After(reports[10].ReceivedOn.Day, 21);
        reports[10].InformedOn = _days.After(reports[10].ReceivedOn.Day, 22);
        return reports;
    }

    /// <summary>A lawful penalty by 普通程序 in which nothing happens by chance.</summary>
    internal Act Penalty(CityOffice office, string matter, string filed, string decided, int? fine = null) =>
        Add(
            _generator.Penalties.Lawful(
                new PenaltyDraft
                {
                    Office = office,
                    Matter = CityMatter.All.Single(m => string.Equals(m.Code, matter, StringComparison.Ordinal)),
                    Procedure = PenaltyProcedure.Ordinary,
                    FiledOn = PublishedCalendar.Day(filed),
                    DecidedOn = PublishedCalendar.Day(decided),
                    Fine = fine,
                    PartyKind = PartyKind.LegalPerson,
                    Plain = true,
                },
                _random
            )
        );

    /// <summary>A lawful penalty on the spot.</summary>
    internal Act Summary(CityOffice office, string matter, DateOnly decided) =>
        Add(
            _generator.Penalties.Lawful(
                new PenaltyDraft
                {
                    Office = office,
                    Matter = CityMatter.All.Single(m => string.Equals(m.Code, matter, StringComparison.Ordinal)),
                    Procedure = PenaltyProcedure.Summary,
                    PartyKind = PartyKind.NaturalPerson,
                    DecidedOn = decided,
                },
                _random
            )
        );

    internal Act License(DateOnly filed) =>
        Add(
            _generator.Licenses.Lawful(
                new LicenseDraft
                {
                    Office = Permits,
                    License = _random.Pick([
                        .. CityLicense.All.Where(l => l.Department.Equals("审批", StringComparison.Ordinal)),
                    ]),
                    FiledOn = filed,
                },
                _random
            )
        );

    internal Act Inspection(CityOffice office, DateOnly day, Party? party = null) =>
        Add(
            _generator.Inspections.Lawful(
                new InspectionDraft
                {
                    Office = office,
                    InspectedOn = day,
                    Party = party,
                    Mode = party is null ? null : InspectionMode.Routine,
                },
                _random
            )
        );

    internal Act Seizure(CityOffice office, DateOnly day, int days) =>
        Add(
            _generator.Coercions.Lawful(
                new CoercionDraft
                {
                    Office = office,
                    Kind = CoercionKind.SeizeGoods,
                    On = day,
                    Days = days,
                },
                _random
            )
        );

    private Act Add(Act act)
    {
        _acts.Add(act);
        return act;
    }

    private void AddLawful()
    {
        var start = new DateOnly(2025, 6, 3);
        for (var i = 0; i < 24; i++)
        {
            var day = start.AddDays(10 * i);
            Ordinary(Market, day);
            Summary(Streets, "CG-01", _days.OnOrAfter(day));
            License(_days.OnOrAfter(day));
            if (i % 2 == 0)
                Inspection(Market, _days.OnOrAfter(day));
            if (i % 3 == 0)
                Ordinary(Streets, day);
            if (i % 6 == 0)
                Seizure(Market, _days.OnOrAfter(day), 20);
        }

        for (var i = 0; i < 18; i++)
        {
            Core.Demonstration.Completeness.Thin(
                Ordinary(Transport, start.AddDays(12 * i)),
                CompletenessProfile.Usual,
                _random
            );
            if (i % 3 == 0)
                Core.Demonstration.Completeness.Thin(
                    Inspection(Transport, _days.OnOrAfter(start.AddDays(13 * i))),
                    CompletenessProfile.Usual,
                    _random
                );
        }
    }

    private Act Ordinary(CityOffice office, DateOnly filed) =>
        Add(
            _generator.Penalties.Lawful(
                new PenaltyDraft
                {
                    Office = office,
                    Matter = _random.Pick(office.Matters),
                    Procedure = PenaltyProcedure.Ordinary,
                    FiledOn = _days.OnOrAfter(filed),
                },
                _random
            )
        );

    private static OfficeDays OfficeDaysOf()
    {
        var years = Directory
            .EnumerateFiles(PublishedCalendar.Folder)
            .Select(f => Core.Platform.Terms.CalendarFiles.Read(Path.GetFileName(f), File.ReadAllBytes(f)))
            .ToArray();
        return new OfficeDays(years.SelectMany(y => y.DaysOff), years.SelectMany(y => y.WorkingWeekendDays));
    }
}
