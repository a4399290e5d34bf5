using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 执法主体资格 (河南条例 13; 洛阳办法 7; 条例 10, 17): the body was confirmed on the day of the act, and an entrusted body was entrusted
/// with the matter. A missing confirmation is not by itself invalidity (处罚法 38).
/// </summary>
public sealed class SubjectQualified : ActCheck
{
    private const byte Ended = 2;
    private const byte NotEntrusted = 3;

    private static readonly TermLength ChangeWindow = TermLength.Days(20);

    private static readonly LawArticle[] General =
    [
        Law.Cite("provincial-enforcement-regulation", 13),
        Law.Cite("city-supervision-measures", 7),
        Law.Cite("supervision-regulation", 10),
        Law.Cite("supervision-regulation", 11, item: 1),
        Law.Cite("supervision-regulation", 17),
    ];

    private static readonly LawArticle[] ForPenalty =
    [
        .. General,
        Law.Cite("penalty-law", 17),
        Law.Cite("penalty-law", 18),
        Law.Cite("penalty-law", 19),
        Law.Cite("penalty-law", 20),
    ];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "subject-qualified",
            Title = "执法主体资格",
            Item = 1,
            SwitchOn = SwitchOn.RegisterComplete,
            Facts =
            [
                ActField.SubjectCode,
                ActField.SubjectName,
                ActField.EntrustedCode,
                ActField.MatterCode,
                ActField.DecidedOn,
                ActField.SeizedOn,
                ActField.ExecutedOn,
                ActField.FiledOn,
            ],
            Basis = General,
            Remedy = "核对主体资格确认、公示和委托材料；确未经确认的，停止以该主体名义执法并按程序申请确认。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.ReferenceDay.IsKnown)
            return Answer.Lacks(ActFacts.ReferenceFields(act.Kind));
        var own = JudgeSubject(act.SubjectCode, act.ReferenceDay.Day, context);
        if (!act.EntrustedCode.IsKnown || own.Outcome == Outcome.Violated)
            return own;
        var entrusted = JudgeEntrustment(act, act.EntrustedCode.Value, context);
        return own.Outcome == Outcome.Satisfied || entrusted.Outcome == Outcome.Violated ? entrusted : own;
    }

    private static Answer JudgeSubject(string code, DateOnly day, ScreeningContext context)
    {
        if (context.Registers.Subjects is not { } register)
            return Answer.Unclear(Reason.RegisterIncomplete);
        var rows = register.Of(code);
        bool elsewhere = false,
            changing = false,
            ended = false;
        foreach (var row in rows)
        {
            if (row.Qualified is { } period && period.Contains(day))
                return Answer.Satisfied;
            elsewhere |= row.ConfirmedBy is ConfirmedBy.Province or ConfirmedBy.Vertical;
            ended |= row.Qualified?.To < day;
            changing |= row.ChangedOn is { } changed && IsInChangeWindow(changed, day, context.Calendar);
        }

        if (changing)
            return Answer.Unclear(Reason.NeedsJudgement);
        if (elsewhere)
            return Answer.Unclear(Reason.RegisterIncomplete);
        if (ended)
            return Answer.Violated with { Limb = Ended };
        return register.Complete ? Answer.Violated : Answer.Unclear(Reason.RegisterIncomplete);
    }

    private static bool IsInChangeWindow(DateOnly changed, DateOnly day, WorkCalendar calendar)
    {
        var due = calendar.Due(changed, ChangeWindow);
        return day >= changed && day <= due.Rolled;
    }

    private static Answer JudgeEntrustment(Act act, string entrustedCode, ScreeningContext context)
    {
        if (context.Registers.Entrustments is not { } register)
            return Answer.Unclear(Reason.RegisterIncomplete);
        var matterDecides = false;
        foreach (var entrustment in register.Of(act.SubjectCode, entrustedCode))
        {
            if (!entrustment.Period.Contains(act.ReferenceDay.Day))
                continue;
            if (entrustment.MatterCode is null || act.MatterCode.Is(entrustment.MatterCode))
                return Answer.Satisfied;
            matterDecides |= !act.MatterCode.IsKnown;
        }

        if (matterDecides)
            return Answer.Lacks(ActField.MatterCode);
        return register.Complete
            ? Answer.Violated with
            {
                Limb = NotEntrusted,
            }
            : Answer.Unclear(Reason.RegisterIncomplete);
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind == ActKind.Penalty ? ForPenalty : General;

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var name = act.SubjectName.IsKnown ? act.SubjectName.Value : act.SubjectCode;
        switch (answer.Limb)
        {
            case Ended:
                narration.Suspect(
                    $"{name}的执法主体资格已于{LastDay(act, context)}终止，{act.ReferenceDay}未查到经确认的执法主体资格。"
                );
                break;
            case NotEntrusted:
                narration.Suspect(
                    $"在声明完整的委托名册中，未查到{name}就该事项对受委托组织{act.EntrustedCode.Value}的委托在{act.ReferenceDay}有效。"
                );
                break;
            default:
                narration.Suspect($"在声明完整的名册中，未查到{name}在{act.ReferenceDay}具有经确认的执法主体资格。");
                break;
        }

        if (answer.Limb == NotEntrusted)
            narration.Lawful($"委托书载明委托的事项、权限和期限并向社会公布；受委托组织在委托的事项和期限以内实施。");
        else
            narration.Lawful($"由依法确认并公告的执法主体实施；主体发生变更的，在二十日内申请审核确认。");
        narration.Remark($"未查到确认或者委托，不等于行为当然无效；是否具有法定职权，由办理人核实。");
    }

    /// <summary>The last day of the newest period that ended before the act.</summary>
    private static DateFact LastDay(Act act, ScreeningContext context)
    {
        var last = DateFact.Unknown;
        foreach (var row in context.Registers.Subjects!.Of(act.SubjectCode))
        {
            if (row.Qualified?.To is { } to && to < act.ReferenceDay.Day && !last.IsAfter(to))
                last = to;
        }

        return last;
    }
}
