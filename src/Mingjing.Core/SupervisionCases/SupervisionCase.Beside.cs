using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>承办人、回避、中止: what goes on beside the road of the case.</summary>
public sealed partial class SupervisionCase
{
    /// <summary>作出回避声明: 本人与被监督单位及本案所涉行为无利害关系，未参与过该行为的办理、审核或者复议。</summary>
    internal void StateImpartiality(Hand hand, WorkCalendar calendar)
    {
        Take(hand, CaseAction.StateImpartiality, calendar);
        Handlers =
        [
            .. Handlers.Select(h => h.Account == hand.Account && h.IsActive ? h with { StatedAt = hand.At } : h),
        ];
    }

    /// <summary>提出回避 about a handler.</summary>
    internal void RaiseRecusal(Hand hand, WorkCalendar calendar, AccountId about, string reason)
    {
        Take(hand, CaseAction.RaiseRecusal, calendar, reason);
        var handler =
            Handlers.FirstOrDefault(h => h.Account == about && h.IsActive)
            ?? throw new Refused(CaseRefusals.AboutNobody);
        if (Recusals.Any(r => r.About == about && r.IsGranted is null))
            throw new Refused(CaseRefusals.RecusalAsked);
        Recusals = [.. Recusals, new RecusalQuestion(about, handler.Name, reason, hand.Today, hand.Name)];
    }

    /// <summary>决定回避: one who stands aside handles it no more; somebody has to take his place.</summary>
    internal void DecideRecusal(Hand hand, WorkCalendar calendar, AccountId about, bool isGranted, string reason)
    {
        Take(hand, CaseAction.DecideRecusal, calendar, reason);
        var open =
            Recusals.FirstOrDefault(r => r.About == about && r.IsGranted is null)
            ?? throw new Refused(CaseRefusals.AboutNobody);
        Recusals =
        [
            .. Recusals.Select(r => ReferenceEquals(r, open) ? r with { IsGranted = isGranted, Answer = reason } : r),
        ];
        if (isGranted)
            Handlers = [.. Handlers.Select(h => h.Account == about ? End(h, hand.Today) : h)];
    }

    /// <summary>改派承办人: exactly these two from now on. Who stays keeps his declaration; who stood aside does not come back.</summary>
    internal void Reassign(Hand hand, WorkCalendar calendar, IReadOnlyList<CaseHandler> handlers, string reason)
    {
        RequireTwo(handlers);
        if (handlers.Any(h => Recusals.Any(r => r.About == h.Account && r.IsGranted == true)))
            throw new Refused(
                CaseRefusals.AboutNobody with
                {
                    Field = "handlers",
                    Message = "已决定回避的人员不能再承办本案。",
                }
            );
        Take(hand, CaseAction.Reassign, calendar, reason);
        var stay = Handlers.Where(h => h.IsActive && handlers.Any(n => n.Account == h.Account)).ToList();
        Handlers =
        [
            .. Handlers.Select(h => stay.Contains(h) ? h : End(h, hand.Today)),
            .. handlers.Where(n => stay.TrueForAll(h => h.Account != n.Account)),
        ];
        // A question about somebody who has left is settled by that.
        Recusals =
        [
            .. Recusals.Select(r =>
                r.IsGranted is null && stay.TrueForAll(h => h.Account != r.About)
                    ? r with
                    {
                        IsGranted = true,
                        Answer = reason,
                    }
                    : r
            ),
        ];
    }

    /// <summary>中止 (条例 33): every clock stands until it is resumed.</summary>
    internal void Suspend(Hand hand, WorkCalendar calendar, SuspensionReason ground, string note)
    {
        var before = Stage;
        Take(hand, CaseAction.Suspend, calendar, note);
        Previous = before;
        Suspensions = [.. Suspensions, new CaseSuspension(ground, note, hand.Today)];
        Terms = [.. Terms.Select(t => t with { Term = t.Term.Suspend(hand.Today) })];
    }

    /// <summary>恢复: the clocks run on.</summary>
    internal void Resume(Hand hand, WorkCalendar calendar, string note)
    {
        // Its former stage is asked for only where there is one: else the table refuses.
        Take(hand, CaseAction.Resume, calendar, note, Previous);
        var open = Suspensions[^1];
        Previous = null;
        Suspensions = [.. Suspensions.Take(Suspensions.Count - 1), open with { Until = hand.Today }];
        var ground = Platform.Terms<SuspensionReason>.Of(open.Reason);
        Terms = [.. Terms.Select(t => t with { Term = t.Term.Resume(hand.Today, ground) })];
    }

    /// <exception cref="Refused">Not two, or one person twice.</exception>
    internal static void RequireTwo(IReadOnlyList<CaseHandler> handlers)
    {
        if (handlers.Count != 2 || handlers[0].Account == handlers[1].Account)
            throw new Refused(CaseRefusals.TwoHandlers);
    }

    private static CaseHandler End(CaseHandler handler, DateOnly day) =>
        handler.IsActive ? handler with { Until = day } : handler;
}
