namespace Mingjing.Core.Platform.Tables;

/// <summary>行错误: why a row, or the whole file, was not used. Personal values are masked.</summary>
/// <param name="File">The name of the file, as the sender knows it.</param>
/// <param name="Line">Line of the file, or row of the sheet, or object of a JSON array, from 1; 0 where the fault is the whole file's.</param>
/// <param name="Column">Header and number or letter of the column, “整行” or “整个文件”.</param>
/// <param name="Value">What stands there, shortened; empty where nothing does.</param>
/// <param name="Rule">The rule that is broken, as a Chinese sentence that says what to do.</param>
public sealed record RowError(string File, long Line, string Column, string Value, string Rule)
{
    /// <summary>“acts.csv 第3行 决定日期（第35列）“2026-02-30”：……”.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File} 第{Line}行";
        return Value.Length == 0 ? $"{place} {Column}：{Rule}" : $"{place} {Column}“{Value}”：{Rule}";
    }
}
