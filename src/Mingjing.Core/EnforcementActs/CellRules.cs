using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>How the cells of our files are read (import-format §1). Every reader answers with the rule that is broken, or null.</summary>
internal static class CellRules
{
    private const int LongestKey = 200;

    /// <summary>无: known not to have happened.</summary>
    public static bool IsNone(ReadOnlySpan<char> text) =>
        text is "无" || text.Equals("none", StringComparison.OrdinalIgnoreCase);

    public static string? Date(ReadOnlySpan<char> text, out DateFact date)
    {
        date = default;
        if (!LegalDate.TryParse(text, out var day, out TimeOnly? time))
        {
            return text.Length == 5 && text.IndexOfAnyExceptInRange('0', '9') < 0
                ? "像是表格软件的日期序号；请把单元格设为日期格式"
                : $"不是存在的日期；可写作 {LegalDate.AcceptedForms}，可加 HH:mm";
        }

        date = time is { } at ? DateFact.At(day, (at.Hour * 60) + at.Minute) : DateFact.On(day);
        return null;
    }

    public static string? YesNo(ReadOnlySpan<char> text, out Flag flag)
    {
        flag = Flag.Unknown;
        Span<char> folded = stackalloc char[5];
        if (text.Length <= folded.Length)
        {
            for (var i = 0; i < text.Length; i++)
                folded[i] = char.ToLowerInvariant(CellText.Fold(text[i]));
            flag = folded[..text.Length] switch
            {
                "是" or "true" or "1" => Flag.Yes,
                "否" or "false" or "0" => Flag.No,
                _ => Flag.Unknown,
            };
        }

        return flag == Flag.Unknown ? "应为 是/否、true/false 或 1/0" : null;
    }

    public static string? Choice<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, Enum =>
        Terms<T>.TryFind(text, out value) ? null : $"不在可填的值之中：{string.Join('、', Terms<T>.All)}";

    /// <summary>A number that serves as key: one line, half-width digits and letters, the rest as written.</summary>
    public static string? Key(ReadOnlySpan<char> text, out string key)
    {
        key = "";
        if (text.Length > LongestKey)
            return $"编号最多 {LongestKey} 个字";
        if (text.IndexOfAny('\r', '\n', '\t') >= 0)
            return "编号不能换行或含制表符";
        key = string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                    target[i] = char.IsAsciiLetterOrDigit(CellText.Fold(source[i]))
                        ? CellText.Fold(source[i])
                        : source[i];
            }
        );
        return null;
    }

    /// <summary>区划代码 (GB/T 2260), or with the places of a town or village.</summary>
    public static string? Region(ReadOnlySpan<char> text, out string code)
    {
        code = StringPool.Get(CellText.Fold(text));
        var isCode = code.Length is 6 or 9 or 12 && code.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        return isCode ? null : "区划代码应为6位数字（GB/T 2260）";
    }

    public static string? OrganizationCode(ReadOnlySpan<char> text, out string code)
    {
        var rule = CreditCode.TryRead(text, out code);
        code = StringPool.Get(code);
        return rule;
    }

    /// <summary>The elements of a list, separated by <c>;</c> or <c>；</c>.</summary>
    public static MemoryExtensions.SpanSplitEnumerator<char> Elements(ReadOnlySpan<char> text) =>
        text.SplitAny(';', '；');
}
