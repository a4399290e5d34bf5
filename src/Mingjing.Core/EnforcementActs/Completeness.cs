namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 完整报送声明 (law-rules §2.1.1 c): the source always fills these columns when the step happened.
/// </summary>
/// <param name="Fields">The declared columns; null for all.</param>
/// <param name="From">Steps of acts from this day on; null for every day.</param>
public sealed record Completeness(IReadOnlySet<ActField>? Fields = null, DateOnly? From = null)
{
    /// <summary>Turns an unknown step that the act has passed into none.</summary>
    public void Apply(Act act) => throw new NotSupportedException(act.RecordNo);
}
