using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>执法人员 of an act: whom the rules about officers concern, and on which days they were in the field.</summary>
public static class OfficersInField
{
    /// <summary>处罚, 强制, 检查 always; other kinds where officers are recorded or somebody inspected on site.</summary>
    public static bool Concern(Act act) =>
        act.Kind is ActKind.Penalty or ActKind.Coercion or ActKind.Inspection
        || act.Officers.IsKnown
        || act.InspectedOn.IsKnown;

    /// <summary>The n-th day in the field (0–4): inspected, preserved, seized, executed, an inspection's start. Unknown where there is none.</summary>
    public static DateFact FieldDay(Act act, int n) =>
        n switch
        {
            0 => act.InspectedOn,
            1 => act.PreservedOn,
            2 => act.SeizedOn,
            3 => act.ExecutedOn,
            _ => act.Kind == ActKind.Inspection ? act.FiledOn : DateFact.Unknown,
        };

    /// <summary>How many kinds of field days there are.</summary>
    public const int FieldDays = 5;
}
