namespace Mingjing.Web.Shell;

/// <summary>当前用户: who is at work in this request, as the shell shows it. Nobody until the sign-in has filled it.</summary>
public sealed class SignedIn
{
    /// <summary>Whether somebody is signed in.</summary>
    public bool IsPerson { get; private set; }

    /// <summary>姓名.</summary>
    public string Name { get; private set; } = "";

    /// <summary>单位.</summary>
    public string Organization { get; private set; } = "";

    /// <summary>岗位, as the menu says it: “承办人”.</summary>
    public string Appointment { get; private set; } = "";

    private Func<string, bool> _allows = _ => false;

    /// <summary>Says who is at work.</summary>
    /// <param name="name">姓名.</param>
    /// <param name="organization">单位.</param>
    /// <param name="appointment">岗位.</param>
    /// <param name="allows">Whether the person holds a permission, by its name.</param>
    public void Is(string name, string organization, string appointment, Func<string, bool> allows) =>
        (IsPerson, Name, Organization, Appointment, _allows) = (true, name, organization, appointment, allows);

    internal void Is(SignedIn other) =>
        (IsPerson, Name, Organization, Appointment, _allows) = (
            other.IsPerson,
            other.Name,
            other.Organization,
            other.Appointment,
            other._allows
        );

    /// <summary>Whether the person may use an entry of the navigation.</summary>
    public bool MayUse(NavigationEntry entry) => entry.Permission is null || (IsPerson && _allows(entry.Permission));
}
