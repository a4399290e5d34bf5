using Mingjing.Core.EnforcementActs;

namespace Mingjing.Web.EnforcementActs;

/// <summary>栏目的显示: a fact as a file writes it; what stands for a personal code is never shown.</summary>
internal static class ActFactText
{
    /// <summary>What is shown in the place of a personal code.</summary>
    public const string Hidden = "公民身份号码，已隐藏";

    /// <summary>The text of a fact; null where it is unknown.</summary>
    public static string? Of(ActColumn column, Act act) => HasHiddenCode(column, act) ? Hidden : column.Format(act);

    /// <summary>Whether an act has a personal code, which is shown only to those who ask for it.</summary>
    public static bool HasHiddenCode(Act act) =>
        act.PartyCode.IsKnown
        && (PartyCode.IsStandIn(act.PartyCode.Value) || PartyCode.IsPersonal(act.PartyCode.Value));

    private static bool HasHiddenCode(ActColumn column, Act act) =>
        column.Field == ActField.PartyCode && HasHiddenCode(act);
}
