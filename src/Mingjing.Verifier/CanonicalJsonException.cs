namespace Mingjing.Verifier;

/// <summary>
/// 不能写成规范 JSON: a member stands twice, the text is not UTF-8, a surrogate stands alone, a number would change its value, or the JSON
/// itself is damaged or nested deeper than <see cref="CanonicalJson.MaxDepth"/>.
/// </summary>
public sealed class CanonicalJsonException : Exception
{
    public CanonicalJsonException(string message)
        : base(message) { }

    public CanonicalJsonException(string message, Exception inner)
        : base(message, inner) { }
}
