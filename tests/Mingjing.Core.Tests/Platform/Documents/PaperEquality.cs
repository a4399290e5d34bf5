using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>Whether two contents say the same, member by member: lists of records are compared by what they hold.</summary>
internal static class PaperEquality
{
    public static bool AreEqual(PaperContent a, PaperContent b) =>
        Plain(a) == Plain(b)
        && Same(a.Attachments, b.Attachments)
        && Same(a.CopiesTo, b.CopiesTo)
        && a.Body.Count == b.Body.Count
        && a.Body.Zip(b.Body).All(pair => AreEqual(pair.First, pair.Second));

    private static bool AreEqual(PaperBlock a, PaperBlock b) =>
        (a, b) switch
        {
            (PaperTable x, PaperTable y) => x.Columns.SequenceEqual(y.Columns)
                && x.Rows.Count == y.Rows.Count
                && x.Rows.Zip(y.Rows).All(rows => Same(rows.First, rows.Second)),
            (PaperFields x, PaperFields y) => x.Fields.SequenceEqual(y.Fields),
            (PaperSignatures x, PaperSignatures y) => Same(x.Labels, y.Labels),
            _ => a == b,
        };

    private static bool Same(IEnumerable<string> a, IEnumerable<string> b) =>
        a.SequenceEqual(b, StringComparer.Ordinal);

    private static PaperContent Plain(PaperContent content) =>
        content with
        {
            Body = [],
            Attachments = [],
            CopiesTo = [],
        };
}
