namespace Mingjing.Verifier.Matters;

/// <summary>What a matter file says that it holds, for the report.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Record">Its content; null where it could not be read.</param>
public sealed record MatterSummary(MatterIndex Index, MatterRecord? Record);
