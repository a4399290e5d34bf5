using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.Papers;

/// <summary>句子变动 between two drafts.</summary>
public enum SentenceChange
{
    /// <summary>未变.</summary>
    [Term("未变")]
    Same,

    /// <summary>新增.</summary>
    [Term("新增")]
    Added,

    /// <summary>删除.</summary>
    [Term("删除")]
    Removed,
}

/// <summary>比对后的一句; one that was changed stands twice, removed and added.</summary>
public sealed record ComparedSentence(SentenceChange Change, string Place, string Text);

/// <summary>文稿比对: which sentences one draft has and the other has not, in the order of reading.</summary>
public static class PaperComparison
{
    /// <summary>
    /// Compares sentence by sentence; what stands in both in the same order is the same wherever it moved to, and as much of it as can
    /// be is kept.
    /// </summary>
    public static IReadOnlyList<ComparedSentence> Of(PaperContent before, PaperContent after)
    {
        var (old, now) = (PaperSentences.Of(before), PaperSentences.Of(after));
        var head = SameAtHead(old, now);
        var tail = SameAtTail(old, now, head);
        var compared = new List<ComparedSentence>();
        compared.AddRange(now.Take(head).Select(s => Marked(SentenceChange.Same, s)));
        compared.AddRange(Between([.. old.Skip(head).SkipLast(tail)], [.. now.Skip(head).SkipLast(tail)]));
        compared.AddRange(now.Skip(now.Count - tail).Select(s => Marked(SentenceChange.Same, s)));
        return compared;
    }

    private static IEnumerable<ComparedSentence> Between(PaperSentence[] old, PaperSentence[] now)
    {
        var common = CommonFrom(old, now);
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && IsSame(old[i], now[j]))
            {
                i++;
                yield return Marked(SentenceChange.Same, now[j++]);
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return Marked(SentenceChange.Removed, old[i++]);
            }
            else
            {
                yield return Marked(SentenceChange.Added, now[j++]);
            }
        }
    }

    // How many sentences the rests from i and from j have in common.
    private static int[,] CommonFrom(PaperSentence[] old, PaperSentence[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        for (var j = now.Length - 1; j >= 0; j--)
            common[i, j] = IsSame(old[i], now[j])
                ? common[i + 1, j + 1] + 1
                : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static int SameAtHead(IReadOnlyList<PaperSentence> old, IReadOnlyList<PaperSentence> now)
    {
        var same = 0;
        while (same < Math.Min(old.Count, now.Count) && IsSame(old[same], now[same]))
            same++;
        return same;
    }

    private static int SameAtTail(IReadOnlyList<PaperSentence> old, IReadOnlyList<PaperSentence> now, int head)
    {
        var same = 0;
        while (same < Math.Min(old.Count, now.Count) - head && IsSame(old[^(same + 1)], now[^(same + 1)]))
            same++;
        return same;
    }

    private static ComparedSentence Marked(SentenceChange change, PaperSentence sentence) =>
        new(change, sentence.Place, sentence.Text);

    private static bool IsSame(PaperSentence left, PaperSentence right) =>
        string.Equals(left.Text, right.Text, StringComparison.Ordinal);
}
