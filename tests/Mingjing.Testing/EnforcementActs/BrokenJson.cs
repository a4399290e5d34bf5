using System.Text;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>NDJSON and JSON arrays that are broken in their syntax or in their values.</summary>
public static class BrokenJson
{
    private const string Whole = "整个文件";

    private const string Row = "整行";

    public static IEnumerable<BrokenFile> All => [.. Values, .. Syntax, .. Arrays];

    private static IEnumerable<BrokenFile> Values =>
        [
            Member("an object as value", "\"decidedOn\":{\"day\":1}", "决定日期（decidedOn）", "不应是 JSON 对象"),
            Member("an array where one value belongs", "\"matter\":[\"a\",\"b\"]", "案由（matter）", "不应是数组"),
            Member("an array of objects", "\"officers\":[{\"no\":1},\"x\"]", "执法人员证号", "数组里只能是文本"),
            Member("an array of arrays", "\"officers\":[[\"1\"],[\"2\"]]", "执法人员证号", "数组里只能是文本"),
            Member("null in a list", "\"officers\":[\"16410399001\",null]", "执法人员证号", "数组里只能是文本"),
            Member("a number for a date", "\"decidedOn\":1733875200", "决定日期", "不是存在的日期"),
            Member("false for a date", "\"decidedOn\":false", "决定日期", "不是存在的日期"),
            Member("true for an amount", "\"fine\":true", "罚款金额", "不是以元"),
            Member("1e400", "\"fine\":1e400", "罚款金额", "数值过大", "1e400"),
            Member("seventy digits", $"\"fine\":{new string('7', 70)}", "罚款金额", "数值过大"),
            Member("a negative number", "\"fine\":-1.5", "罚款金额", "不能为负"),
            Member("three decimals", "\"fine\":0.125", "罚款金额", "最多2位小数"),
            Member("a small exponent", "\"fine\":125e-3", "罚款金额", "最多2位小数"),
            Member("half a surrogate pair", "\"matter\":\"a\\ud83d\"", "案由", "半个代理对"),
            Member("an escaped control character", "\"matter\":\"a\\u0001\"", "案由", "U+0001"),
            Member("the same member twice", "\"fine\":1,\"fine\":1", "罚款金额", "成员重复"),
            Member("a member by both names", "\"fine\":1,\"罚款金额\":1", "罚款金额", "同一栏目"),
            Member("20 levels in a column", $"\"matter\":{Nested(20)}", Row, "嵌套超过 8 层"),
            Member("20 levels in an unknown member", $"\"extra\":{Nested(20)}", Row, "嵌套超过 8 层"),
            Member(
                "20 levels of arrays",
                $"\"officers\":{new string('[', 20)}{new string(']', 20)}",
                Row,
                "嵌套超过 8 层"
            ),
            Member("a hundred thousand levels", $"\"extra\":{Nested(100_000)}", Row, "嵌套超过 8 层"),
            Member(
                "2000 members",
                string.Join(',', Enumerable.Range(0, 2000).Select(i => $"\"m{i}\":1")),
                Row,
                "成员名超过 1000 个"
            ),
            Member("a member name of 1000 characters", $"\"{new string('n', 1000)}\":1", Row, "成员名过长"),
            Line(
                "no number",
                "{\"kind\":\"行政处罚\",\"subjectCode\":\"11410300XLY000017D\"}",
                "记录编号（recordNo）",
                "必填"
            ),
            Line(
                "a null number",
                "{\"recordNo\":null,\"kind\":\"行政处罚\",\"subjectCode\":\"11410300XLY000017D\"}",
                "记录编号（recordNo）",
                "必填"
            ),
            Line(
                "a number \"none\"",
                "{\"recordNo\":\"none\",\"kind\":\"行政处罚\",\"subjectCode\":\"11410300XLY000017D\"}",
                "记录编号",
                "必填"
            ),
        ];

    private static IEnumerable<BrokenFile> Syntax =>
        [
            Line("a number", "42", Row, "每行应为一个 JSON 对象"),
            Line("an array in a line", "[1,2]", Row, "每行应为一个 JSON 对象"),
            Line("plain text", "XLY-0002,行政处罚", Row, "不是有效的 JSON"),
            Line("no closing brace", "{\"recordNo\":\"XLY-0002\"", Row, "不是有效的 JSON"),
            Line("single quotes", "{'recordNo':'XLY-0002'}", Row, "不是有效的 JSON（第 2 字节附近）"),
            Line("a comma at the end", Sound(2)[..^1] + ",}", Row, "不是有效的 JSON"),
            Line("two objects in a line", Sound(2) + Sound(3), Row, "不是有效的 JSON"),
            Line("a comment", "/* x */" + Sound(2), Row, "不是有效的 JSON"),
            Line("NaN", "{\"fine\":NaN}", Row, "不是有效的 JSON"),
            Line("a line break in a string", "{\"recordNo\":\"XLY-\t0002\"}", Row, "不是有效的 JSON"),
            Line(
                "two megabytes",
                Sound(2)[..^1] + $",\"matter\":\"{new string('x', 2 << 20)}\"}}",
                Row,
                "一行超过 1048576 字节"
            ),
            File("half a character", HalfCharacter, 2, new ExpectedError(2, Row, "半个汉字")),
            File(
                "GB18030",
                Gb18030,
                0,
                new ExpectedError(1, Row, "JSON 必须是 UTF-8"),
                new ExpectedError(2, Row, "JSON 必须是 UTF-8"),
                new ExpectedError(3, Row, "JSON 必须是 UTF-8")
            ),
            File(
                "one object on many lines",
                () => Text("{\n  \"recordNo\": \"XLY-0001\"\n}\n"),
                0,
                new ExpectedError(1, Whole, "分成了多行")
            ),
            File(
                "unknown members only",
                () => Text("{\"a\":1}\n{\"b\":2}\n"),
                0,
                new ExpectedError(1, Row, "未识别出版式", "a")
            ),
            File(
                "a line lost in the middle",
                () => Text($"{Sound(1)}\n{Sound(2)[..40]}\n{Sound(3)}\n"),
                2,
                new ExpectedError(2, Row, "不是有效的 JSON")
            ),
        ];

    private static IEnumerable<BrokenFile> Arrays =>
        [
            File(
                "an array that does not close",
                () => Text($"[{Sound(1)},\n{Sound(2)}"),
                2,
                new ExpectedError(2, Whole, "数组没有闭合")
            ),
            File(
                "an object that does not close",
                () => Text($"[{Sound(1)},\n{Sound(2)[..^1]}]"),
                1,
                new ExpectedError(2, Whole, "括号没有闭合")
            ),
            File(
                "an array with a number",
                () => Text($"[{Sound(1)},\n7,{Sound(2)}]"),
                1,
                new ExpectedError(2, Whole, "都是 JSON 对象")
            ),
            File(
                "an array with a broken object",
                () => Text($"[{Sound(1)},\n{{oops}},\n{Sound(3)}]"),
                2,
                new ExpectedError(2, Row, "不是有效的 JSON")
            ),
            File("an empty array", () => Text("[ ]"), 0, new ExpectedError(0, Whole, "没有数据行")),
            File(
                "an array element of two megabytes",
                () => Text($"[{Sound(1)},{{\"a\":\"{new string('x', 2 << 20)}\"}}]"),
                1,
                new ExpectedError(2, Whole, "一个对象超过")
            ),
        ];

    private static BrokenFile File(string name, Func<byte[]> content, int good, params ExpectedError[] errors) =>
        new("NDJSON " + name, content, good, errors);

    // A sound object with one member added, between two sound ones.
    private static BrokenFile Member(string name, string member, string column, string rule, string? value = null)
    {
        var memberName = member[1..member.IndexOf('"', 1)];
        var kept = Members(2)
            .Where(m => !string.Equals(m.Key, memberName, StringComparison.Ordinal) || name is "the same member twice")
            .Where(m => memberName is not "fine" || m.Key is not "fine");
        return Line(
            name,
            "{" + string.Join(',', kept.Select(m => $"\"{m.Key}\":\"{m.Value}\"").Append(member)) + "}",
            column,
            rule,
            value
        );
    }

    private static BrokenFile Line(string name, string line, string column, string rule, string? value = null) =>
        File(name, () => Text($"{Sound(1)}\n{line}\n{Sound(3)}\n"), 2, new ExpectedError(2, column, rule, value));

    private static Dictionary<string, string> Members(int number)
    {
        var table = SampleTable.Acts(number);
        return table
            .Headers.Where(h => table[number - 1, h] is not null)
            .ToDictionary(h => ActColumns.ByHeader[h].Name, h => table[number - 1, h]!, StringComparer.Ordinal);
    }

    private static string Sound(int number) =>
        "{" + string.Join(',', Members(number).Select(m => $"\"{m.Key}\":\"{m.Value}\"")) + "}";

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] HalfCharacter() =>
        [.. Text(Sound(1) + "\n" + Sound(2)[..^2]), 0xE5, 0x8D, .. Text("\"}\n" + Sound(3) + "\n")];

    private static byte[] Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes($"{Sound(1)}\n{Sound(2)}\n{Sound(3)}\n");
}
