using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Subjects;

namespace Mingjing.Testing.TableReading;

/// <summary>Acts of every kind whose dates lie near the ends of terms and whose facts are known, none or unknown by chance.</summary>
public sealed class BoundaryActs(int seed)
{
    private const string Subject = "11410300XLY000017D";
    private const string OtherSubject = "11410300XLY000025H";
    private static readonly int[] Terms = [0, 0, 1, 1, 2, 3, 4, 5, 7, 9, 11, 14, 20, 28, 30, 42, 60, 66, 90, 120, 180];
    private static readonly decimal[] Amounts =
    [
        0,
        100,
        200,
        200.01m,
        3_000,
        3_000.01m,
        4_999.99m,
        5_000,
        9_999.99m,
        10_000,
        49_999.99m,
        50_000,
        99_999.99m,
        100_000,
        120_000,
    ];

    private static readonly string[] Grounds = ["鉴定", "听证", "检测", "专家评审", "中止调查", "当事人外出", "公告"];

    private readonly Random _random = new(seed);
    private readonly List<DateOnly> _days = [];
    private double _unknown;
    private double _none;

    /// <summary>An act.</summary>
    public Act Next()
    {
        _unknown = Pick(0.02, 0.1, 0.3);
        _none = Pick(0.02, 0.1, 0.3);
        _days.Clear();
        _days.Add(FirstDay());
        var act = new Act
        {
            RecordNo = "A-1",
            Kind = NextKind(),
            SubjectCode = Chance(0.85) ? Subject : OtherSubject,
        };
        foreach (var column in ActColumns.All)
            Fill(act, column);
        Arrange(act);
        return act;
    }

    private DateOnly FirstDay() =>
        _random.Next(100) switch
        {
            < 7 => new DateOnly(2021, 5, 1).AddDays(_random.Next(240)),
            < 9 => new DateOnly(2027, 9, 1).AddDays(_random.Next(120)),
            < 12 => new DateOnly(2023, 10, 1).AddDays(_random.Next(100)),
            < 16 => new DateOnly(2022, 7, 15).AddDays(_random.Next(30)),
            _ => new DateOnly(2024, 1, 1).AddDays(_random.Next(1000)),
        };

    private ActKind NextKind() =>
        _random.Next(10) switch
        {
            < 5 => ActKind.Penalty,
            5 => ActKind.License,
            6 or 7 => ActKind.Coercion,
            8 => ActKind.Inspection,
            _ => (ActKind)_random.Next(11),
        };

    private void Fill(Act act, ActColumn column)
    {
        switch (column)
        {
            case DateColumn date:
                date.Set(act, NextDate());
                break;
            case FlagColumn flag:
                flag.Set(act, Chance(_unknown) ? Flag.Unknown : Pick(Flag.Yes, Flag.No));
                break;
            case AmountColumn amount:
                amount.Set(act, Any(() => Money.Yuan(Pick(Amounts))));
                break;
            case TextColumn text:
                text.Set(act, Any(() => Pick("M-1", "M-2", "M-3")));
                break;
            case ChoiceColumn<PenaltyProcedure> choice:
                choice.Set(act, AnyOf<PenaltyProcedure>());
                break;
            case ChoiceColumn<PartyKind> choice:
                choice.Set(act, AnyOf<PartyKind>());
                break;
            case ChoiceColumn<ReviewResult> choice:
                choice.Set(act, AnyOf<ReviewResult>());
                break;
            case ChoiceColumn<ActResult> choice:
                choice.Set(act, AnyOf<ActResult>());
                break;
            case ChoiceColumn<NonDisclosureReason> choice:
                choice.Set(act, AnyOf<NonDisclosureReason>());
                break;
            case ChoiceColumn<InspectionMode> choice:
                choice.Set(act, AnyOf<InspectionMode>());
                break;
            case ChoiceColumn<EnforcementField> choice:
                choice.Set(act, AnyOf<EnforcementField>());
                break;
            case ChoiceColumn<ActStatus> choice:
                choice.Set(act, AnyOf<ActStatus>());
                break;
            case ChoiceColumn<CoercionKind> choice:
                choice.Set(act, AnyOf<CoercionKind>());
                break;
            case ChoiceColumn<ServiceMethod> choice:
                choice.Set(act, AnyOf<ServiceMethod>());
                break;
            case ChoiceColumn<Handling> choice:
                choice.Set(act, AnyOf<Handling>());
                break;
            case ChoiceColumn<BenchmarkLevel> choice:
                choice.Set(act, AnyOf<BenchmarkLevel>());
                break;
            case PenaltiesColumn penalties:
                penalties.Set(act, Any(NextPenalties));
                break;
            case OfficersColumn officers:
                officers.Set(act, Any(NextOfficers));
                break;
            case SuspensionsColumn suspensions:
                suspensions.Set(act, Any(NextSuspensions));
                break;
        }
    }

    /// <summary>Makes the usual course of an act usual, so that the later steps of the checks are reached.</summary>
    private void Arrange(Act act)
    {
        if (act.Kind == ActKind.Penalty && Chance(0.75))
            act.Result = ActResult.Penalized;
        if (act.Kind == ActKind.License && Chance(0.75))
            act.Result = ActResult.Granted;
        if (Chance(0.8))
            act.Status = ActStatus.Decided;
        if (act.ViolationDate.IsKnown && Chance(0.7))
            act.ViolationDate = act.ViolationDate.Day.AddMonths(Pick(-6, -24, -24, -60)).AddDays(_random.Next(5) - 2);
        if (Chance(0.6))
            act.Officers = Fact<IReadOnlyList<string>>.Known(NextOfficers());
        if (Chance(0.4))
            act.Penalties = PenaltyKinds.Fine | Pick(PenaltyKinds.None, PenaltyKinds.Warning);
        if (act.DecidedOn.IsKnown && act.ServedOn.IsKnown && Chance(0.5))
            act.ServedOn = act.DecidedOn.Day.AddDays(_random.Next(15));
        if (act.Kind != ActKind.Coercion && Chance(0.7))
            act.CoercionKind = Fact<CoercionKind>.Unknown;
        if (act.Kind != ActKind.Coercion && Chance(0.7))
            act.SeizedOn = DateFact.Unknown;
        if (Chance(0.5))
            act.EntrustedCode = Fact<string>.Unknown;
        if (Chance(0.6))
            act.ExtendedTo = Pick(DateFact.None, DateFact.Unknown);
        if (Chance(0.4))
            act.PaidOn = DateFact.None;
        if (act.PaidOn.IsNone && Chance(0.2))
            act.DemandedOn = act.CourtAppliedOn = DateFact.None;
    }

    private DateFact NextDate()
    {
        if (Chance(_unknown))
            return DateFact.Unknown;
        if (Chance(_none))
            return DateFact.None;
        var day = _days[_random.Next(_days.Count)].AddDays(Pick(Terms) + _random.Next(5) - (Chance(0.2) ? 3 : 0));
        _days.Add(day);
        return Chance(0.2) ? DateFact.At(day, _random.Next(24 * 60)) : day;
    }

    private PenaltyKinds NextPenalties()
    {
        var kinds = PenaltyKinds.None;
        for (var i = 0; i <= _random.Next(3); i++)
            kinds |= (PenaltyKinds)(1 << _random.Next(14));
        return kinds;
    }

    private IReadOnlyList<string> NextOfficers() =>
        [
            .. Enumerable
                .Range(0, 1 + _random.Next(3))
                .Select(_ => Pick("4103-1", "4103-2", "4103-3", "4103-4", "4103-9")),
        ];

    private IReadOnlyList<Suspension> NextSuspensions() =>
        [
            .. Enumerable
                .Range(0, 1 + _random.Next(2))
                .Select(_ => _days[_random.Next(_days.Count)].AddDays(_random.Next(6)))
                .Select(from => new Suspension(from, from.AddDays(_random.Next(12)), Pick(Grounds))),
        ];

    private Fact<T> Any<T>(Func<T> value)
    {
        if (Chance(_unknown))
            return Fact<T>.Unknown;
        return Chance(_none) ? Fact<T>.None : value();
    }

    private Fact<T> AnyOf<T>()
        where T : struct, Enum => Any(() => Pick(Enum.GetValues<T>()));

    private bool Chance(double share) => _random.NextDouble() < share;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    /// <summary>Registers: some given, some not, complete or not.</summary>
    public OracleRegisters Registers() =>
        new(
            Chance(0.1) ? null : Subjects(),
            Chance(0.1) ? null : Certificates(),
            Chance(0.1)
                ? null
                : [new(Subject, "M-1", Pick(null, "M-1"), Period()), new(Subject, "M-2", "M-2", Period())],
            Chance(0.1) ? null : [new(Subject, "M-1", Period()), new(Subject, "M-2", Period())],
            Chance(0.1) ? null : [new InspectionCap(Subject, EnforcementField.Transport, 2025, 2)],
            Chance(0.1) ? null : [new Benchmark(Subject, "M-1", Period()), new Benchmark(Subject, "M-2", Period())],
            Chance(0.6)
        );

    private List<SubjectRecord> Subjects() =>
        [
            .. Enumerable
                .Range(0, 1 + _random.Next(2))
                .Select(_ => new SubjectRecord(
                    Subject,
                    "演示局",
                    null,
                    null,
                    Pick<EnforcementField?>(null, EnforcementField.MarketRegulation, EnforcementField.Taxation),
                    Pick<ConfirmedBy?>(
                        null,
                        ConfirmedBy.OwnLevel,
                        ConfirmedBy.OwnLevel,
                        ConfirmedBy.Province,
                        ConfirmedBy.Vertical
                    ),
                    Chance(0.1) ? null : Period(),
                    Chance(0.7) ? null : new DateOnly(2024, 1, 1).AddDays(_random.Next(900)),
                    null
                )),
        ];

    private List<Certificate> Certificates() =>
        [
            .. new[] { "4103-1", "4103-2", "4103-3", "4103-4" }.Select(n =>
            {
                var suspended = new DateOnly(2024, 1, 1).AddDays(_random.Next(900));
                return new Certificate(
                    n,
                    "演示员",
                    Subject,
                    null,
                    Period(),
                    Chance(0.7) ? null : new DayInterval(suspended, suspended.AddDays(_random.Next(60))),
                    Chance(0.8) ? null : suspended.AddDays(_random.Next(200)),
                    null
                );
            }),
        ];

    private DayInterval Period() =>
        new(
            Chance(0.5) ? null : new DateOnly(2020, 1, 1).AddDays(_random.Next(2000)),
            Chance(0.5) ? null : new DateOnly(2025, 1, 1).AddDays(_random.Next(900))
        );
}
