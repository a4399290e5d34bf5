namespace Mingjing.Web.Startup;

/// <summary>站点角色: what one running binary serves. Two zones run two of them.</summary>
public enum ServerRole
{
    /// <summary>办公端: the staff site on the government network.</summary>
    Office,

    /// <summary>公众端: the portal on the Internet.</summary>
    Portal,

    /// <summary>两端合一.</summary>
    Both,
}
