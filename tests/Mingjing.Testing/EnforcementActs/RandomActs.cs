using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>Random acts whose every column is known, none or unknown. The same seed gives the same acts.</summary>
public sealed class RandomActs(int seed)
{
    // What people write: commas, quotes, line breaks, both widths, rare characters, what looks like markup.
    private static readonly string[] Pieces =
    [
        .. "占道|经营|,|，|\"|'|\n|\r\n| |；|〔2024〕|（|瀍|𬭊|A|0|-|_x0041_|&lt;|<b>|\\|\t|{|}|[|1e5|是".Split('|'),
        "|",
    ];

    private readonly Random _random = new(seed);
    private int _count;

    /// <summary>Some acts with different keys.</summary>
    public Act[] Some(int most = 6) => [.. Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => One())];

    /// <summary>One act.</summary>
    public Act One()
    {
        var act = new Act
        {
            RecordNo = $"{Text()[..1]}-{seed}-{_count++}",
            Kind = Any<ActKind>(),
            SubjectCode = "11410300XLY000017D",
        };
        foreach (var column in ActColumns.All)
            Fill(act, column);
        // The kind of party decides what its code must be.
        if (act.PartyCode.IsKnown)
            act.PartyCode = act.PartyKind.Is(PartyKind.NaturalPerson) ? "410399199001010012" : "91410300XLY0000250";
        return act;
    }

    /// <summary>A penalty as a 双公示 file can carry it.</summary>
    public Act OnePenalty()
    {
        var act = One();
        var number = act.RecordNo;
        return new Act
        {
            RecordNo = number,
            Kind = ActKind.Penalty,
            SubjectCode = act.SubjectCode,
            Result = ActResult.Penalized,
            DecisionNo = number,
            SubjectName = act.SubjectName,
            PartyName = act.PartyName,
            PartyCode = act.PartyCode,
            Matter = act.Matter,
            Basis = act.Basis,
            Penalties = act.Penalties,
            Fine = act.Fine,
            Confiscation = act.Confiscation,
            DecidedOn = act.DecidedOn,
        };
    }

    /// <summary>A licence as a 双公示 file can carry it.</summary>
    public Act OneLicense()
    {
        var act = One();
        return new Act
        {
            RecordNo = act.RecordNo,
            Kind = ActKind.License,
            SubjectCode = act.SubjectCode,
            Result = ActResult.Granted,
            DecisionNo = act.RecordNo,
            SubjectName = act.SubjectName,
            PartyName = act.PartyName,
            PartyCode = act.PartyCode,
            DecidedOn = act.DecidedOn,
        };
    }

    private void Fill(Act act, ActColumn column)
    {
        switch (column)
        {
            case DateColumn c:
                c.Set(act, Date());
                break;
            case FlagColumn c:
                c.Set(act, Any<Flag>());
                break;
            case AmountColumn c:
                c.Set(act, Maybe(() => new Money(_random.NextInt64(0, (long)Math.Pow(10, _random.Next(1, 14))))));
                break;
            case PenaltiesColumn c:
                c.Set(act, Maybe(() => (PenaltyKinds)_random.Next(1, 1 << 14)));
                break;
            case OfficersColumn c:
                c.Set(act, Maybe<IReadOnlyList<string>>(() => [.. Numbers().Distinct(StringComparer.Ordinal)]));
                break;
            case SuspensionsColumn c:
                c.Set(act, Maybe<IReadOnlyList<Suspension>>(() => [.. Suspensions()]));
                break;
            case TextColumn c:
                c.Set(act, Maybe(() => TextOf(c.Field)));
                break;
            default:
                FillChoice(act, column);
                break;
        }
    }

    private void FillChoice(Act act, ActColumn column)
    {
        Action fill = column switch
        {
            ChoiceColumn<PenaltyProcedure> c => () => Choose(act, c),
            ChoiceColumn<PartyKind> c => () => Choose(act, c),
            ChoiceColumn<ReviewResult> c => () => Choose(act, c),
            ChoiceColumn<ActResult> c => () => Choose(act, c),
            ChoiceColumn<NonDisclosureReason> c => () => Choose(act, c),
            ChoiceColumn<InspectionMode> c => () => Choose(act, c),
            ChoiceColumn<EnforcementField> c => () => Choose(act, c),
            ChoiceColumn<ActStatus> c => () => Choose(act, c),
            ChoiceColumn<CoercionKind> c => () => Choose(act, c),
            ChoiceColumn<ServiceMethod> c => () => Choose(act, c),
            ChoiceColumn<Handling> c => () => Choose(act, c),
            ChoiceColumn<BenchmarkLevel> c => () => Choose(act, c),
            KeyColumn or KindColumn => () => { },
            _ => throw new InvalidOperationException($"没有为{column.Header}生成值"),
        };
        fill();
    }

    private void Choose<T>(Act act, ChoiceColumn<T> column)
        where T : struct, Enum
    {
        var term = Terms<T>.All[_random.Next(Terms<T>.All.Count)];
        column.Set(act, Maybe(() => Terms<T>.TryFind(term, out var value) ? value : default));
    }

    private Fact<T> Maybe<T>(Func<T> value) =>
        _random.Next(4) switch
        {
            0 => Fact<T>.Unknown,
            1 => Fact<T>.None,
            _ => Fact<T>.Known(value()),
        };

    private DateFact Date() =>
        _random.Next(5) switch
        {
            0 => DateFact.Unknown,
            1 => DateFact.None,
            2 => DateFact.On(Day()),
            // Not midnight, which a workbook shows as a day without time.
            _ => DateFact.At(Day(), _random.Next(1, 1440)),
        };

    private DateOnly Day() => new DateOnly(1950, 1, 1).AddDays(_random.Next(0, 54_000));

    private T Any<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[_random.Next(values.Length)];
    }

    private IEnumerable<string> Numbers() =>
        Enumerable.Range(0, _random.Next(1, 4)).Select(_ => $"1641{_random.Next(0, 99_999_999):00000000}");

    private IEnumerable<Suspension> Suspensions()
    {
        for (var left = _random.Next(1, 4); left > 0; left--)
        {
            var from = Day();
            yield return new Suspension(from, from.AddDays(_random.Next(0, 60)), "鉴定：送检, 等待" + left);
        }
    }

    private string TextOf(ActField field) =>
        field switch
        {
            ActField.RegionCode => "410302",
            ActField.EntrustedCode => "11410302XLY000017A",
            _ => Text(),
        };

    private string Text() =>
        $"文{string.Concat(Enumerable.Range(0, _random.Next(0, 8)).Select(_ => Pieces[_random.Next(Pieces.Length)]))}尾";
}
