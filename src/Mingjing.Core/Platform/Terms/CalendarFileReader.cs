using System.Globalization;
using System.Text.Json;

namespace Mingjing.Core.Platform.Terms;

/// <summary>Reads one calendar file and notes every error in it.</summary>
internal sealed class CalendarFileReader(string file, int year)
{
    private const string Members = "year、status、note、workingDays、daysOff、workingWeekendDays、holidays";

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);

    internal List<CalendarError> Errors { get; } = [];

    internal CalendarYear? Read(ReadOnlyMemory<byte> content)
    {
        if (content.Span.StartsWith("\uFEFF"u8))
            content = content[3..];
        try
        {
            using var document = JsonDocument.Parse(content);
            return ReadRoot(document.RootElement);
        }
        catch (JsonException e)
        {
            var line = (e.LineNumber ?? 0) + 1;
            Wrong(
                "",
                "",
                $"不是有效的 JSON（UTF-8 编码），第{line}行第{(e.BytePositionInLine ?? 0) + 1}字节处无法解析"
            );
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser reads strings only when asked; half a character in one shows no earlier.
            Wrong("", "", "文字中有无效的 UTF-8 字节或转义");
            return null;
        }
    }

    private CalendarYear? ReadRoot(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Wrong("", Shown(root), "应为一个 JSON 对象");
            return null;
        }

        CollectMembers(root);
        CheckYear();
        var announced = ReadStatus();
        var daysOff = ReadDays("daysOff");
        var working = ReadDays("workingWeekendDays");
        CheckWorkingWeekendDays(working, daysOff);
        var names = ReadHolidays(daysOff);
        if (_members.TryGetValue("note", out var note) && note.ValueKind != JsonValueKind.String)
            Wrong("note", Shown(note), "应为文字");
        var read = new CalendarYear(year, announced, daysOff, working, names);
        CheckCount(read);
        return Errors.Count == 0 ? read : null;
    }

    private void CollectMembers(JsonElement root)
    {
        foreach (var member in root.EnumerateObject())
        {
            if (!Members.Split('、').Contains(member.Name, StringComparer.Ordinal))
                Wrong(member.Name, Shown(member.Value), $"不认识的成员，只能有 {Members}");
            else if (!_members.TryAdd(member.Name, member.Value))
                Wrong(member.Name, Shown(member.Value), "成员重复");
        }
    }

    private void CheckYear()
    {
        if (Required("year") is { } value && !(IsNumber(value, out var number) && number == year))
            Wrong("year", Shown(value), $"应与文件名一致，为 {year}");
    }

    private bool ReadStatus()
    {
        if (Required("status") is not { } value)
            return false;
        var announced = IsText(value, "announced");
        if (!announced && !IsText(value, "provisional"))
            Wrong("status", Shown(value), "应为 announced（已公布）或 provisional（尚未公布，暂定）");
        return announced;
    }

    // The count is taken from another source than the days, so that a day forgotten in typing is found.
    private void CheckCount(CalendarYear read)
    {
        var counted = 0;
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            counted += read.IsWorkingDay(day) ? 1 : 0;
        if (!_members.TryGetValue("workingDays", out var value))
        {
            if (read.Announced)
                Wrong("workingDays", "", $"缺少：已公布的年度须写明全年工作日数（按所列日期计为{counted}日）");
        }
        else if (!(IsNumber(value, out var number) && number == counted))
        {
            Wrong("workingDays", Shown(value), $"与所列日期不符，按 daysOff 和 workingWeekendDays 计为{counted}日");
        }
    }

    private HashSet<DateOnly> ReadDays(string field)
    {
        var days = new HashSet<DateOnly>();
        if (Required(field) is not { } list)
            return days;
        if (list.ValueKind != JsonValueKind.Array)
        {
            Wrong(field, Shown(list), "应为日期的数组");
            return days;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var at = $"{field}[{index++}]";
            if (ReadDay(at, item) is { } day && !days.Add(day))
                Wrong(at, Shown(item), "日期重复");
        }

        return days;
    }

    private DateOnly? ReadDay(string field, JsonElement item)
    {
        if (
            item.ValueKind != JsonValueKind.String
            || !DateOnly.TryParseExact(
                item.GetString(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            Wrong(field, Shown(item), $"应为存在的日期，写作 {year}-MM-dd");
            return null;
        }

        if (day.Year == year)
            return day;
        Wrong(field, Shown(item), $"不是{year}年的日期");
        return null;
    }

    private void CheckWorkingWeekendDays(HashSet<DateOnly> working, HashSet<DateOnly> daysOff)
    {
        foreach (var day in working.Order())
        {
            var shown = day.ToString("O", CultureInfo.InvariantCulture);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                Wrong("workingWeekendDays", shown, $"是{DayLabels.Weekday(day)}，调休上班的日期应为星期六或星期日");
            if (daysOff.Contains(day))
                Wrong("workingWeekendDays", shown, "同一日期不能既在 daysOff 又在 workingWeekendDays");
        }
    }

    private Dictionary<DateOnly, string> ReadHolidays(HashSet<DateOnly> daysOff)
    {
        var names = new Dictionary<DateOnly, string>();
        if (!_members.TryGetValue("holidays", out var list))
            return names;
        if (list.ValueKind != JsonValueKind.Array)
        {
            Wrong("holidays", Shown(list), "应为节日的数组");
            return names;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
            ReadHoliday($"holidays[{index++}]", item, daysOff, names);
        return names;
    }

    private void ReadHoliday(
        string field,
        JsonElement item,
        HashSet<DateOnly> daysOff,
        Dictionary<DateOnly, string> names
    )
    {
        if (item.ValueKind != JsonValueKind.Object || !HasJustNameFromTo(item))
        {
            Wrong(field, Shown(item), "应为 {\"name\":节日名称, \"from\":首日, \"to\":末日}");
            return;
        }

        var name = item.GetProperty("name");
        if (name.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(name.GetString()))
            Wrong($"{field}.name", Shown(name), "应为节日名称");
        var from = ReadDay($"{field}.from", item.GetProperty("from"));
        var to = ReadDay($"{field}.to", item.GetProperty("to"));
        if (to < from)
            Wrong($"{field}.to", Shown(item.GetProperty("to")), "末日早于首日");
        for (var day = from; day <= to; day = day.Value.AddDays(1))
        {
            var shown = day.Value.ToString("O", CultureInfo.InvariantCulture);
            if (!daysOff.Contains(day.Value))
                Wrong(field, shown, "节日中的日期不在 daysOff 中");
            else if (name.ValueKind == JsonValueKind.String && !names.TryAdd(day.Value, name.GetString()!))
                Wrong(field, shown, "同一日期属于两个节日");
        }
    }

    private static bool HasJustNameFromTo(JsonElement item) =>
        item.EnumerateObject()
            .Select(p => p.Name)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(["from", "name", "to"], StringComparer.Ordinal);

    private JsonElement? Required(string field)
    {
        if (_members.TryGetValue(field, out var value))
            return value;
        Wrong(field, "", "缺少该成员");
        return null;
    }

    private static bool IsText(JsonElement value, string text) =>
        value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static bool IsNumber(JsonElement value, out int number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
    }

    private static string Shown(JsonElement value)
    {
        const int Longest = 60;
        var raw = value.ValueKind == JsonValueKind.String ? $"“{value.GetString()}”" : value.GetRawText();
        return raw.Length <= Longest ? raw : raw[..Longest] + "…";
    }

    private void Wrong(string field, string value, string rule) =>
        Errors.Add(new CalendarError(file, field, value, rule));
}
