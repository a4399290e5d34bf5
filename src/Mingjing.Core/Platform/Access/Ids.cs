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

/// <summary>任职标识.</summary>
public readonly record struct AppointmentId(Guid Value) : ITypedId<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}
