using System.Text;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Terms;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.Platform.Terms;

public sealed class CalendarFilesTests
{
    private const string Good = """
        {
          "year": 2026,
          "status": "announced",
          "note": "依据通知",
          "workingDays": 260,
          "daysOff": ["2026-01-01", "2026-01-02", "2026-01-03"],
          "workingWeekendDays": ["2026-01-04"],
          "holidays": [{ "name": "元旦", "from": "2026-01-01", "to": "2026-01-03" }]
        }
        """;

    private static CalendarYear Read(string json, string file = "calendar-2026.json") =>
        CalendarFiles.Read(file, Encoding.UTF8.GetBytes(json));

    private static CalendarError[] ErrorsOf(string json, string file = "calendar-2026.json") =>
        [.. Should.Throw<CalendarFileException>(() => Read(json, file)).Errors];

    private static string With(string member, string value)
    {
        var json = JsonNode.Parse(Good)!;
        json[member] = JsonNode.Parse(value);
        return json.ToJsonString();
    }

    private static string Without(string member)
    {
        var json = JsonNode.Parse(Good)!.AsObject();
        json.Remove(member);
        return json.ToJsonString();
    }

    [Theory]
    [InlineData(2024, true, 251)]
    [InlineData(2025, true, 248)]
    [InlineData(2026, true, 248)]
    [InlineData(2027, false, 254)]
    public void The_data_pack_holds_the_announced_years_and_the_provisional_one(int year, bool announced, int working)
    {
        var loaded = PublishedCalendar.Calendar.Years.Single(y => y.Year == year);
        loaded.Announced.ShouldBe(announced);
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365);
        days.Count(d => loaded.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(d))).ShouldBe(working);
        loaded.HolidayNames.Keys.ShouldBe(loaded.DaysOff, ignoreOrder: true);
    }

    [Fact]
    public void A_good_file_is_read_with_a_byte_order_mark_and_without()
    {
        Read(Good).HolidayNames[new DateOnly(2026, 1, 2)].ShouldBe("元旦");
        Read('\uFEFF' + Good).WorkingWeekendDays.ShouldBe([new DateOnly(2026, 1, 4)]);
        Read(Without("holidays")).HolidayNames.ShouldBeEmpty();
        Read(Without("note")).Announced.ShouldBeTrue();
    }

    [Theory]
    [InlineData("year", "2025", "year", "2025", "应与文件名一致，为 2026")]
    [InlineData("year", "\"2026\"", "year", "“2026”", "应与文件名一致，为 2026")]
    [InlineData("status", "\"final\"", "status", "“final”", "应为 announced（已公布）或 provisional（尚未公布，暂定）")]
    [InlineData("status", "true", "status", "true", "应为 announced（已公布）或 provisional（尚未公布，暂定）")]
    [InlineData("note", "1", "note", "1", "应为文字")]
    [InlineData(
        "workingDays",
        "261",
        "workingDays",
        "261",
        "与所列日期不符，按 daysOff 和 workingWeekendDays 计为260日"
    )]
    [InlineData(
        "workingDays",
        "260.5",
        "workingDays",
        "260.5",
        "与所列日期不符，按 daysOff 和 workingWeekendDays 计为260日"
    )]
    [InlineData(
        "holiday",
        "[]",
        "holiday",
        "[]",
        "不认识的成员，只能有 year、status、note、workingDays、daysOff、workingWeekendDays、holidays"
    )]
    [InlineData("holidays", "{}", "holidays", "{}", "应为节日的数组")]
    [InlineData(
        "holidays",
        """[{"name":"元旦","from":"2026-01-01"}]""",
        "holidays[0]",
        """{"name":"\u5143\u65E6","from":"2026-01-01"}""",
        "应为 {\"name\":节日名称, \"from\":首日, \"to\":末日}"
    )]
    [InlineData(
        "holidays",
        """[{"name":" ","from":"2026-01-01","to":"2026-01-01"}]""",
        "holidays[0].name",
        "“ ”",
        "应为节日名称"
    )]
    [InlineData(
        "holidays",
        """[{"name":"元旦","from":"2026-01-03","to":"2026-01-01"}]""",
        "holidays[0].to",
        "“2026-01-01”",
        "末日早于首日"
    )]
    [InlineData(
        "holidays",
        """[{"name":"元旦","from":"2026-01-03","to":"2026-01-04"}]""",
        "holidays[0]",
        "2026-01-04",
        "节日中的日期不在 daysOff 中"
    )]
    [InlineData(
        "holidays",
        """[{"name":"元旦","from":"2026-01-01","to":"2026-01-02"},{"name":"新年","from":"2026-01-02","to":"2026-01-03"}]""",
        "holidays[1]",
        "2026-01-02",
        "同一日期属于两个节日"
    )]
    public void A_wrong_member_is_named_with_its_value_and_rule(
        string member,
        string value,
        string field,
        string shown,
        string rule
    ) => ErrorsOf(With(member, value)).ShouldBe([new CalendarError("calendar-2026.json", field, shown, rule)]);

    [Theory]
    [InlineData("daysOff", """["2025-01-01"]""", "daysOff[0]", "“2025-01-01”", "不是2026年的日期")]
    [InlineData(
        "daysOff",
        """["2026-01-01","2026-02-30"]""",
        "daysOff[1]",
        "“2026-02-30”",
        "应为存在的日期，写作 2026-MM-dd"
    )]
    [InlineData("daysOff", "[20260101]", "daysOff[0]", "20260101", "应为存在的日期，写作 2026-MM-dd")]
    [InlineData("daysOff", """["2026-01-01","2026-01-01"]""", "daysOff[1]", "“2026-01-01”", "日期重复")]
    [InlineData("daysOff", "\"2026-01-01\"", "daysOff", "“2026-01-01”", "应为日期的数组")]
    [InlineData(
        "daysOff",
        """["2026-01-04"]""",
        "workingWeekendDays",
        "2026-01-04",
        "同一日期不能既在 daysOff 又在 workingWeekendDays"
    )]
    [InlineData(
        "workingWeekendDays",
        """["2026-01-05"]""",
        "workingWeekendDays",
        "2026-01-05",
        "是星期一，调休上班的日期应为星期六或星期日"
    )]
    [InlineData(
        "workingWeekendDays",
        """["2026-01-04","2026-01-04"]""",
        "workingWeekendDays[1]",
        "“2026-01-04”",
        "日期重复"
    )]
    public void A_wrong_day_is_named_with_its_place(
        string member,
        string value,
        string field,
        string shown,
        string rule
    ) => ErrorsOf(With(member, value)).ShouldContain(new CalendarError("calendar-2026.json", field, shown, rule));

    [Theory]
    [InlineData("year")]
    [InlineData("status")]
    [InlineData("daysOff")]
    [InlineData("workingWeekendDays")]
    public void A_missing_member_is_named(string member) =>
        ErrorsOf(Without(member)).ShouldContain(new CalendarError("calendar-2026.json", member, "", "缺少该成员"));

    [Fact]
    public void An_announced_year_must_say_how_many_working_days_it_has_and_a_provisional_one_need_not()
    {
        ErrorsOf(Without("workingDays")).Single().Field.ShouldBe("workingDays");
        var provisional = JsonNode.Parse(Without("workingDays"))!;
        provisional["status"] = "provisional";
        Read(provisional.ToJsonString()).Announced.ShouldBeFalse();
    }

    [Fact]
    public void A_doubled_member_is_refused() =>
        ErrorsOf(Good.Replace("\"note\"", "\"status\"", StringComparison.Ordinal))
            .ShouldContain(new CalendarError("calendar-2026.json", "status", "“依据通知”", "成员重复"));

    [Theory]
    [InlineData("")]
    [InlineData("{\"year\":2026,")]
    [InlineData("{\"year\":2026}}")]
    [InlineData("// comment\n{}")]
    public void What_is_no_JSON_is_refused_with_its_place(string json) =>
        ErrorsOf(json).Single().Rule.ShouldMatch("^不是有效的 JSON（UTF-8 编码），第[0-9]+行第[0-9]+字节处无法解析$");

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var nested = new string('[', 10_000) + new string(']', 10_000);
        ErrorsOf(nested).Single().Rule.ShouldStartWith("不是有效的 JSON");
        ErrorsOf("[]").Single().Rule.ShouldBe("应为一个 JSON 对象");
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        const string Rule = "文字中有无效的 UTF-8 字节或转义";
        ErrorsOf(Good.Replace("announced", "\\ud800", StringComparison.Ordinal)).ShouldContain(e => e.Rule == Rule);
        byte[] broken = [.. "{\"year\":2026,\"status\":\"announced"u8, 0xE5, 0x85, .. "\"}"u8];
        Should
            .Throw<CalendarFileException>(() => CalendarFiles.Read("calendar-2026.json", broken))
            .Errors.ShouldContain(e => e.Rule == Rule);
    }

    [Theory]
    [InlineData("calendar-26.json")]
    [InlineData("calendar-20２6.json")]
    [InlineData("calendar-1900.json")]
    [InlineData("kalender-2026.json")]
    [InlineData("calendar-2026.JSON")]
    public void A_file_name_without_the_year_is_refused(string file) =>
        ErrorsOf(Good, file)
            .ShouldBe([new CalendarError(file, "", "", "文件名应为 calendar-YYYY.json，YYYY 为四位年份")]);

    [Fact]
    public void The_message_names_file_field_value_and_rule_of_every_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("calendar-2026.json", With("status", "1"));
        folder.Write("calendar-2027.json", Good);
        folder.Write("calendar-x.json", Good);
        folder.Write("notes.json", "not a calendar");
        Should
            .Throw<CalendarFileException>(() => CalendarFiles.Load(folder.Path))
            .Message.Split('\n')
            .ShouldSatisfyAllConditions(
                lines => lines[0].ShouldBe("工作日历文件有误："),
                lines =>
                    lines[1]
                        .ShouldBe(
                            "calendar-2026.json：字段 status 的值 1：应为 announced（已公布）或 provisional（尚未公布，暂定）"
                        ),
                lines => lines[2].ShouldBe("calendar-2027.json：字段 year 的值 2026：应与文件名一致，为 2027"),
                lines => lines[^1].ShouldBe("calendar-x.json：内容：文件名应为 calendar-YYYY.json，YYYY 为四位年份")
            );
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_no_calendar_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        Should.Throw<CalendarFileException>(() => CalendarFiles.Load(folder.Path)).Message.ShouldContain(folder.Path);
        var absent = Path.Combine(folder.Path, "absent");
        Should.Throw<CalendarFileException>(() => CalendarFiles.Load(absent)).Message.ShouldContain(absent);
    }

    [Fact]
    public void A_forgotten_day_is_found_by_the_count()
    {
        var path = Path.Combine(PublishedCalendar.Folder, "calendar-2026.json");
        var forgotten = File.ReadAllText(path).Replace("\"2026-10-05\",", "", StringComparison.Ordinal);
        ErrorsOf(forgotten)
            .ShouldContain(e => e.Field == "workingDays" && e.Value == "248" && e.Rule.EndsWith("计为249日"));
    }

    [Fact]
    public void Two_calendars_of_one_year_are_refused() =>
        Should
            .Throw<ArgumentException>(() => new WorkCalendar([Read(Good), Read(Good)]))
            .Message.ShouldContain("同一年度只能有一份工作日历");

    [Fact]
    public void A_calendar_of_no_year_is_refused() => Should.Throw<ArgumentException>(() => new WorkCalendar([]));

    [Fact]
    public void A_day_off_without_a_name_is_said_to_be_one()
    {
        var calendar = new WorkCalendar([Read(Without("holidays"))]);
        Reckoning
            .Explain(calendar, new Term(new DateOnly(2026, 1, 1), TermLength.WorkingDays(1)))
            .Lines[1]
            .ShouldBe("不计入：2026-01-02至01-03 放假（2日）。");
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("calendars").FullName;

        public void Write(string file, string content) =>
            File.WriteAllText(System.IO.Path.Combine(Path, file), content);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
