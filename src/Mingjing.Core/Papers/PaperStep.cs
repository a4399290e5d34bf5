using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>签批记录: one step that was taken with a paper; the list of them is its history.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Stage">The stage after it.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="ByName">The name then.</param>
/// <param name="ActsFor">委托人, where it was done under a lent appointment: “代某某”.</param>
/// <param name="Remark">意见 or reason; null for none.</param>
/// <param name="DraftNo">The draft that it was done with, from 1.</param>
public sealed record PaperStep(
    PaperAction Action,
    PaperStage Stage,
    DateTimeOffset At,
    AccountId By,
    string ByName,
    string? ActsFor,
    string? Remark,
    int DraftNo
)
{
    internal static PaperStep Of(PaperAction action, PaperStage stage, Hand hand, string? remark, int draftNo) =>
        new(action, stage, hand.At, hand.Account, hand.Name, hand.ActsFor?.Name, remark, draftNo);
}

/// <summary>会签人: who was named, and when he signed; null while he has not.</summary>
public sealed record Countersigner(AccountId Account, string Name, DateTimeOffset? SignedAt = null);

/// <summary>文书文件: what the content was made into.</summary>
/// <param name="Docx">The DOCX.</param>
/// <param name="Pdf">The PDF; null where this installation cannot make one.</param>
/// <param name="At">When.</param>
public sealed record RenderedFiles(PaperFile Docx, PaperFile? Pdf, DateTimeOffset At);

/// <summary>一个文件 in the <see cref="ContentStore"/> of the papers.</summary>
/// <param name="Content">Its name there.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
/// <param name="Format">What it is.</param>
public sealed record PaperFile(string Content, long Size, string Sha256, FileFormat Format)
{
    internal static PaperFile Of(KeptContent kept) => new(kept.Content, kept.Size, kept.Sha256, kept.Format);
}

/// <summary>用印: the seal as it was put on the paper.</summary>
/// <param name="Method">用印方式.</param>
/// <param name="File">印章图样, or the scan of the stamped paper.</param>
/// <param name="By">Who sealed.</param>
/// <param name="At">When.</param>
public sealed record PaperSeal(SealMethod Method, PaperFile File, AccountId By, DateTimeOffset At);
