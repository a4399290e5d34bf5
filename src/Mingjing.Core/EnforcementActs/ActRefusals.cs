using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法行为的拒绝理由.</summary>
public static class ActRefusals
{
    public static readonly Refusal Removed = new(
        RefusalKind.Rule,
        "act.not-reportable",
        "这条记录已按“依法不得报送”撤回，内容已删除，不能再次报送。"
    );

    public static readonly Refusal Unwritable = new(
        RefusalKind.Field,
        "act.unwritable",
        "记录中有不完整的字符，无法保存。请核对文字后重新报送。"
    );

    public static readonly Refusal AlreadyWithdrawn = new(
        RefusalKind.Conflict,
        "act.already-withdrawn",
        "这条记录已经撤回。"
    );

    public static readonly Refusal NewVersion = new(
        RefusalKind.Conflict,
        "act.new-version",
        "这条记录在您打开之后又报送了新的版本。"
    )
    {
        WayOut = "请核对最新版本后再次提交。",
    };

    /// <summary>The same for a body that is not registered and one that lies outside the scope: neither is told apart.</summary>
    public static Refusal NotYours(string subjectCode) =>
        new(
            RefusalKind.Forbidden,
            "act.not-yours",
            $"执法主体代码 {subjectCode} 没有登记，或者不在当前任职的数据范围内。"
        )
        {
            Field = "subjectCode",
            WayOut = "请核对执法主体代码；确属本机关的，请市级监督机构先登记机构。",
        };

    /// <summary>Two rows of one file have one number and say different things: the first is kept.</summary>
    public static Refusal OtherInFile(string recordNo) =>
        new(
            RefusalKind.Rule,
            "act.twice-in-file",
            $"本文件前面已有记录编号 {recordNo}，内容与本行不同；保留先出现的一行，本行没有使用。"
        )
        {
            Field = "recordNo",
            WayOut = "请核对记录编号；确需更正的，改好后重新发送一份文件。",
        };

    /// <summary>撤回说明 breaks a rule.</summary>
    public static Refusal OfWithdrawal(string rule) => Refusal.OfField(nameof(ActWithdrawal.Explanation), rule + "。");
}
