using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Web.Accounts;

/// <summary>当前行为主体 of a request: pages and API ask here who acts. Nobody until the authentication has found somebody.</summary>
public sealed class CurrentPrincipal
{
    /// <summary>Who acts.</summary>
    public Principal Principal { get; private set; } = Principal.Anonymous;

    /// <summary>The session of a person; null for machines and for nobody.</summary>
    public ActiveSession? Session { get; private set; }

    /// <summary>Whether the sign-in is complete, or a machine's key was right.</summary>
    public bool IsOpen => Principal.Kind == PrincipalKind.Machine || Session?.Stage == SessionStage.Open;

    /// <summary>Whether the principal may do something, the scope of single rows aside.</summary>
    public bool May(Permission permission) => IsOpen && permission.IsGrantedTo(Principal);

    internal void Is(ActiveSession session) => (Principal, Session) = (session.Principal, session);

    internal void Is(Principal machine) => Principal = machine;

    internal void Is(CurrentPrincipal other) => (Principal, Session) = (other.Principal, other.Session);
}
