namespace Mingjing.Core.Platform.Terms;

/// <summary>日历文件中的一处错误: the file, the field, what stands there and the rule that it breaks.</summary>
public sealed record CalendarError(string File, string Field, string Value, string Rule)
{
    /// <summary>“calendar-2026.json：字段 year 的值 2025：应与文件名一致，为 2026”.</summary>
    public override string ToString()
    {
        var field = Field.Length > 0 ? $"字段 {Field}" : "内容";
        var value = Value.Length > 0 ? $" 的值 {Value}" : "";
        return $"{File}：{field}{value}：{Rule}";
    }
}

/// <summary>日历文件不可用: every error of every file, so that one reading shows all that is to be mended.</summary>
public sealed class CalendarFileException(IReadOnlyList<CalendarError> errors)
    : Exception("工作日历文件有误：\n" + string.Join('\n', errors))
{
    public IReadOnlyList<CalendarError> Errors { get; } = errors;
}
