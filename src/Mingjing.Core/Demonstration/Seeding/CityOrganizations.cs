using System.Globalization;
using Mingjing.Core.Organizations;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>机构名册 of the demonstration (law-rules §5.1): governments, supervision bodies, departments, townships, stations.</summary>
public sealed class CityOrganizations
{
    private const string Cities = "419900";
    private const string Enforcer = "司法";

    // Bodies that enforce nothing: their codes lie far above those of the offices.
    private const int FirstNumber = 20_000;

    private static readonly Dictionary<string, string> Provincial = new(StringComparer.Ordinal)
    {
        ["生态"] = "省生态环境厅",
        ["消防"] = "省消防救援总队",
        ["税务"] = "省税务局",
        ["烟草"] = "省烟草专卖局",
        ["气象"] = "省气象局",
    };

    private static readonly string[] Branches = ["生态", "消防", "税务", "烟草", "气象"];
    private static readonly string[] Authorized = ["公积金", "景区", "轨道"];

    private readonly SyntheticCity _city;

    public CityOrganizations(SyntheticCity city)
    {
        _city = city;
        All = [.. Governments(), .. SupervisionBodies(), .. Offices(), .. Entrusted(), .. Stations(), .. Others()];
    }

    public IReadOnlyList<OrganizationRow> All { get; }

    /// <summary>The city's supervision body, with which the installation begins.</summary>
    public OrganizationRow CityBody => All.Single(o => o.Kind == OrganizationKind.SupervisionBody && IsOfCity(o));

    /// <summary>An organization of a kind in a region; the first where there are several.</summary>
    public OrganizationRow Of(OrganizationKind kind, string regionCode) =>
        All.First(o => o.Kind == kind && string.Equals(o.RegionCode, regionCode, StringComparison.Ordinal));

    private IEnumerable<OrganizationRow> Governments() =>
        _city.Regions.Select((r, i) => Row(NewCode(r, i), $"{r.Name}人民政府", OrganizationKind.Government, r));

    // 司法局 of the city also enforces (律师、公证): one body with one code.
    private IEnumerable<OrganizationRow> SupervisionBodies() =>
        _city.Regions.Select(
            (r, i) =>
                r.IsCity
                    ? Row(_city.CityOfficeOf(Enforcer).Code, $"{r.Name}司法局", OrganizationKind.SupervisionBody, r)
                    : Row(CodeOfBody(r, i), $"{r.Name}司法局", OrganizationKind.SupervisionBody, r)
        );

    private IEnumerable<OrganizationRow> Offices() =>
        _city
            .Offices.Where(o => !string.Equals(o.Department, Enforcer, StringComparison.Ordinal))
            .Select(o =>
                Row(o.Code, o.Name, KindOf(o), o.Region) with
                {
                    ParentCode = ParentOf(o),
                    Leadership = LeadershipOf(o),
                    Superior = SuperiorOf(o),
                    ShortName = ShortNameOf(o),
                }
            );

    private IEnumerable<OrganizationRow> Entrusted()
    {
        var city = _city.City;
        yield return Row(
            _city.EntrustedCodes[0],
            $"{city.Name}环境卫生管理处",
            OrganizationKind.EntrustedOrganization,
            city
        ) with
        {
            ParentCode = _city.CityOfficeOf("城管").Code,
        };
        yield return Row(
            _city.EntrustedCodes[1],
            $"{city.Name}农业综合行政执法大队",
            OrganizationKind.EntrustedOrganization,
            city
        ) with
        {
            ParentCode = _city.CityOfficeOf("农业").Code,
        };
    }

    // A sample of twelve (law-rules §5.1): one in each of twelve districts and counties.
    private IEnumerable<OrganizationRow> Stations() =>
        _city
            .Regions.Skip(1)
            .Take(12)
            .Select(
                (r, i) =>
                    Row(
                        NewCode(r, 200 + i),
                        $"{r.Name}司法局{r.Townships[0].Replace("街道办事处", "", StringComparison.Ordinal).Replace("镇人民政府", "", StringComparison.Ordinal)}司法所",
                        OrganizationKind.JusticeStation,
                        r
                    ) with
                    {
                        ParentCode = CodeOfBody(r, i + 1),
                    }
            );

    private IEnumerable<OrganizationRow> Others()
    {
        var city = _city.City;
        yield return Row(NewCode(city, 301), "省司法厅", OrganizationKind.SuperiorBody, city);
        yield return Row(NewCode(city, 302), $"{city.Name}监察委员会", OrganizationKind.DisciplinaryBody, city);
    }

    private static OrganizationKind KindOf(CityOffice office) =>
        string.Equals(office.Level, "乡级", StringComparison.Ordinal) ? OrganizationKind.Township
        : Authorized.Contains(office.Department, StringComparer.Ordinal) ? OrganizationKind.AuthorizedOrganization
        : OrganizationKind.Department;

    // A branch of the city's office, which answers for it; the others belong to their own government.
    private string? ParentOf(CityOffice office) =>
        !office.Region.IsCity && IsBranch(office) ? _city.CityOfficeOf(office.Department).Code : null;

    private string? SuperiorOf(CityOffice office)
    {
        if (!IsBranch(office))
            return null;
        return office.Region.IsCity
            ? Provincial.GetValueOrDefault(office.Department)
            : _city.CityOfficeOf(office.Department).Name;
    }

    private static Leadership LeadershipOf(CityOffice office) =>
        !IsBranch(office) ? Leadership.OwnLevel
        : office.ConfirmedBy != ConfirmedBy.Vertical ? Leadership.Dual
        : string.Equals(office.Department, "生态", StringComparison.Ordinal) && office.Region.IsCity ? Leadership.Dual
        : Leadership.Vertical;

    private static bool IsBranch(CityOffice office) =>
        Branches.Contains(office.Department, StringComparer.Ordinal)
        || (office.Region.IsDistrict && office.Department is "公安" or "资规" && !office.Region.IsCity);

    private static string ShortNameOf(CityOffice office) =>
        office.Department is "镇街" ? office.Name
        : office.Department is "景区" or "轨道" or "公积金" ? $"{office.Region.Name}{office.Department}"
        : office.Department is "卫健" or "发改" ? $"{office.Region.Name}{office.Department}委"
        : office.Department is "消防" ? $"{office.Region.Name}消防"
        : office.Department is "国动" ? $"{office.Region.Name}国动办"
        : office.Department is "公安" ? $"{office.Region.Name}公安局"
        : $"{office.Region.Name}{office.Department}局";

    private static bool IsOfCity(OrganizationRow row) =>
        string.Equals(row.RegionCode, Cities, StringComparison.Ordinal);

    private static string CodeOfBody(CityRegion region, int number) => NewCode(region, 100 + number);

    private static string NewCode(CityRegion region, int number) =>
        SyntheticCodes.CreditCode("11", region.Code, FirstNumber + number);

    private static OrganizationRow Row(string code, string name, OrganizationKind kind, CityRegion region) =>
        new(
            code,
            name,
            name,
            kind,
            region.Code,
            ParentCode: null,
            Leadership.OwnLevel,
            Superior: null,
            DateOnly.ParseExact("2019-06-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Until: null
        );
}
