namespace Mingjing.Core.Platform.Access;

/// <summary>主体类别 of whoever acts.</summary>
public enum PrincipalKind
{
    /// <summary>匿名: sees nothing.</summary>
    [Term("匿名")]
    Anonymous,

    /// <summary>人员, under one appointment.</summary>
    [Term("人员")]
    Person,

    /// <summary>部门接口.</summary>
    [Term("部门接口")]
    Machine,

    /// <summary>系统作业: a named job.</summary>
    [Term("系统作业")]
    System,
}

/// <summary>行为主体: who acts, under which appointment, within which scope. The ledger records it.</summary>
public sealed record Principal
{
    private Principal() { }

    /// <summary>Nobody: may do nothing and sees nothing.</summary>
    public static Principal Anonymous { get; } =
        new()
        {
            Kind = PrincipalKind.Anonymous,
            Actor = "anonymous",
            Name = "匿名",
            Scope = DataScope.Nothing,
        };

    /// <summary>A named job or command of the system; <paramref name="job"/> is a stable code.</summary>
    public static Principal System(string job) =>
        new()
        {
            Kind = PrincipalKind.System,
            Actor = $"system:{job}",
            Name = "系统",
            Scope = DataScope.Everything,
        };

    /// <summary>A person under one appointment.</summary>
    public static Principal Person(
        AccountId account,
        AppointmentId appointment,
        OrganizationId organization,
        string name,
        Roles role,
        DataScope scope
    ) =>
        new()
        {
            Kind = PrincipalKind.Person,
            Actor = $"account:{account}",
            Account = account,
            Appointment = appointment,
            Organization = organization,
            Name = name,
            Role = RoleSets.IsSingle(role) ? role : throw new ArgumentException("一项任职只有一个角色", nameof(role)),
            Scope = scope.For(account),
        };

    /// <summary>Another system of a department, by its key; <paramref name="key"/> is the key's id.</summary>
    public static Principal Machine(string key, OrganizationId organization, string name, DataScope scope) =>
        new()
        {
            Kind = PrincipalKind.Machine,
            Actor = $"key:{key}",
            Organization = organization,
            Name = name,
            Role = Roles.MachineClient,
            Scope = scope,
        };

    public PrincipalKind Kind { get; private init; }

    /// <summary>What the ledger writes: “account:…”, “key:…”, “system:…”.</summary>
    public required string Actor { get; init; }

    /// <summary>姓名, or what the key or the job is called.</summary>
    public required string Name { get; init; }

    public AccountId? Account { get; private init; }

    public AppointmentId? Appointment { get; private init; }

    /// <summary>The organization of the appointment or of the key.</summary>
    public OrganizationId? Organization { get; private init; }

    public Roles Role { get; private init; }

    public required DataScope Scope { get; init; }
}
