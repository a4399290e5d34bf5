using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks;

/// <summary>检查: one rule of law-rules §2.3. Pure: the same facts, registers and day give the same answer.</summary>
public abstract class Check
{
    /// <summary>The limb of an event that came too late, or in the wrong order.</summary>
    protected const byte Late = 0;

    /// <summary>The limb of an event known not to have happened.</summary>
    protected const byte Absent = 1;

    /// <summary>The limb of a satisfied answer whose event lies after the plain day and not after the rolled one.</summary>
    protected const byte RolledOver = 7;

    public abstract CheckInfo Info { get; }

    /// <summary>提示信号 (law-rules §2.7): whether a finding is shown apart and never counted as a violation of a department.</summary>
    public virtual bool IsSignal(in Answer answer) => Info.SwitchOn == SwitchOn.Signal;

    /// <summary>
    /// Answers for one event that must happen within a term (law-rules §2.1.5, §2.1.8): in time up to and including the rolled
    /// day. Where the calendar is missing, an event within the plain term is still in time.
    /// </summary>
    protected static Answer Within(
        DateFact happened,
        FieldSet field,
        DateOnly start,
        in DueDate due,
        ScreeningContext context
    )
    {
        if (happened.IsKnown)
        {
            if (happened.IsBefore(start))
                return Answer.Unclear(Reason.Contradiction);
            if (due.HasDates && happened.Day <= due.Rolled)
                return InTime(happened.Day, due);
            return due.IsKnown
                ? new Answer(Outcome.Violated, limb: Late, due: due)
                : new Answer(Outcome.NotEvaluable, Reason.CalendarMissing, due: due);
        }

        if (due.HasDates && !context.IsPast(due.Rolled))
            return new Answer(Outcome.NotEvaluable, Reason.TermRunning, missing: field, due: due);
        if (!due.IsKnown)
            return new Answer(Outcome.NotEvaluable, Reason.CalendarMissing, missing: field, due: due);
        return happened.IsNone
            ? new Answer(Outcome.Violated, limb: Absent, due: due)
            : new Answer(Outcome.NotEvaluable, Reason.EventUnknown, missing: field, due: due);
    }

    /// <summary>The answer for an event in time; one that only the roll-over saves is marked.</summary>
    protected static Answer InTime(DateOnly day, in DueDate due) =>
        new(Outcome.Satisfied, limb: day > due.Plain ? RolledOver : Late, due: due);

    /// <summary>
    /// Whether any article of a rule was in force on the day that governs: a finding without law behind it is none
    /// (law-rules §2.1.11).
    /// </summary>
    protected static bool IsInForce(IReadOnlyList<LawArticle> basis, DateOnly governing, LawLibrary laws)
    {
        for (var i = 0; i < basis.Count; i++)
        {
            if (laws.Resolve(basis[i], governing) is not null)
                return true;
        }

        return false;
    }

    /// <summary>提示: says that an event was in time only because the last day rolled over (law-rules §2.1.6).</summary>
    protected static void NoteRollOver(in Answer answer, Narration narration)
    {
        if (answer.Limb == RolledOver)
            narration.Remark(
                $"期限末日{answer.Due.Plain}不是工作日，顺延至{answer.Due.Rolled}；在顺延的日期内办结，不属逾期。"
            );
    }

    /// <summary>
    /// Joins the answers under two values of an unknown fact (law-rules §2.1.2): the same verdict stands, different ones need
    /// the fact.
    /// </summary>
    protected static Answer Either(in Answer one, in Answer other, FieldSet decisive)
    {
        if (one.Outcome == Outcome.NotEvaluable && other.Outcome == Outcome.NotEvaluable && one.Reason == other.Reason)
            return one with { Missing = one.Missing | other.Missing };
        if (one.Outcome != other.Outcome || one.Outcome == Outcome.NotEvaluable)
            return Answer.Lacks(decisive | (one.Missing | other.Missing));
        var later = one.Due.Rolled >= other.Due.Rolled ? one : other;
        return one.Outcome == Outcome.Violated ? later with { Exceptions = one.Exceptions | other.Exceptions } : later;
    }
}

/// <summary>A check of one act by itself.</summary>
public abstract class ActCheck : Check
{
    /// <summary>Applies the rule. Never allocates, never throws on any combination of facts.</summary>
    public abstract Answer Judge(Act act, ScreeningContext context);

    /// <summary>依据: the articles on which this answer rests; by default those of the check.</summary>
    public virtual IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) => Info.Basis;

    /// <summary>The day whose law governs this answer: by default the act's reference day, else the day of the screening.</summary>
    public virtual DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) =>
        act.ReferenceDay is { IsKnown: true } day ? day.Day : context.RulesDay;

    /// <summary>期限计算: appends the reckoning of the answer's due date; nothing where the rule has no term.</summary>
    public virtual void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration) { }

    /// <summary>Says what is suspected and what would have been lawful; called for violations only.</summary>
    public abstract void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration);

    /// <summary>
    /// 提示: says what a reader of a satisfied answer should know; by default that an event was in time only because the last day
    /// rolled over (law-rules §2.1.6).
    /// </summary>
    public virtual void Note(Act act, in Answer answer, ScreeningContext context, Narration narration) =>
        NoteRollOver(answer, narration);
}
