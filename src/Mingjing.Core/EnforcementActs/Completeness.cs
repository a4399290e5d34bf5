namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 完整报送声明 (law-rules §2.1.1 c): the source always fills these columns when the step happened, so that an empty cell of
/// an act that has passed the step means that it did not happen. Only for our own columns: what a 双公示 file does not hold
/// stays unknown.
/// </summary>
/// <param name="Fields">The declared columns; null for all.</param>
/// <param name="From">Holds for steps passed on or after this day; null for every day.</param>
public sealed record Completeness(IReadOnlySet<ActField>? Fields = null, DateOnly? From = null)
{
    private static readonly ActColumn[] Steps = [.. ActColumns.All.Where(c => c.Gate != StepGate.NotAStep)];

    /// <summary>Turns an unknown step that the act has passed into none; known facts and attributes stay as they are.</summary>
    public void Apply(Act act)
    {
        foreach (var column in Steps)
        {
            if (Fields is not null && !Fields.Contains(column.Field))
                continue;
            if (
                column.StateOf(act) == FactState.Unknown
                && column.Gate.IsOpen(act, out var passedOn)
                && IsDeclared(passedOn)
            )
                column.TakeNone(act);
        }
    }

    // A step of unknown day cannot be shown to lie after the declaration began.
    private bool IsDeclared(DateOnly? day) => From is null || day >= From;
}
