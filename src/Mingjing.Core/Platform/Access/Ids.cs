namespace Mingjing.Core.Platform.Access;

/// <summary>机构标识.</summary>
public readonly record struct OrganizationId(Guid Value) : ITypedId<OrganizationId>
{
    public static OrganizationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>账号标识.</summary>
public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>事项标识: one object of a procedure with all that belongs to it, such as a case with its papers.</summary>
public readonly record struct MatterId(Guid Value) : ITypedId<MatterId>
{
    public static MatterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>任职标识.</summary>
public readonly record struct AppointmentId(Guid Value) : ITypedId<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}
