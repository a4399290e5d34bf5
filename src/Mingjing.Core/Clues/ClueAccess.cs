using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Clues;

/// <summary>线索: who may do what. A department never sees a clue about itself.</summary>
public static class ClueAccess
{
    /// <summary>查看线索.</summary>
    public static readonly Permission Read = new(
        "clues.read",
        "查看线索",
        RoleSets.SupervisionBody | Roles.JusticeStation
    );

    /// <summary>登记线索 from another source.</summary>
    public static readonly Permission Register = new(
        "clues.register",
        "登记线索",
        RoleSets.SupervisionBody | Roles.JusticeStation
    );

    /// <summary>疑点转为线索.</summary>
    public static readonly Permission Refer = new("clues.refer", "疑点转为线索", RoleSets.SupervisionBody);

    /// <summary>初核.</summary>
    public static readonly Permission Assess = new("clues.assess", "初核线索", Roles.SupervisionHandler);

    /// <summary>处置线索: every way out of the first look but a case; the table says which is whose.</summary>
    public static readonly Permission Settle = new("clues.settle", "处置线索", RoleSets.SupervisionBody);

    /// <summary>复看.</summary>
    public static readonly Permission LookAgain = new("clues.look-again", "复看不予立案", Roles.SupervisionHead);

    /// <summary>告知反映人.</summary>
    public static readonly Permission Inform = new("clues.inform", "告知反映人", Roles.SupervisionHandler);
}
