using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class JsonReadingTests
{
    private const string Start = "\"recordNo\":\"1\",\"kind\":\"行政处罚\",\"subjectCode\":\"11410300XLY000017D\"";

    [Theory]
    [InlineData("fine", "200.5", "200.50")]
    [InlineData("fine", "5e4", "50000.00")]
    [InlineData("fine", "\"200.50\"", "200.50")]
    [InlineData("fine", "\"none\"", "无")]
    [InlineData("fine", "null", null)]
    [InlineData("decidedOn", "\"2024-11-11\"", "2024-11-11")]
    [InlineData("decidedOn", "20241111", "2024-11-11")]
    [InlineData("decidedOn", "\"\"", null)]
    [InlineData("statementHeard", "true", "是")]
    [InlineData("statementHeard", "false", "否")]
    [InlineData("statementHeard", "1", "是")]
    [InlineData("officers", "[\"16410399001\",\"16410399002\"]", "16410399001;16410399002")]
    [InlineData("officers", "\"16410399001；16410399002\"", "16410399001;16410399002")]
    [InlineData("officers", "[16410399001]", "16410399001")]
    [InlineData("officers", "[]", null)]
    [InlineData("matter", "\"\\u5360\\u9053\\ud86c\\ude4a\"", "占道𫉊")]
    [InlineData("decisionNo", "12", "12")]
    public void Values_are_read_in_their_own_types(string name, string json, string? read)
    {
        var act = Reading.One(Reading.Acts($"{{{Start},\"{name}\":{json}}}"));

        ActColumns.ByName[name].Format(act).ShouldBe(read);
    }

    [Fact]
    public void An_array_of_objects_is_read_like_lines()
    {
        var result = Reading.Acts(SampleTable.Acts().JsonArray(h => ActColumns.ByHeader[h].Name));

        result.Errors.ShouldBeEmpty();
        result.Records.Count.ShouldBe(3);
        result.Format.ShouldBe(TableFormat.Ndjson);
    }

    [Fact]
    public void Objects_of_an_array_are_counted_since_they_may_stand_in_one_line()
    {
        var result = Reading.Acts(
            $"[\n{{{Start}}},\n\n{{{Start.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)},\n\"fine\":1}}\n]\n"
        );

        result.Records.Select(r => r.Line).ShouldBe([1, 2]);
    }

    [Fact]
    public void Members_may_come_in_any_order_and_differ_from_line_to_line()
    {
        var result = Reading.Acts(
            $"{{\"fine\":1,{Start}}}\n\n{{\"kind\":\"行政处罚\",\"note\":{{\"a\":1}},\"记录编号\":\"2\",\"subjectCode\":\"11410300XLY000017D\"}}\r\n"
        );

        result.Errors.ShouldBeEmpty();
        result.Records.Select(r => r.Line).ShouldBe([1, 3]);
        result.Records[1].Record.Fine.IsUnknown.ShouldBeTrue();
        result.Notices.ShouldHaveSingleItem().Text.ShouldBe("有 1 个栏目未识别，已搁置：note");
    }

    [Fact]
    public void A_byte_order_mark_does_not_matter() => Reading.Acts($"\uFEFF{{{Start}}}\n").Records.Count.ShouldBe(1);

    [Fact]
    public void A_disclosure_file_may_be_json()
    {
        var result = Reading.Acts(SampleTable.PenaltyDisclosure().Ndjson(h => h));

        result.Layout.ShouldBe("双公示行政处罚");
        result.Records[0].Record.Fine.Value.ShouldBe(Money.Yuan(5000));
    }
}
