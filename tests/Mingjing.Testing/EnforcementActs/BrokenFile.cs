namespace Mingjing.Testing.EnforcementActs;

/// <summary>One error that a reader must report.</summary>
/// <param name="Line">Line or row; 0 for the whole file.</param>
/// <param name="Column">Part of the column's label.</param>
/// <param name="Rule">Part of the rule.</param>
/// <param name="Value">Part of the value as it may be shown; null where it does not matter.</param>
public sealed record ExpectedError(long Line, string Column, string Rule, string? Value = null);

/// <summary>A file that cannot be read as it is, or not in all its rows.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Content">Its bytes; made when asked for.</param>
/// <param name="Good">Rows that must be read all the same.</param>
/// <param name="Errors">All errors that must be reported, in order, and no others.</param>
public sealed record BrokenFile(string Name, Func<byte[]> Content, int Good, params IReadOnlyList<ExpectedError> Errors)
{
    public override string ToString() => Name;
}
