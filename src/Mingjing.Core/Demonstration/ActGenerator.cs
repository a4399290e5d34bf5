using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>
/// 数据生成 (law-rules §5.4): the acts of two years of the fictitious city, lawful on every check; plants come on top. The
/// same seed, day and calendar give the same acts on every machine.
/// </summary>
public sealed class ActGenerator
{
    private readonly GeneratorOptions _options;
    private readonly SeededRandom _random;
    private readonly OfficePicker _offices;
    private readonly SeasonTable _workingSeason;
    private readonly SeasonTable _openSeason;
    private readonly SeasonTable _streetSeason;

    public ActGenerator(SyntheticCity city, OfficeDays days, GeneratorOptions options)
    {
        _options = options;
        _random = new SeededRandom(options.Seed);
        _offices = new OfficePicker(city);
        var from = options.AsOf.AddDays(-options.SpanDays);
        _workingSeason = new SeasonTable(days, from, options.AsOf, 0);
        _openSeason = new SeasonTable(days, from, options.AsOf.AddDays(40), 0);
        _streetSeason = new SeasonTable(days, from, options.AsOf, 25);
        var series = new ActSeries(city);
        Penalties = new PenaltyActs(days, series, options.AsOf);
        Licenses = new LicenseActs(city, days, series, options.AsOf);
        Inspections = new InspectionActs(days, series, options.AsOf);
        Coercions = new CoercionActs(city, days, series, options.AsOf);
        Others = new OtherActs(city, days, series, options.AsOf);
        Reports = new ReportRecords(days, options.AsOf);
    }

    public PenaltyActs Penalties { get; }

    public LicenseActs Licenses { get; }

    public InspectionActs Inspections { get; }

    public CoercionActs Coercions { get; }

    public OtherActs Others { get; }

    public ReportRecords Reports { get; }

    /// <summary>
    /// That many acts, one at a time, of one profile for all offices or of each office's own; a second call goes on where
    /// the first one stopped.
    /// </summary>
    public IEnumerable<Act> Acts(int count, CompletenessProfile? only = null)
    {
        Act? before = null;
        for (var i = 0; i < count; i++)
        {
            var (whole, profile) = Next();
            var act = Completeness.Thin(whole, only ?? profile, _random);
            if (_random.Permille(_options.BrokenPermille))
                BrokenRows.Damage(act, before, _random);
            before = act;
            yield return act;
        }
    }

    /// <summary>That many rows of 举报移送办理记录.</summary>
    public IEnumerable<ReportRecord> ReportRecords(int count)
    {
        for (var i = 0; i < count; i++)
            yield return Reports.Lawful(_offices.ForReport(_random), _streetSeason.Pick(_random), _random);
    }

    /// <summary>处罚 46 %, 检查 26 %, 许可 20 %, 强制 5 %, others 3 %; of the penalties 38 % by 简易程序.</summary>
    private (Act Act, CompletenessProfile Profile) Next() =>
        _random.Below(1000) switch
        {
            < 175 => NextSummaryPenalty(),
            < 460 => NextOrdinaryPenalty(),
            < 720 => NextInspection(),
            < 920 => NextLicense(),
            < 970 => NextCoercion(),
            _ => NextOther(),
        };

    private (Act Act, CompletenessProfile Profile) NextSummaryPenalty()
    {
        var (office, matter) = _offices.ForSummary(_random);
        var draft = new PenaltyDraft
        {
            Office = office,
            Matter = matter,
            Procedure = PenaltyProcedure.Summary,
            DecidedOn = _streetSeason.Pick(_random),
        };
        return (Penalties.Lawful(draft, _random), office.Profile);
    }

    private (Act Act, CompletenessProfile Profile) NextOrdinaryPenalty()
    {
        var (office, matter) = _offices.ForOrdinary(_random);
        var draft = new PenaltyDraft
        {
            Office = office,
            Matter = matter,
            Procedure = PenaltyProcedure.Ordinary,
            DecidedOn = _openSeason.Pick(_random),
        };
        return (Penalties.Lawful(draft, _random), office.Profile);
    }

    private (Act Act, CompletenessProfile Profile) NextInspection()
    {
        var office = _offices.ForInspection(_random);
        var draft = new InspectionDraft { Office = office, InspectedOn = _streetSeason.Pick(_random) };
        return (Inspections.Lawful(draft, _random), office.Profile);
    }

    private (Act Act, CompletenessProfile Profile) NextLicense()
    {
        var (office, license) = _offices.ForLicense(_random);
        var draft = new LicenseDraft
        {
            Office = office,
            License = license,
            FiledOn = _workingSeason.Pick(_random),
        };
        return (Licenses.Lawful(draft, _random), office.Profile);
    }

    private (Act Act, CompletenessProfile Profile) NextCoercion()
    {
        var (office, kind) = _offices.ForCoercion(_random);
        var season = CoercionActs.IsMeasure(kind) ? _streetSeason : _workingSeason;
        var draft = new CoercionDraft
        {
            Office = office,
            Kind = kind,
            On = season.Pick(_random),
            Minute = _random.Between(9 * 60, 17 * 60),
        };
        return (Coercions.Lawful(draft, _random), office.Profile);
    }

    private (Act Act, CompletenessProfile Profile) NextOther()
    {
        var (office, kind) = _offices.ForOther(_random);
        return (Others.Lawful(office, kind, _workingSeason.Pick(_random), _random), office.Profile);
    }
}
