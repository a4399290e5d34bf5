using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

public sealed partial class Paper
{
    /// <summary>已生成文件: the first time only; answers with whether it was.</summary>
    internal bool MarkRendered(RenderedFiles files)
    {
        if (Rendered is not null || !IsIssued)
            return false;
        Rendered = files;
        return true;
    }

    /// <summary>The files with the seal: the first time only.</summary>
    internal bool MarkStamped(RenderedFiles files)
    {
        if (Stamped is not null || Seal?.Method != SealMethod.Image)
            return false;
        Stamped = files;
        return true;
    }

    /// <summary>用印, by an image or by the scan of the stamped paper.</summary>
    internal void AffixSeal(Hand hand, PaperKind kind, SealMethod method, PaperFile file)
    {
        Stage = Take(hand, PaperAction.Seal);
        if (!kind.RequiresSeal)
            throw new Refused(PaperRefusals.NoSeal(kind.Title));
        if (Rendered is null)
            throw new Refused(PaperRefusals.NotRendered);
        Seal = new PaperSeal(method, file, hand.Account, hand.At);
        Note(PaperAction.Seal, hand, remark: null);
    }

    /// <summary>发出: not before its files are made and, where it needs one, its seal is on them.</summary>
    internal void Send(Hand hand, PaperKind kind)
    {
        if (!kind.RequiresService)
            throw new Refused(PaperRefusals.NoService(kind.Title));
        if (Stage == PaperStage.Issued && kind.RequiresSeal)
            throw new Refused(PaperRefusals.NotSealed);
        Stage = Take(hand, PaperAction.Send);
        if (Rendered is null || (Seal?.Method == SealMethod.Image && Stamped is null))
            throw new Refused(PaperRefusals.NotRendered);
        Note(PaperAction.Send, hand, remark: null);
    }

    /// <summary>登记送达.</summary>
    internal void RecordService(Hand hand, string? remark)
    {
        Stage = Take(hand, PaperAction.RecordService);
        Note(PaperAction.RecordService, hand, remark);
    }

    /// <summary>作废: the number stays with it.</summary>
    internal void Void(Hand hand, PaperKind kind, string reason)
    {
        Stage = Take(hand, PaperAction.Void);
        RequireApart(hand, kind, PaperAction.Void);
        Note(PaperAction.Void, hand, reason);
    }

    /// <summary>被替代: by a paper that names it.</summary>
    internal void Replace(Hand hand, Paper by)
    {
        if (by.ReplacesId != Id || !by.IsIssued)
            throw new Refused(PaperRefusals.NotNamedByNew);
        Stage = Take(hand, PaperAction.Replace);
        ReplacedById = by.Id;
        Note(PaperAction.Replace, hand, by.Number);
    }

    /// <summary>撤回.</summary>
    internal void Withdraw(Hand hand, PaperKind kind, string reason)
    {
        Stage = Take(hand, PaperAction.Withdraw);
        RequireApart(hand, kind, PaperAction.Withdraw);
        Note(PaperAction.Withdraw, hand, reason);
    }
}
