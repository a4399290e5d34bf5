using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 许可决定期限 (许可法 42, 82): twenty working days, forty-five when several bodies act together. An authority that did not ask
/// for corrections within five working days accepted the application on the day it arrived (32（四）).
/// </summary>
public sealed class LicenseTerm : ActCheck
{
    private static readonly TermLength Alone = TermLength.WorkingDays(20);
    private static readonly TermLength AloneExtension = TermLength.WorkingDays(10);
    private static readonly TermLength Together = TermLength.WorkingDays(45);
    private static readonly TermLength TogetherExtension = TermLength.WorkingDays(15);
    private static readonly TermLength CorrectionWindow = TermLength.WorkingDays(5);

    private static readonly LawArticle[] General =
    [
        Law.Cite("license-law", 42),
        Law.Cite("license-law", 32, paragraph: 1, item: 4),
        Law.Cite("license-law", 45),
        Law.Cite("license-law", 82),
    ];

    private static readonly LawArticle[] ForTogether = [.. General, Law.Cite("license-law", 26)];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "license-term",
            Title = "行政许可决定期限",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.License,
            Facts =
            [
                ActField.Handling,
                ActField.AppliedOn,
                ActField.CorrectionNoticeOn,
                ActField.FiledOn,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Status,
                ActField.Suspensions,
                ActField.ExtendedTo,
            ],
            Basis = General,
            Remedy =
                "尚未决定的，立即作出决定并向申请人说明超期原因；有法定延长或者不计入期限情形的，补正批准和书面告知的材料。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var scope = Applies(act);
        if (scope.Outcome != Outcome.Satisfied)
            return scope;
        if (
            act.DecidedOn.IsKnown && act.FiledOn.IsAfter(act.DecidedOn)
            || act.AppliedOn.IsAfter(act.FiledOn)
            || act.HasReversedSuspension()
        )
            return Answer.Unclear(Reason.Contradiction);
        if (!act.FiledOn.IsKnown)
            return Answer.Lacks(ActField.FiledOn);

        var deemed = DeemedAccepted(act, context, out var calendarMissing);
        if (calendarMissing is { } missing)
            return new Answer(Outcome.NotEvaluable, Reason.CalendarMissing, due: missing);
        var answer = deemed switch
        {
            Flag.Yes => From(act, context, act.AppliedOn.Day),
            Flag.No => From(act, context, act.FiledOn.Day),
            _ => Either(
                From(act, context, act.FiledOn.Day),
                From(act, context, act.AppliedOn.Day),
                ActField.CorrectionNoticeOn
            ),
        };
        return answer.Outcome == Outcome.Violated ? answer with { Exceptions = Open(act) } : answer;
    }

    private static Answer Applies(Act act)
    {
        if (act.Handling.Is(Handling.Instant))
            return Answer.NotApplicable;
        if (act.HasResult(ActResult.Granted) == Flag.Yes || act.HasResult(ActResult.Refused) == Flag.Yes)
            return Answer.Satisfied;
        if (act.IsInProgress())
            return Answer.Satisfied;
        return act.HasResult(ActResult.Granted) == Flag.No ? Answer.NotApplicable : Answer.Lacks(ActField.Result);
    }

    private static OpenExceptions Open(Act act)
    {
        var open = OpenExceptions.OtherLegalTerm;
        if (act.Suspensions.IsUnknown)
            open |= OpenExceptions.Suspensions;
        if (act.ExtendedTo.IsUnknown)
            open |= OpenExceptions.Extension;
        return open;
    }

    /// <summary>Whether the term runs from the application (许可法 32（四）): no correction notice in time, acceptance later than that.</summary>
    private static Flag DeemedAccepted(Act act, ScreeningContext context, out DueDate? calendarMissing)
    {
        calendarMissing = null;
        if (!act.AppliedOn.IsKnown || !act.FiledOn.IsAfter(act.AppliedOn.Day))
            return Flag.No;
        var window = context.Calendar.Due(act.AppliedOn.Day, CorrectionWindow);
        if (!window.IsKnown)
        {
            calendarMissing = window;
            return Flag.Unknown;
        }

        if (!act.FiledOn.IsAfter(window.Rolled))
            return Flag.No;
        if (act.CorrectionNoticeOn.IsUnknown)
            return Flag.Unknown;
        return act.CorrectionNoticeOn.IsNone || act.CorrectionNoticeOn.IsAfter(window.Rolled) ? Flag.Yes : Flag.No;
    }

    private static Answer From(Act act, ScreeningContext context, DateOnly start)
    {
        if (act.Handling.IsUnknown)
        {
            var alone = Judge(act, context, start, Alone, AloneExtension);
            return alone.Outcome == Outcome.Satisfied || alone.Reason == Reason.TermRunning
                ? alone
                : Either(alone, Judge(act, context, start, Together, TogetherExtension), ActField.Handling);
        }

        return IsTogether(act)
            ? Judge(act, context, start, Together, TogetherExtension)
            : Judge(act, context, start, Alone, AloneExtension);
    }

    private static bool IsTogether(Act act) =>
        act.Handling.IsKnown && act.Handling.Value is Handling.Joint or Handling.Unified or Handling.Concentrated;

    private static Answer Judge(
        Act act,
        ScreeningContext context,
        DateOnly start,
        TermLength length,
        TermLength extension
    )
    {
        var admitted = Admitted(act, context.Fields.LicenseNotCounted);
        var answer = Within(act, context, start, Limit(act, context, start, length, extension, admitted));
        if (answer.Outcome != Outcome.Violated || !act.Suspensions.IsKnown)
            return answer;

        // A ground that the law does not admit is not subtracted; where it decides, a person must look (law-rules §2.1.7).
        var all = SuspensionUnion.Of(act.Suspensions.Value);
        return
            Within(act, context, start, Limit(act, context, start, length, extension, all)).Outcome == Outcome.Violated
            ? answer
            : new Answer(Outcome.NotEvaluable, Reason.NeedsJudgement, due: answer.Due);
    }

    private static Answer Within(Act act, ScreeningContext context, DateOnly start, in DueDate due)
    {
        // An application still in progress has no decision: that is known, not unknown (law-rules §2.1.8).
        var decided = act.DecidedOn.IsUnknown && act.Status.Is(ActStatus.InProgress) ? DateFact.None : act.DecidedOn;
        return Within(decided, ActField.DecidedOn, start, due, context);
    }

    /// <summary>The term with its recorded extension, as far as the law lets it reach.</summary>
    private static DueDate Limit(
        Act act,
        ScreeningContext context,
        DateOnly start,
        TermLength length,
        TermLength extension,
        ReadOnlySpan<Suspension> notCounted
    )
    {
        var due = context.Calendar.Due(start, length, notCounted);
        if (!act.ExtendedTo.IsKnown || !due.IsKnown || !act.ExtendedTo.IsAfter(due.Rolled))
            return due;
        var most = context.Calendar.Due(due.Rolled, extension, notCounted);
        if (!most.IsKnown)
            return most;
        var to = act.ExtendedTo.Day < most.Rolled ? act.ExtendedTo.Day : most.Rolled;
        return new DueDate(to, to, most.Provisional, missingYear: 0);
    }

    private static Suspension[] Admitted(Act act, SuspensionGrounds grounds) =>
        act.Suspensions.IsKnown ? Admitted(act.Suspensions.Value, grounds) : [];

    private static Suspension[] Admitted(IEnumerable<Suspension> recorded, SuspensionGrounds grounds) =>
        SuspensionUnion.Of(recorded.Where(s => grounds.Admits(s.Ground)));

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        CountsTogether(act, answer) ? ForTogether : General;

    /// <summary>With the handling unknown a finding stands only against the longer term, so that one is shown.</summary>
    private static bool CountsTogether(Act act, in Answer answer) =>
        IsTogether(act) || act.Handling.IsUnknown && answer.Outcome == Outcome.Violated;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (!answer.HasDue || !act.FiledOn.IsKnown)
            return;
        var start = DeemedAccepted(act, context, out _) == Flag.Yes ? act.AppliedOn.Day : act.FiledOn.Day;
        var length = CountsTogether(act, answer) ? Together : Alone;
        var grounds = context.Fields.LicenseNotCounted;
        var admitted = Admitted(act, grounds);
        var unextended = context.Calendar.Due(start, length, admitted);
        narration.Reckon(
            context.Calendar,
            new Term(start, length)
            {
                Admitted = admitted,
                NotAdmitted = act.Suspensions.IsKnown
                    ? [.. act.Suspensions.Value.Where(s => !grounds.Admits(s.Ground))]
                    : [],
                Extension = answer.Due.Rolled > unextended.Rolled ? Extension.To(answer.Due.Rolled) : null,
            }
        );
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var deemed = DeemedAccepted(act, context, out _) == Flag.Yes;
        var due = answer.Due.Rolled;
        var start = deemed ? act.AppliedOn : act.FiledOn;
        var from = deemed ? "收到申请（没有在五个工作日内一次告知补正，自收到申请材料之日起即为受理）" : "受理";
        if (answer.Limb == Absent)
            narration.Suspect($"{start}{from}，截至{context.AsOf}没有作出许可决定，已超过{due}届满的期限。");
        else
            narration.Suspect($"{start}{from}，{act.DecidedOn}才作出决定，晚于{due}届满的期限。");
        narration.Lawful(
            $"在{due}（含当日）以前作出准予或者不予许可的决定；确需延长的，经批准并告知申请人；依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间书面告知申请人后不计入期限。"
        );
        if (act.ExtendedTo.IsAfter(due))
            narration.Remark($"记录的延长至{act.ExtendedTo}超过法律容许的延长，只计算至{due}。");
    }
}
