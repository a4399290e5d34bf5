using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>Which office acts next, and in what: by the shares of places, departments and matters.</summary>
internal sealed class OfficePicker
{
    private static readonly (string Department, CoercionKind Kind, int Weight)[] CoercionShares =
    [
        ("市监", CoercionKind.SeizeGoods, 330),
        ("市监", CoercionKind.SealPremises, 90),
        ("交通", CoercionKind.SeizeGoods, 180),
        ("烟草", CoercionKind.SeizeGoods, 90),
        ("消防", CoercionKind.SealPremises, 80),
        ("税务", CoercionKind.FreezeFunds, 10),
        ("城管", CoercionKind.ForcedDemolition, 50),
        ("水利", CoercionKind.SubstitutePerformance, 30),
        ("交通", CoercionKind.SubstitutePerformance, 40),
        ("生态", CoercionKind.LatePaymentFine, 40),
        ("资规", CoercionKind.CourtApplication, 60),
    ];

    private static readonly (string Department, ActKind Kind, int Weight)[] OtherShares =
    [
        ("税务", ActKind.Levy, 200),
        ("水利", ActKind.Levy, 100),
        ("民政", ActKind.Payment, 300),
        ("医保", ActKind.Payment, 100),
        ("人社", ActKind.Confirmation, 200),
        ("资规", ActKind.Adjudication, 20),
        ("市监", ActKind.Reward, 80),
    ];

    private readonly WeightedChoice<(CityOffice Office, CityMatter Matter)> _summary;
    private readonly WeightedChoice<(CityOffice Office, CityMatter Matter)> _ordinary;
    private readonly WeightedChoice<CityOffice> _inspection;
    private readonly WeightedChoice<(CityOffice Office, CityLicense License)> _license;
    private readonly WeightedChoice<(CityOffice Office, CoercionKind Kind)> _coercion;
    private readonly WeightedChoice<(CityOffice Office, ActKind Kind)> _other;
    private readonly WeightedChoice<CityOffice> _report;

    public OfficePicker(SyntheticCity city)
    {
        _summary = new(
            from o in city.Offices
            from m in o.Matters
            select ((o, m), o.Weight / o.Matters.Count * m.SummaryShare / 100)
        );
        _ordinary = new(
            from o in city.Offices
            from m in o.Matters
            select ((o, m), o.Weight / o.Matters.Count * (1000 - m.SummaryShare) / 100)
        );
        _inspection = new(from o in city.Offices where o.Matters.Count > 0 select (o, o.Weight));
        _report = new(from o in city.Offices where o.Weight > 20_000 select (o, o.Weight / 100));
        _license = new(
            from o in city.Offices
            from l in CityLicense.All
            where string.Equals(l.Department, o.Department, StringComparison.Ordinal)
            select ((o, l), o.Region.Weight * l.Weight)
        );
        _coercion = new(
            from o in city.Offices
            from s in CoercionShares
            where string.Equals(s.Department, o.Department, StringComparison.Ordinal)
            select ((o, s.Kind), o.Region.Weight * s.Weight)
        );
        _other = new(
            from o in city.Offices
            from s in OtherShares
            where string.Equals(s.Department, o.Department, StringComparison.Ordinal)
            select ((o, s.Kind), o.Region.Weight * s.Weight)
        );
    }

    public (CityOffice Office, CityMatter Matter) ForSummary(SeededRandom random) => _summary.Pick(random);

    public (CityOffice Office, CityMatter Matter) ForOrdinary(SeededRandom random) => _ordinary.Pick(random);

    public CityOffice ForInspection(SeededRandom random) => _inspection.Pick(random);

    public (CityOffice Office, CityLicense License) ForLicense(SeededRandom random) => _license.Pick(random);

    public (CityOffice Office, CoercionKind Kind) ForCoercion(SeededRandom random) => _coercion.Pick(random);

    public (CityOffice Office, ActKind Kind) ForOther(SeededRandom random) => _other.Pick(random);

    public CityOffice ForReport(SeededRandom random) => _report.Pick(random);
}
