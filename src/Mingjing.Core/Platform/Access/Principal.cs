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

    /// <summary>Who has signed in, without or before an appointment: may look after the own account.</summary>
    public static Principal Holder(AccountId account, string name) =>
        new()
        {
            Kind = PrincipalKind.Person,
            Actor = $"account:{account}",
            Account = account,
            Name = name,
            Role = Roles.AccountHolder,
            Scope = DataScope.Nothing.For(account),
        };

    /// <summary>Another system of a department, by its key.</summary>
    /// <param name="key">The key's id.</param>
    /// <param name="permissions">Codes of what the key was issued for; it may do nothing else.</param>
    public static Principal Machine(
        string key,
        OrganizationId organization,
        string name,
        IReadOnlySet<string> permissions,
        DataScope scope
    ) =>
        new()
        {
            Kind = PrincipalKind.Machine,
            Actor = $"key:{key}",
            Organization = organization,
            Name = name,
            Role = Roles.MachineClient,
            KeyPermissions = permissions,
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

    /// <summary>委托人: whose appointment this is, where the person works under a lent one; null under an own one.</summary>
    public Lender? ActsFor { get; init; }

    /// <summary>Codes of the permissions that a key was issued for; null for persons and jobs, whose role says it.</summary>
    public IReadOnlySet<string>? KeyPermissions { get; private init; }

    public required DataScope Scope { get; init; }
}
