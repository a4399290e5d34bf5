namespace Mingjing.Core.Platform.Access;

/// <summary>委托人: who has lent the appointment under which another works (代行). What the lender may not do, the other may not do for him.</summary>
/// <param name="Account">The lender's account; null for somebody without one.</param>
/// <param name="Name">姓名.</param>
public sealed record Lender(AccountId? Account, string Name);
