namespace Mingjing.Core.Platform.Ledger;

/// <summary>台账事项: what kind of act an entry records. Codes are stable for ever: “organization.registered”, past tense.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">What the timeline shows, in Chinese.</param>
/// <param name="Basis">The law under which it is done; null for acts of running the system.</param>
public sealed record LedgerEvent(string Code, string Name, LawArticle? Basis = null);
