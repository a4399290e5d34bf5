using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Web.Commands.Screen;

/// <summary>What kind of answers a pattern gathers; in the order in which they are shown.</summary>
internal enum PatternClass
{
    /// <summary>未见例外 (firm).</summary>
    Firm,

    /// <summary>待核 (to-verify).</summary>
    ToVerify,

    /// <summary>提示信号: never counted as a violation of a department (law-rules §2.7).</summary>
    Signal,

    NotEvaluable,

    Satisfied,
}

/// <summary>What makes answers one pattern: one department, one check, one kind of answer.</summary>
internal readonly record struct PatternKey(string SubjectCode, Check Check, PatternClass Class, Reason Reason)
{
    public static PatternKey Of(in Judgement judgement) =>
        new(judgement.SubjectCode, judgement.Check, ClassOf(judgement), judgement.Answer.Reason);

    /// <summary>The class of an answer.</summary>
    public static PatternClass ClassOf(in Judgement judgement) =>
        judgement.Answer switch
        {
            { Outcome: Outcome.NotEvaluable } => PatternClass.NotEvaluable,
            { Outcome: Outcome.Satisfied } => PatternClass.Satisfied,
            _ when judgement.Check.IsSignal(judgement.Answer) => PatternClass.Signal,
            { ToVerify: false } => PatternClass.Firm,
            _ => PatternClass.ToVerify,
        };
}

/// <summary>规律: the acts of one department that gave one check the same kind of answer.</summary>
internal sealed class Pattern(PatternKey key)
{
    private const int Shown = 5;

    private readonly List<Judgement> _first = [];
    private FieldSet _lacking;

    public PatternKey Key { get; } = key;

    public int Count { get; private set; }

    /// <summary>The earliest day of its acts; null where none has one.</summary>
    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    /// <summary>The JSON names of what any of its acts lacks.</summary>
    public IReadOnlyList<string> Missing =>
        (_first[0] with { Answer = _first[0].Answer with { Missing = _lacking } }).Missing;

    /// <summary>The first few, in the order of the file.</summary>
    public IReadOnlyList<Judgement> First => _first;

    public void Add(in Judgement judgement)
    {
        Count++;
        _lacking |= judgement.Answer.Missing;
        if (_first.Count < Shown)
            _first.Add(judgement);
        if (Milestone.Of(judgement) is not { } milestone)
            return;
        if (From is null || milestone.Day < From)
            From = milestone.Day;
        if (To is null || milestone.Day > To)
            To = milestone.Day;
    }
}

/// <summary>The day by which an act is told from others in a list, and what happened on it.</summary>
internal readonly record struct Milestone(string Event, DateOnly Day)
{
    /// <summary>The reference day of an act (law-rules §2.3, R), else its filing or application; null where none is known.</summary>
    public static Milestone? Of(in Judgement judgement)
    {
        if (judgement.Report is { } report)
            return Known("收到", report.ReceivedOn);
        var act = judgement.Act!;
        return Known("决定", act.DecidedOn)
            ?? (act.Kind == ActKind.Coercion ? Known("查扣", act.SeizedOn) ?? Known("执行", act.ExecutedOn) : null)
            ?? Known(Filing(act.Kind), act.FiledOn)
            ?? Known("申请", act.AppliedOn);
    }

    private static string Filing(ActKind kind) =>
        kind switch
        {
            ActKind.License => "受理",
            ActKind.Inspection => "检查",
            _ => "立案",
        };

    private static Milestone? Known(string happened, DateFact day) =>
        day.IsKnown ? new Milestone(happened, day.Day) : null;
}
