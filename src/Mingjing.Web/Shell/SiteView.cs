using Mingjing.Web.Startup;

namespace Mingjing.Web.Shell;

/// <summary>站点视角: whether this request sees the staff's side: somebody is signed in, or the server has no other side.</summary>
public sealed class SiteView(SignedIn person, ServerSettings settings)
{
    public bool IsStaff => person.IsPerson || !settings.HasPortal;
}
