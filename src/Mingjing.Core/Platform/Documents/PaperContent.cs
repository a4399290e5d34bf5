namespace Mingjing.Core.Platform.Documents;

/// <summary>版式 (law-rules §4): three looks of a paper; the first has a variant for letters.</summary>
public enum PaperLayout
{
    /// <summary>公文格式 (GB/T 9704-2012): red heading and rule, 22 lines of 28 characters.</summary>
    [Term("公文格式")]
    RedHead,

    /// <summary>信函格式 (GB/T 9704-2012, 10.1).</summary>
    [Term("信函格式")]
    Letter,

    /// <summary>表格: approval forms, receipts, check lists.</summary>
    [Term("表格")]
    Form,

    /// <summary>笔录: who asked, who answered, and where each signs.</summary>
    [Term("笔录")]
    Record,
}

/// <summary>
/// 文书内容: what a paper says, apart from how it is drawn. At signing its canonical form is frozen; the file in both forms, the page and
/// the print view are all made from it. It names nobody who complained.
/// </summary>
/// <param name="Layout">版式.</param>
/// <param name="Title">标题, without the issuer's name where the heading has it.</param>
/// <param name="Body">正文, in order.</param>
public sealed record PaperContent(PaperLayout Layout, string Title, IReadOnlyList<PaperBlock> Body)
{
    /// <summary>发文机关: the red heading and the signature under the body; null on a form without one.</summary>
    public string? Issuer { get; init; }

    /// <summary>发文字号, or the number of the case on a form and a record; null while it has none.</summary>
    public string? Number { get; init; }

    /// <summary>签发人, for a paper that goes upwards; null else.</summary>
    public string? Signatory { get; init; }

    /// <summary>主送; null for an internal paper.</summary>
    public string? Addressee { get; init; }

    /// <summary>成文日期: the day of signing; null on a draft.</summary>
    public DateOnly? DatedOn { get; init; }

    /// <summary>附件, by their names.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>联系人和电话 of the office; null for none.</summary>
    public string? Contact { get; init; }

    /// <summary>抄送.</summary>
    public IReadOnlyList<string> CopiesTo { get; init; } = [];
}
