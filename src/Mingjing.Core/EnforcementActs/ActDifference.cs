namespace Mingjing.Core.EnforcementActs;

/// <summary>What one version of an act says otherwise than the one before it.</summary>
/// <param name="Field">The column.</param>
/// <param name="Before">As a file writes it (无 for none); null where it was unknown.</param>
/// <param name="After">The same of the new version.</param>
public sealed record FieldChange(ActField Field, string? Before, string? After)
{
    /// <summary>已知变未知: what was reported is reported no more. The sender is told: it is mostly a lost column.</summary>
    public bool IsLost => After is null;

    /// <summary>补报: what was unknown is now reported.</summary>
    public bool IsAdded => Before is null;
}

/// <summary>版本差异: a record that is sent again replaces the whole act; this is what it changes.</summary>
public static class ActDifference
{
    /// <summary>
    /// The columns in which two versions of one act differ, in the order of the columns; none where they say the same. The code
    /// of a person is shown masked, or as its stand-in.
    /// </summary>
    public static IReadOnlyList<FieldChange> Between(Act before, Act after)
    {
        List<FieldChange>? changes = null;
        foreach (var column in ActColumns.Each)
        {
            if (!column.IsSame(before, after))
                (changes ??= []).Add(new FieldChange(column.Field, Shown(column, before), Shown(column, after)));
        }

        return changes ?? (IReadOnlyList<FieldChange>)[];
    }

    /// <summary>The value as people compare it.</summary>
    internal static string? Shown(ActColumn column, Act act)
    {
        var isPersonal =
            column.Field == ActField.PartyCode
            && act.PartyCode.IsKnown
            && (PartyCode.IsStandIn(act.PartyCode.Value) || PartyCode.IsPersonal(act.PartyCode.Value));
        return isPersonal ? PartyCode.Hidden : column.Format(act);
    }
}
