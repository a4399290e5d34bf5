using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 处罚依据有效 (处罚法 37, 38; 118号（十三）): the cited instrument and article were in force at the conduct and at the decision. In force on
/// one of the two days only, a person must weigh 从旧兼从轻. It concerns whatever decision cites a basis, of every field.
/// </summary>
public sealed class BasisInForce : ActCheck
{
    private const byte Repealed = 2;
    private const byte NotYet = 3;

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "basis-in-force",
            Title = "处罚依据现行有效",
            Item = 5,
            SwitchOn = SwitchOn.RegisterComplete,
            Kinds = ActKinds.Penalty,
            Facts = [ActField.Basis, ActField.ViolationDate, ActField.DecidedOn, ActField.Result, ActField.Status],
            Basis = [Law.Cite("penalty-law", 37), Law.Cite("penalty-law", 38), Law.Cite("three-systems-opinion", 13)],
            Remedy = "核对引用的法律版本和条文；适用依据错误的，依法纠正该处罚决定。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (act.Basis.IsNone || act.IsInProgress())
            return Answer.NotApplicable;
        if (act.Basis.IsUnknown)
            return Answer.Lacks(ActField.Basis);
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        var citations = context.Laws.Parse(act.Basis.Value);
        if (citations.Count == 0)
            return Answer.Unclear(Reason.LawNotLoaded);
        var worst = Answer.Satisfied;
        foreach (var citation in citations)
        {
            var answer = Judge(act, context, citation);
            if (answer.Outcome == Outcome.Violated)
                return answer;
            if (worst.Outcome == Outcome.Satisfied)
                worst = answer;
        }

        return worst;
    }

    private static Answer Judge(Act act, ScreeningContext context, BasisCitation citation)
    {
        var decided = act.DecidedOn.IsKnown
            ? context.Laws.StandingOn(citation, act.DecidedOn.Day)
            : (BasisStanding?)null;
        var conduct = act.ViolationDate.IsKnown
            ? context.Laws.StandingOn(citation, act.ViolationDate.Day)
            : (BasisStanding?)null;
        if (decided == BasisStanding.NotInLibrary || conduct == BasisStanding.NotInLibrary)
            return Answer.Unclear(IsHeld(citation) ? Reason.NeedsJudgement : Reason.LawNotLoaded);
        if (decided == BasisStanding.DateUnknown || conduct == BasisStanding.DateUnknown)
            return Answer.Unclear(Reason.RuleUnconfirmed);
        // An article that the index does not know may be a slip of the pen: a person looks it up.
        if (context.Laws.HasArticle(citation) == false)
            return Answer.Unclear(Reason.NeedsJudgement);
        if (decided == BasisStanding.NotInForce && IsYetToCome(citation, act.DecidedOn.Day))
            return Answer.Violated with { Limb = NotYet };
        if (conduct == BasisStanding.NotInForce && !IsYetToCome(citation, act.ViolationDate.Day))
            return WasInForce(citation, act.ViolationDate.Day)
                ? Answer.Unclear(Reason.NeedsJudgement)
                : Answer.Violated with
                {
                    Limb = Repealed,
                };
        FieldSet missing = default;
        if (decided is null)
            missing |= ActField.DecidedOn;
        if (conduct is null)
            missing |= ActField.ViolationDate;
        if (!missing.IsEmpty)
            return Answer.Lacks(missing);
        return decided == conduct ? Answer.Satisfied : Answer.Unclear(Reason.NeedsJudgement);
    }

    /// <summary>Whether the library holds the edition meant, so that only the article is not in its index.</summary>
    private static bool IsHeld(BasisCitation citation) =>
        citation.Law is { } law && (law.EditionMark is null || law.Edition is not null);

    /// <summary>Whether an edition that is meant was in force on a day, so that only the article is missing from it.</summary>
    private static bool WasInForce(BasisCitation citation, DateOnly day)
    {
        if (citation.Law is not { } law)
            return false;
        foreach (var edition in law.Edition is { } marked ? [marked] : law.Instrument.Editions)
        {
            if (edition.Covers(day) == true)
                return true;
        }

        return false;
    }

    /// <summary>Whether an edition that is meant, and may have the article, begins after a day.</summary>
    private static bool IsYetToCome(BasisCitation citation, DateOnly day)
    {
        if (citation.Law is not { } law)
            return false;
        foreach (var edition in law.Edition is { } marked ? [marked] : law.Instrument.Editions)
        {
            if (edition.InForceFrom > day && edition.Articles.Has(citation.Article?.Article ?? 0) != false)
                return true;
        }

        return false;
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        foreach (var citation in context.Laws.Parse(act.Basis.Value))
        {
            var own = Judge(act, context, citation);
            if (own.Outcome != Outcome.Violated)
                continue;
            if (own.Limb == NotYet)
                narration.Suspect($"引用的“{citation.AsWritten}”在作出决定时（{act.DecidedOn}）尚未施行。");
            else
                narration.Suspect($"引用的“{citation.AsWritten}”在违法行为发生时（{act.ViolationDate}）已经失效。");
        }

        narration.Lawful(
            $"适用违法行为发生时有效的规定；作出决定时规定已经修改或者废止、新规定处罚较轻或者不认为是违法的，适用新规定，并写明版本。"
        );
    }
}
