namespace Mingjing.Verifier;

/// <summary>账本记录不规范: where in its line, and what should stand there.</summary>
public sealed class LedgerEntryException(string message) : Exception(message);
