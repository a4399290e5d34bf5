using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>相对人 of the demonstration.</summary>
/// <param name="Code">统一社会信用代码, or 公民身份号码 of a natural person.</param>
public sealed record Party(PartyKind Kind, string Name, string Code);
