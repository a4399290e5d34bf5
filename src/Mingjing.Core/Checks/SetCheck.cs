using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks;

/// <summary>集合检查: a rule about several acts at once. An act either answers alone or joins the group of its key.</summary>
public abstract class SetCheck : Check
{
    /// <summary>What an act answers without the others; the answer stands where <paramref name="key"/> is null.</summary>
    /// <param name="act">The act.</param>
    /// <param name="context">Registers and laws.</param>
    /// <param name="key">The group that decides; null where none does.</param>
    public abstract Answer JudgeAlone(Act act, ScreeningContext context, out string? key);

    /// <summary>Answers for every act of one group, in any order; acts without an answer here are not applicable.</summary>
    public abstract IEnumerable<SetAnswer> JudgeGroup(IReadOnlyList<Act> group, ScreeningContext context);

    /// <summary>Says what is suspected and what would have been lawful.</summary>
    public abstract void Explain(in SetAnswer answer, ScreeningContext context, Narration narration);

    /// <summary>依据 of an act's finding.</summary>
    public virtual IReadOnlyList<LawArticle> BasisOf(Act act) => Info.Basis;
}

/// <summary>The answer of one act of a group.</summary>
/// <param name="Act">The act.</param>
/// <param name="Answer">Its answer.</param>
/// <param name="Twin">The other act that makes it so; null where there is none.</param>
/// <param name="Position">The act's place in the count, from 1; 0 where the rule does not count.</param>
public readonly record struct SetAnswer(Act Act, Answer Answer, Act? Twin = null, int Position = 0);
