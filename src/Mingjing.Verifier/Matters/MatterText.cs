using System.Globalization;

namespace Mingjing.Verifier.Matters;

/// <summary>卷宗核验结果的中文文本.</summary>
internal static class MatterText
{
    public const string Sound =
        "核验通过：卷宗与台账相符，台账所列的文书、证据齐全（注明未附的除外），未被改动。"
        + "台账中关于此事项的记录没有遗漏，由签发单位的签名担保；要独立证明，请核验账本的完整导出。";

    /// <summary>Writes what the matter file is, what it holds and what it leaves out.</summary>
    public static void Write(MatterSummary matter, TextWriter output)
    {
        var index = matter.Index;
        output.WriteLine(Plain.Text($"卷宗：{index.Kind} {index.Id}"));
        if (index.Purpose is { } purpose)
            output.WriteLine($"用途：{Plain.Text(purpose)}；接收单位：{Plain.Text(index.Recipient ?? "")}");
        if (matter.Record is not { } record)
            return;
        var files = index.Files.Count - MatterForm.Fixed.Count;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"文书：{Count(record, MatterLists.Papers)} 份，证据：{Count(record, MatterLists.Evidence)} 件，附有文件 {files} 个"
            )
        );
        foreach (var item in record.Items)
        {
            foreach (var absent in item.LeftOut)
                output.WriteLine(Plain.Text($"未附：{item.List} {item.Id} 的 {absent.Role}，原因：{absent.Reason}"));
        }
    }

    private static int Count(MatterRecord record, string list) =>
        record.Items.Count(i => string.Equals(i.List, list, StringComparison.Ordinal));
}
