using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Subjects;

namespace Mingjing.Testing.Checks;

/// <summary>
/// Acts of any kind with any facts: each column unknown, none or known, the days near each other, the amounts near the limits.
/// The same seed gives the same act.
/// </summary>
public static class RandomActs
{
    private static readonly string[] Amounts =
    [
        "0.00",
        "200.00",
        "200.01",
        "3000.00",
        "3000.01",
        "5000.00",
        "10000.00",
        "49999.99",
        "50000.00",
        "100000.00",
    ];

    private static readonly string[] Bases =
    [
        "《行政处罚法》第二十八条",
        "《文物保护法（2017年修正）》第六十六条",
        "《文物保护法（2024年修订）》第八十三条",
        "《某市城市管理办法》第三条",
    ];

    private static readonly string[] Grounds = ["检验", "听证", "案情复杂"];

    /// <summary>Steps that few acts come to.</summary>
    private static readonly ActField[] Seldom =
    [
        ActField.RevokedOn,
        ActField.PaidOn,
        ActField.PaymentDeferredTo,
        ActField.CourtAppliedOn,
    ];

    /// <summary>Bodies and parties, with valid check digits and impossible bodies.</summary>
    private static readonly string[] Codes =
    [
        .. Enumerable.Range(2, 4).Select(n => CreditCode.Complete("11410300", $"XLY0000{n}")),
    ];

    private static readonly Dictionary<ActField, IReadOnlyList<string>> Choices = new()
    {
        [ActField.Procedure] = Terms<PenaltyProcedure>.All,
        [ActField.PartyKind] = Terms<PartyKind>.All,
        [ActField.LegalReviewResult] = Terms<ReviewResult>.All,
        [ActField.Result] = Terms<ActResult>.All,
        [ActField.NonDisclosureReason] = Terms<NonDisclosureReason>.All,
        [ActField.InspectionMode] = Terms<InspectionMode>.All,
        [ActField.Field] = Terms<EnforcementField>.All,
        [ActField.Status] = Terms<ActStatus>.All,
        [ActField.CoercionKind] = Terms<CoercionKind>.All,
        [ActField.ServiceMethod] = Terms<ServiceMethod>.All,
        [ActField.Handling] = Terms<Handling>.All,
        [ActField.BenchmarkLevel] = Terms<BenchmarkLevel>.All,
    };

    /// <summary>Registers that know the bodies, officers and matters of these acts, and some that they do not name.</summary>
    public static ScreeningRegisters Registers { get; } =
        new(
            new SubjectRegister(
                [
                    new(
                        World.Subject,
                        "某局",
                        null,
                        null,
                        null,
                        ConfirmedBy.OwnLevel,
                        Period("2024-01-01", "2026-03-31"),
                        World.Day("2026-02-20"),
                        null
                    ),
                ],
                complete: true
            ),
            new CertificateRegister(
                [
                    new("1", "甲", World.Subject, null, Period("2024-01-01", "2027-12-31"), null, null, null),
                    new("2", "乙", World.Subject, null, Period("2024-01-01", "2025-12-31"), null, null, null),
                ],
                complete: true
            ),
            new EntrustmentRegister(
                [new(World.Subject, "甲", "甲", Period("2024-01-01", "2025-12-31"))],
                complete: true
            ),
            new PowersRegister([new(World.Subject, "甲", Period("2024-01-01", "2025-12-31"))], complete: true),
            new InspectionCapRegister(
                from field in Enum.GetValues<EnforcementField>()
                from year in Enumerable.Range(2024, 4)
                select new InspectionCap(World.Subject, field, year, 1)
            ),
            new BenchmarkRegister([new(World.Subject, "甲", Period("2024-01-01", "2027-12-31"))], complete: false)
        );

    /// <summary>An act; the more seeds, the more of its kinds and facts.</summary>
    public static Act Of(int seed)
    {
        var random = new Random(seed);
        var kinds = Enum.GetValues<ActKind>();
        // Most of them of the kinds that most rules concern.
        var kind = random.Next(4) switch
        {
            0 => kinds[random.Next(kinds.Length)],
            1 => kinds[random.Next(1, 4)],
            _ => ActKind.Penalty,
        };
        var act = World.Act(kind, _ => { });
        act.RecordNo = string.Create(CultureInfo.InvariantCulture, $"A-{seed}");
        var blank = random.Next(4) switch
        {
            0 => 0.6,
            1 => 0.3,
            _ => 0.08,
        };
        var first = new DateOnly(2024, 1, 2).AddDays(random.Next(1000));
        foreach (var column in ActColumns.All)
        {
            if (column is not (KeyColumn or KindColumn) && Value(column, first, blank, random) is { } value)
                ActText.Set(act, column.Name, value);
        }

        return act;
    }

    /// <summary>A report likewise.</summary>
    public static ReportRecord Report(int seed)
    {
        var random = new Random(seed);
        var first = new DateOnly(2024, 1, 2).AddDays(random.Next(1000));
        var report = new ReportRecord
        {
            ReportNo = string.Create(CultureInfo.InvariantCulture, $"R-{seed}"),
            SubjectCode = World.Subject,
        };
        if (random.Next(5) > 0)
            report.ReceivedOn = first;
        if (random.Next(5) > 0)
            report.Field = (EnforcementField)random.Next(6);
        if (random.Next(3) > 0)
            report.HandlingResult = (ReportOutcome)random.Next(4);
        report.FilingDecidedOn = Day(first, random);
        report.ExtensionApprovedOn = Day(first, random);
        return report;
    }

    private static DateFact Day(DateOnly first, Random random) =>
        random.Next(4) switch
        {
            0 => DateFact.Unknown,
            1 => DateFact.None,
            _ => first.AddDays(random.Next(-1, 45)),
        };

    private static string? Value(ActColumn column, DateOnly first, double blank, Random random)
    {
        if (random.NextDouble() < blank)
            return null;
        if (column is FlagColumn)
            return random.Next(2) == 0 ? "是" : "否";
        if (random.Next(Seldom.Contains(column.Field) ? 7 : 30) < 5)
            return "无";
        return column switch
        {
            // Few days and parties, so that some acts have a twin.
            _ when column.Field == ActField.ViolationDate && random.Next(2) == 0 => string.Create(
                CultureInfo.InvariantCulture,
                $"{first.Year}-{first.Month / 4 * 3 + 1:00}-01"
            ),
            _ when column.Field == ActField.PartyCode => Codes[random.Next(Codes.Length)],
            _ when column.Field == ActField.EntrustedCode => Codes[random.Next(2)],
            DateColumn => Date(first, random),
            AmountColumn => Amounts[random.Next(Amounts.Length)],
            PenaltiesColumn => string.Join(
                ';',
                Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(Terms<PenaltyKinds>.All, random))
            ),
            OfficersColumn => string.Join(';', Enumerable.Range(random.Next(1, 3), random.Next(1, 3))),
            SuspensionsColumn => Suspension(first, random),
            _ when Choices.TryGetValue(column.Field, out var terms) => Pick(terms, random),
            _ when column.Field == ActField.Basis => Bases[random.Next(Bases.Length)],
            _ => random.Next(3) == 0 ? "乙" : "甲",
        };
    }

    private static string Pick(IReadOnlyList<string> terms, Random random) =>
        // The first terms are the usual ones: 予以处罚, 普通程序, 自然人.
        terms[random.Next(2) == 0 ? random.Next(Math.Min(2, terms.Count)) : random.Next(terms.Count)];

    private static string Date(DateOnly first, Random random)
    {
        var day = random.Next(8) switch
        {
            0 => first.AddDays(random.Next(-2500, 0)),
            1 => first.AddDays(random.Next(-10, 300)),
            _ => first.AddDays(random.Next(0, 25)),
        };
        var time = random.Next(10) == 0 ? $" {random.Next(24):00}:{random.Next(60):00}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}{time}");
    }

    private static string Suspension(DateOnly first, Random random)
    {
        var from = first.AddDays(random.Next(30));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{from:yyyy-MM-dd}..{from.AddDays(random.Next(0, 40)):yyyy-MM-dd}:{Grounds[random.Next(Grounds.Length)]}"
        );
    }

    private static DayInterval Period(string from, string to) => new(World.Day(from), World.Day(to));
}
