using System.Globalization;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>
/// 流水: what runs on from act to act: record numbers, numbers of papers, and whose turn it is among the parties, so that
/// by chance nobody is fined twice for one day's conduct and no enterprise is inspected more often than it may be.
/// </summary>
public sealed class ActSeries(SyntheticCity city)
{
    // 1024 days of the violation a party: a set bit is a day for which the party has been penalized.
    private readonly ulong[] _penalized = new ulong[
        (city.Persons.Count + city.Shops.Count + city.Companies.Count) * (1024 / 64)
    ];

    private readonly Dictionary<(string Mark, string Kind, int Year), int> _papers = [];
    private readonly Dictionary<string, int> _inspections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>[]> _pairs = new(StringComparer.Ordinal);
    private int _records;
    private int _persons;
    private int _shops;
    private int _companies;

    /// <summary>The next record number, unique in the whole series.</summary>
    public string NextRecordNo(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"YS{day.Year}{++_records:0000000}");

    /// <summary>The next number of a kind of paper of an office in a year; one in a hundred is written with square brackets.</summary>
    public string NextPaperNo(string mark, DateOnly day, SeededRandom random, string kind = "")
    {
        _papers.TryGetValue((mark, kind, day.Year), out var number);
        _papers[(mark, kind, day.Year)] = ++number;
        return random.Permille(10)
            ? string.Create(CultureInfo.InvariantCulture, $"{mark}[{day.Year}]{kind}{number}号")
            : CityOffice.PaperNumber(mark, day.Year, number, kind);
    }

    /// <summary>The next party of a kind that has not been penalized for that day's conduct.</summary>
    public Party NextParty(PartyKind kind, DateOnly violation)
    {
        while (true)
        {
            var (party, index) = Turn(kind);
            if (party.Kind != kind)
                continue;
            var bit = index * 1024L + (violation.DayNumber & 1023);
            ref var word = ref _penalized[bit >> 6];
            var mask = 1ul << (int)(bit & 63);
            if ((word & mask) != 0)
                continue;
            word |= mask;
            return party;
        }
    }

    /// <summary>The next company in an office's own turn: each comes up once before any comes up again.</summary>
    public Party NextInspected(CityOffice office)
    {
        if (!_inspections.TryGetValue(office.Code, out var turn))
            turn = _inspections.Count * 37;
        _inspections[office.Code] = turn + 1;
        return city.Companies[turn % city.Companies.Count];
    }

    /// <summary>Two officers of an office.</summary>
    public IReadOnlyList<string> PairOf(CityOffice office, SeededRandom random)
    {
        if (!_pairs.TryGetValue(office.Code, out var pairs))
        {
            var all = office.Officers;
            pairs =
            [
                .. Enumerable
                    .Range(0, all.Count)
                    .Select(i => (IReadOnlyList<string>)(string[])[all[i], all[(i + 1) % all.Count]]),
            ];
            _pairs[office.Code] = pairs;
        }

        return pairs[random.Below(pairs.Length)];
    }

    private (Party Party, int Index) Turn(PartyKind kind)
    {
        switch (kind)
        {
            case PartyKind.NaturalPerson:
                _persons = (_persons + 1) % city.Persons.Count;
                return (city.Persons[_persons], _persons);
            case PartyKind.SoleProprietor:
                _shops = (_shops + 1) % city.Shops.Count;
                return (city.Shops[_shops], city.Persons.Count + _shops);
            default:
                _companies = (_companies + 1) % city.Companies.Count;
                return (city.Companies[_companies], city.Persons.Count + city.Shops.Count + _companies);
        }
    }
}
