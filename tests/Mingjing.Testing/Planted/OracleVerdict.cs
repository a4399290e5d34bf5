using Mingjing.Core.Demonstration.Plants;

namespace Mingjing.Testing.Planted;

/// <summary>What the oracle says of one check and one record.</summary>
/// <param name="Reason">Kebab-case, of a not-evaluable verdict.</param>
/// <param name="Missing">JSON names in the order of the alphabet.</param>
/// <param name="Limit">The limit; null where there is none or where two limits are possible.</param>
/// <param name="Exceptions">可能的法定例外 that the record does not rule out.</param>
/// <param name="RowToVerify">Whether the check's own row calls the finding 待核.</param>
public sealed record OracleVerdict(
    ExpectedOutcome Outcome,
    string? Reason,
    IReadOnlyList<string> Missing,
    Limit? Limit,
    IReadOnlyList<string> Exceptions,
    bool RowToVerify
)
{
    public bool ToVerify => RowToVerify || Exceptions.Count > 0;

    public static OracleVerdict NotApplicable { get; } = Of(ExpectedOutcome.NotApplicable, null);

    public static OracleVerdict Satisfied(Limit? limit = null) => Of(ExpectedOutcome.Satisfied, limit);

    public static OracleVerdict Violated(Limit? limit = null, params IEnumerable<string> exceptions) =>
        Of(ExpectedOutcome.Violated, limit) with
        {
            Exceptions = [.. exceptions],
        };

    public static OracleVerdict Lacks(params IEnumerable<string> missing) => Unclear("fact-unknown", missing);

    public static OracleVerdict Unclear(string reason, params IEnumerable<string> missing) =>
        Of(ExpectedOutcome.NotEvaluable, null) with
        {
            Reason = reason,
            Missing = [.. missing.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };

    public OracleVerdict At(Limit? limit) => this with { Limit = limit };

    public OracleVerdict AsToVerify() => this with { RowToVerify = true };

    public override string ToString() =>
        $"{Outcome} {Reason} [{string.Join(',', Missing)}] {Limit?.Plain:yyyy-MM-dd}/{Limit?.RolledIfKnown:yyyy-MM-dd} "
        + $"{(ToVerify ? "to-verify" : "firm")} [{string.Join(',', Exceptions)}]";

    private static OracleVerdict Of(ExpectedOutcome outcome, Limit? limit) => new(outcome, null, [], limit, [], false);
}
