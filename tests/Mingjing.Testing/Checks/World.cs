using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Testing.Checks;

/// <summary>What a test of a check needs: the real data pack and calendars, an act by a few facts, one answer, its finding.</summary>
public static class World
{
    /// <summary>A subject code with a valid check digit and an impossible body.</summary>
    public const string Subject = "11410300XLY000017D";

    private static readonly string Catalog = Path.Combine(AppContext.BaseDirectory, "catalog");

    public static DataPack Pack { get; } = DataPack.Load(Catalog);

    public static WorkCalendar Calendar { get; } = CalendarFiles.Load(Path.Combine(Catalog, "calendars"));

    public static readonly DateOnly Today = new(2026, 11, 23);

    public static ScreeningContext Context(ScreeningRegisters? registers = null, string? asOf = null) =>
        new(Calendar, Pack, registers ?? ScreeningRegisters.Empty, asOf is null ? Today : Day(asOf));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", null);

    /// <summary>A known date fact: “2026-02-12” or “2026-02-12 22:30”.</summary>
    public static DateFact On(string iso) =>
        iso.Length == 10
            ? Day(iso)
            : DateFact.At(Day(iso[..10]), (int)TimeOnly.ParseExact(iso[11..], "HH:mm", null).ToTimeSpan().TotalMinutes);

    public static Act Act(ActKind kind, Action<Act> facts)
    {
        var act = new Act
        {
            RecordNo = "A-1",
            Kind = kind,
            SubjectCode = Subject,
        };
        facts(act);
        return act;
    }

    /// <summary>A penalty by 普通程序 with the result 予以处罚 and otherwise unknown facts.</summary>
    public static Act Penalty(Action<Act> facts) =>
        Act(
            ActKind.Penalty,
            a =>
            {
                a.Procedure = PenaltyProcedure.Ordinary;
                a.Result = ActResult.Penalized;
                facts(a);
            }
        );

    public static Act License(Action<Act> facts) =>
        Act(
            ActKind.License,
            a =>
            {
                a.Result = ActResult.Granted;
                facts(a);
            }
        );

    public static Act Coercion(Action<Act> facts) => Act(ActKind.Coercion, facts);

    public static Act Inspection(Action<Act> facts) => Act(ActKind.Inspection, facts);

    /// <summary>What one check answers for one act.</summary>
    public static Answer Judge(string check, Act act, ScreeningRegisters? registers = null, string? asOf = null)
    {
        var rule = (ActCheck)CheckList.ByCode[check];
        return rule.Info.Kinds.HasFlag((ActKinds)(1 << (int)act.Kind))
            ? rule.Judge(act, Context(registers, asOf))
            : Answer.NotApplicable;
    }

    /// <summary>What one check answers for one act under another data pack, as <see cref="Verdict"/> writes it.</summary>
    public static string Judge(string check, Act act, DataPack pack) =>
        Verdict.Of(
            ((ActCheck)CheckList.ByCode[check]).Judge(
                act,
                new ScreeningContext(Calendar, pack, ScreeningRegisters.Empty, Today)
            )
        );

    /// <summary>The finding of one check for one act.</summary>
    public static Finding Find(string check, Act act, ScreeningRegisters? registers = null, string? asOf = null)
    {
        var context = Context(registers, asOf);
        return new FindingRenderer(context).Render(
            new Judgement(CheckList.ByCode[check], act, null, ((ActCheck)CheckList.ByCode[check]).Judge(act, context))
        );
    }

    /// <summary>Every answer of a whole screening, set checks and reports included.</summary>
    public static IReadOnlyList<Judgement> Screen(
        IEnumerable<Act> acts,
        IEnumerable<ReportRecord>? reports = null,
        ScreeningRegisters? registers = null,
        string? asOf = null
    )
    {
        var all = new List<Judgement>();
        new Screening(Context(registers, asOf)).Run(acts, reports ?? [], all.Add);
        return all;
    }
}
