using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>不计入期限的事由: what a term admits; a ground outside it is not subtracted (law-rules §2.1.7).</summary>
/// <param name="Words">The words by which a ground as written is known.</param>
/// <param name="Confirmed">Whether the list is confirmed; if not, a decisive suspension is 无法判断.</param>
/// <param name="Basis">The article that lists them; null where the law lists none.</param>
public sealed record SuspensionGrounds(IReadOnlyList<string> Words, bool Confirmed, LawArticle? Basis)
{
    /// <summary>Whether some ground may have to be admitted: the list has one, or is not confirmed.</summary>
    public bool MayAdmit => Words.Count > 0 || !Confirmed;

    /// <summary>Whether a ground as written is one of the list.</summary>
    public bool Admits(ReadOnlySpan<char> ground)
    {
        for (var i = 0; i < Words.Count; i++)
            if (ground.Contains(Words[i], StringComparison.Ordinal))
                return true;
        return false;
    }
}
