using System.Text;

namespace Mingjing.Core.EnforcementActs;

/// <summary>来源冲突: two sources of one act say different things.</summary>
/// <param name="Field">The column.</param>
/// <param name="Primary">What the act keeps, as a file writes it.</param>
/// <param name="Other">What the other source says.</param>
public sealed record SourceConflict(ActField Field, string Primary, string Other);

/// <summary>合并后的行为.</summary>
/// <param name="Act">What holds of the act; what the checks see.</param>
/// <param name="Filled">The columns that only the second source knew.</param>
/// <param name="Conflicts">Where the sources differ.</param>
public sealed record CombinedAct(Act Act, IReadOnlyList<ActField> Filled, IReadOnlyList<SourceConflict> Conflicts);

/// <summary>
/// 行为的来源: a 双公示 row about a decision that is already reported is a second source of that act, never a second act. It fills
/// what is unknown and changes nothing that is known.
/// </summary>
public static class ActSources
{
    /// <summary>The columns that a 双公示 row can speak about, besides the number by which the two are matched.</summary>
    private static readonly ActField[] Disclosed =
    [
        ActField.Kind,
        ActField.Result,
        ActField.SubjectName,
        ActField.PartyName,
        ActField.PartyCode,
        ActField.Matter,
        ActField.Basis,
        ActField.Penalties,
        ActField.Fine,
        ActField.Confiscation,
        ActField.DecidedOn,
    ];

    /// <summary>
    /// 匹配键: the number by which a source of an act is found among those of the same subject; null where the act has none.
    /// </summary>
    public static string? MatchKey(Act act) =>
        act.DecisionNo.IsKnown ? DecisionNumber.Normalize(act.DecisionNo.Value) : null;

    /// <summary>
    /// Which of two sources an act takes its facts from first: our own columns go before a 双公示 row, and of two of one kind
    /// the later one replaces the other.
    /// </summary>
    public static bool IsPrimary(ActSourceKind candidate, ActSourceKind other) =>
        !candidate.IsDisclosure() || other.IsDisclosure();

    /// <summary>Joins the sources of one act; neither of them changes.</summary>
    /// <param name="primary">The record in our own columns.</param>
    /// <param name="disclosure">The 双公示 row of the same subject and decision number.</param>
    public static CombinedAct Combine(Act primary, Act disclosure)
    {
        var act = ActLayouts.Empty(primary.Kind);
        foreach (var column in ActColumns.Each)
            column.Copy(primary, act);
        List<ActField> filled = [];
        List<SourceConflict> conflicts = [];
        foreach (var field in Disclosed)
        {
            var column = ActColumns.Of(field);
            if (column.StateOf(disclosure) == FactState.Unknown)
                continue;
            if (column.StateOf(primary) == FactState.Unknown)
            {
                column.Copy(disclosure, act);
                filled.Add(field);
            }
            else if (!Agree(column, primary, disclosure))
            {
                conflicts.Add(
                    new SourceConflict(
                        field,
                        ActDifference.Shown(column, primary)!,
                        ActDifference.Shown(column, disclosure)!
                    )
                );
            }
        }

        return new CombinedAct(act, filled, conflicts);
    }

    // The files are typed in two offices: neither a time of day, nor the width of a bracket, nor 0.00 for none is a conflict.
    private static bool Agree(ActColumn column, Act one, Act other) =>
        column switch
        {
            _ when column.IsSame(one, other) => true,
            DateColumn c when c.Get(one).IsKnown && c.Get(other).IsKnown => c.Get(one).Day == c.Get(other).Day
                && (c.Get(one).Minute is null || c.Get(other).Minute is null),
            AmountColumn c => Fen(c.Get(one)) == Fen(c.Get(other)),
            TextColumn c when c.Get(one).IsKnown && c.Get(other).IsKnown => string.Equals(
                Plain(c.Get(one).Value),
                Plain(c.Get(other).Value),
                StringComparison.Ordinal
            ),
            _ => false,
        };

    private static long Fen(Fact<Money> amount) => amount.IsKnown ? amount.Value.Fen : 0;

    private static string Plain(string text) => DecisionNumber.Normalize(text.Normalize(NormalizationForm.FormKC));
}
