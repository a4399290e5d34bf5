using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class TableReadingTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_is_read(string lineEnd)
    {
        var result = Reading.Acts(SampleTable.Acts().CsvText(lineEnd: lineEnd));

        result.Errors.ShouldBeEmpty();
        result.Records.Select(r => r.Line).ShouldBe([2, 3, 4]);
    }

    [Fact]
    public void The_encoding_is_told_by_the_bytes()
    {
        var table = SampleTable.Acts();

        Reading.Acts(table.Csv()).Encoding.ShouldBe("UTF-8");
        Reading.Acts([0xEF, 0xBB, 0xBF, .. table.Csv()]).Encoding.ShouldBe("UTF-8");
        var old = Reading.Acts(table.Csv(Gb18030));
        old.Encoding.ShouldBe("GB18030");
        old.Errors.ShouldBeEmpty();
        old.Records[0].Record.Matter.Value.ShouldBe("占道经营");
    }

    [Fact]
    public void GB18030_is_told_even_when_the_header_is_codes_and_the_characters_come_late()
    {
        var table = SampleTable.PenaltyDisclosure(3000);
        foreach (var row in table.Rows.Take(2000))
            row[0] = row[1] = row[2] = row[3] = row[4] = row[9] = null;
        for (var i = 0; i < 2000; i++)
            table.With(i, "CF_WSH", $"XLY-{i}");

        var result = Reading.Acts(table.Csv(Gb18030));

        result.Errors.ShouldBeEmpty();
        result.Records[^1].Record.Matter.Value.ShouldBe("经营超过保质期的食品");
    }

    [Fact]
    public void Headers_are_matched_whatever_their_order_width_and_marks()
    {
        var result = Reading.Acts(
            "\uFEFF * 决定 日期 , ＤＥＣＩＳＩＯＮＮＯ,执法主体代码*,　记录编号　,KIND\n2024-11-11,号,11410300XLY000017D,1,行政处罚\n"
        );

        var act = Reading.One(result);
        act.DecidedOn.Day.ShouldBe(new DateOnly(2024, 11, 11));
        act.DecisionNo.Value.ShouldBe("号");
        result.Layout.ShouldBe("执法行为记录");
    }

    [Fact]
    public void Unknown_columns_are_told_once_and_kept_aside_on_demand()
    {
        var csv = Encoding.UTF8.GetBytes(
            "记录编号,备注,执法行为类别,执法主体代码,科室\n1,急,行政处罚,11410300XLY000017D,\n2,,行政处罚,11410300XLY000017D,法规科\n"
        );

        Reading.Acts(csv).Notices.ShouldHaveSingleItem().Text.ShouldBe("有 2 个栏目未识别，已搁置：备注、科室");
        using var reader = ActFile.Open(new MemoryStream(csv), "报送.csv", new ActReadOptions { KeepAside = true });
        var rows = reader.Rows().ToArray();
        rows[0].Aside!["备注"].ShouldBe("急");
        rows[1].Aside!["科室"].ShouldBe("法规科");
        rows[1].Aside!.Count.ShouldBe(1);
    }

    [Fact]
    public void Blank_rows_are_skipped_and_lines_still_counted()
    {
        var result = Reading.Acts(
            "\n,,\n记录编号,执法行为类别,执法主体代码\n\n1,行政处罚,11410300XLY000017D\n,,\n2,行政处罚,11410300XLY000017D\n\n"
        );

        result.Errors.ShouldBeEmpty();
        result.Records.Select(r => r.Line).ShouldBe([5, 7]);
        result.Rows.ShouldBe(2);
    }

    [Fact]
    public void A_quoted_cell_may_hold_commas_quotes_and_lines()
    {
        var result = Reading.Acts(
            "记录编号,案由,执法行为类别,执法主体代码\n1,\"甲,\"\"乙\"\"\r\n丙\" ,行政处罚,11410300XLY000017D\n2,丁,行政处罚,11410300XLY000017D"
        );

        result.Errors.ShouldBeEmpty();
        result.Records[0].Record.Matter.Value.ShouldBe("甲,\"乙\"\r\n丙");
        result.Records[1].Line.ShouldBe(4);
    }

    [Fact]
    public void An_identical_row_changes_nothing_and_is_counted()
    {
        var table = SampleTable.Acts(2);
        table.Rows.Add([.. table.Rows[0]]);
        table.Rows.Add([.. table.Rows[0]]);

        var result = Reading.Acts(table.Csv());

        result.Errors.ShouldBeEmpty();
        (result.Rows, result.Records.Count, result.IdenticalRows).ShouldBe((4, 2, 2));
        result.Notices.ShouldHaveSingleItem().Text.ShouldBe("有 2 行与前面的行完全相同，未重复计入");
    }

    [Fact]
    public void Another_body_may_use_the_same_number()
    {
        var table = SampleTable.Acts(2).With(1, "记录编号", "XLY-0001").With(1, "执法主体代码", "11410302XLY000017A");

        Reading.Acts(table.Csv()).Records.Count.ShouldBe(2);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_in_each_format()
    {
        var table = SampleTable.Acts();
        foreach (
            var file in new[]
            {
                table.Csv(),
                table.Workbook().ToBytes(),
                table.Ndjson(h => ActColumns.ByHeader[h].Name),
            }
        )
        {
            using var stream = new ForwardStream(file);
            ActFile.ReadAll(stream, "报送.dat").Records.Count.ShouldBe(3);
        }
    }

    [Fact]
    public void Progress_ends_with_the_length_of_the_file()
    {
        var table = SampleTable.Acts();
        foreach (
            var file in new[]
            {
                table.Csv(),
                table.Workbook().ToBytes(),
                table.Ndjson(h => ActColumns.ByHeader[h].Name),
            }
        )
        {
            var told = new Told();
            ActFile.ReadAll(new MemoryStream(file), "报送.dat", bytesRead: told);
            told.Last.ShouldBe(file.Length);
        }
    }

    [Fact]
    public void A_file_is_read_from_its_path_and_named_without_its_folder()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, SampleTable.Acts().With(0, "罚款金额", "x").Csv());
        try
        {
            var result = ActFile.ReadAll(path);
            result.Records.Count.ShouldBe(2);
            result.Errors.ShouldHaveSingleItem().File.ShouldBe(Path.GetFileName(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class Told : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value)
        {
            value.ShouldBeGreaterThanOrEqualTo(Last);
            Last = value;
        }
    }

    private sealed class ForwardStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
