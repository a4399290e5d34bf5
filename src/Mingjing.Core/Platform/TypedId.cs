namespace Mingjing.Core.Platform;

/// <summary>类型化标识: a UUIDv7 that says what it names, so that the id of one thing cannot be passed for another's.</summary>
/// <typeparam name="TSelf">The id's own type.</typeparam>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>Making and reading of typed ids.</summary>
public static class TypedId
{
    /// <summary>A new id that sorts by its instant.</summary>
    public static TId New<TId>(DateTimeOffset now)
        where TId : struct, ITypedId<TId> => TId.From(Guid.CreateVersion7(now));

    /// <summary>The id of a value that was stored.</summary>
    public static TId From<TId>(Guid value)
        where TId : struct, ITypedId<TId> => TId.From(value);

    /// <summary>Reads the id of an address or a form; null where the text is none.</summary>
    public static TId? Parse<TId>(string? text)
        where TId : struct, ITypedId<TId> => Guid.TryParseExact(text, "D", out var value) ? TId.From(value) : null;
}
