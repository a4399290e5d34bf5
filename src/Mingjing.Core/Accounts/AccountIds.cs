using Mingjing.Core.Platform;

namespace Mingjing.Core.Accounts;

/// <summary>人员标识.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>会话标识; not the token, which only the browser has.</summary>
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>委托代行标识.</summary>
public readonly record struct DelegationId(Guid Value) : ITypedId<DelegationId>
{
    public static DelegationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>接口密钥标识; stands in the key in clear.</summary>
public readonly record struct MachineKeyId(Guid Value) : ITypedId<MachineKeyId>
{
    public static MachineKeyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}
