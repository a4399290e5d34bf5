using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Papers;

/// <summary>文书标识.</summary>
public readonly record struct PaperId(Guid Value) : ITypedId<PaperId>
{
    public static PaperId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>送达标识.</summary>
public readonly record struct PaperServiceId(Guid Value) : ITypedId<PaperServiceId>
{
    public static PaperServiceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>文书所属事项: the case, the clue or whatever the paper is a step of, as its own capability names it.</summary>
/// <param name="Kind">Stable code of the kind of matter: “supervision-case”.</param>
/// <param name="Id">Its id.</param>
/// <param name="Number">案号: what forms and records carry in place of a number of their own.</param>
public sealed record PaperMatter(string Kind, MatterId Id, string Number);
