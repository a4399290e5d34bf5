using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Demonstration;

/// <summary>名册行: the rows of every register of the city, to which plants add their own before the registers are built.</summary>
public sealed class RegisterRows
{
    /// <summary>Whether the registers are declared complete: only then does absence mean anything.</summary>
    public bool Complete { get; init; } = true;

    public IList<SubjectRecord> Subjects { get; init; } = [];

    public IList<Certificate> Certificates { get; init; } = [];

    public IList<Entrustment> Entrustments { get; init; } = [];

    public IList<PowerRecord> Powers { get; init; } = [];

    public IList<InspectionCap> InspectionCaps { get; init; } = [];

    public IList<Benchmark> Benchmarks { get; init; } = [];

    /// <summary>The same rows, not declared complete.</summary>
    public RegisterRows AsIncomplete() =>
        new()
        {
            Complete = false,
            Subjects = Subjects,
            Certificates = Certificates,
            Entrustments = Entrustments,
            Powers = Powers,
            InspectionCaps = InspectionCaps,
            Benchmarks = Benchmarks,
        };

    public SubjectRegister SubjectRegister() => new(Subjects, Complete);

    public CertificateRegister CertificateRegister() => new(Certificates, Complete);

    public EntrustmentRegister EntrustmentRegister() => new(Entrustments, Complete);

    public PowersRegister PowersRegister() => new([.. Powers], Complete);

    public InspectionCapRegister InspectionCapRegister() => new(InspectionCaps);

    public BenchmarkRegister BenchmarkRegister() => new(Benchmarks, Complete);

    /// <summary>The rows of a city as it is, with nothing planted.</summary>
    public static RegisterRows Of(SyntheticCity city, SeededRandom random)
    {
        var rows = new RegisterRows();
        foreach (var office in city.Offices)
            rows.AddOffice(office, random);
        var cityCare = city.CityOfficeOf(EnforcementField.UrbanManagement);
        var farming = city.CityOfficeOf(EnforcementField.Agriculture);
        rows.Entrustments.Add(
            new Entrustment(cityCare.Code, city.EntrustedCodes[0], null, Days("2022-01-01", "2025-12-31"))
        );
        rows.Entrustments.Add(new Entrustment(farming.Code, city.EntrustedCodes[1], null, Days("2022-01-01", null)));
        return rows;
    }

    /// <summary>The rows of one office: its qualification, its officers' certificates, its matters, benchmarks and caps.</summary>
    private void AddOffice(CityOffice office, SeededRandom random)
    {
        Subjects.Add(
            new SubjectRecord(
                office.Code,
                office.Name,
                office.Region.Code,
                office.Level,
                office.Field,
                office.ConfirmedBy,
                Days("2019-06-01", null),
                null,
                null
            )
        );
        foreach (var number in office.Officers)
            Certificates.Add(NewCertificate(number, office.Code, CityNames.Person(random)));
        foreach (var matter in office.Matters)
        {
            Powers.Add(new PowerRecord(office.Code, matter.Code, Days("2022-01-01", null)));
            Benchmarks.Add(new Benchmark(office.Code, matter.Code, Days("2022-10-01", null)));
        }

        foreach (
            var license in CityLicense.All.Where(l =>
                string.Equals(l.Department, office.Department, StringComparison.Ordinal)
            )
        )
            Powers.Add(new PowerRecord(office.Code, license.Code, Days("2022-01-01", null)));
        foreach (var matter in (string[])[office.InspectionMatter, office.CoercionMatter, office.OtherMatter])
            Powers.Add(new PowerRecord(office.Code, matter, Days("2022-01-01", null)));
        for (var year = 2024; year <= 2027; year++)
            InspectionCaps.Add(new InspectionCap(office.Code, office.Field, year, 2));
    }

    /// <summary>A certificate in force from 2023 to 2028.</summary>
    public static Certificate NewCertificate(string number, string subjectCode, string name) =>
        new(number, name, subjectCode, "行政执法证", Days("2023-01-01", "2028-12-31"), null, null, null);

    private static DayInterval Days(string? from, string? to) => new(Day(from), Day(to));

    private static DateOnly? Day(string? text) =>
        text is null
            ? null
            : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
