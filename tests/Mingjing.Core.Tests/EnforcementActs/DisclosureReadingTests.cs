using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class DisclosureReadingTests
{
    private static readonly Dictionary<string, string> ChineseHeaders = new(StringComparer.Ordinal)
    {
        ["CF_WSH"] = "行政处罚决定文书号",
        ["CF_CFLB1"] = "处罚类别",
        ["CF_SY"] = "违法事实",
        ["CF_YJ"] = "处罚依据",
        ["CF_XDR_MC"] = "行政相对人名称",
        ["CF_XDR_SHXYM"] = "统一社会信用代码",
        ["CF_NR_FK"] = "罚款金额（万元）",
        ["CF_NR_WFFF"] = "没收金额(万元)",
        ["CF_JDRQ"] = "处罚决定日期",
        ["CF_CFJG"] = "处罚机关",
        ["CF_CFJGDM"] = "处罚机关统一社会信用代码",
    };

    private static readonly Dictionary<string, string> OlderHeaders = new(StringComparer.Ordinal)
    {
        ["CF_CFLB1"] = "CF_CFLB",
        ["CF_SY"] = "事由",
        ["CF_XDR_SHXYM"] = "行政相对人代码_1(统一社会信用代码)",
        ["CF_NR_WFFF"] = "没收违法所得、没收非法财物的金额（万元）",
        ["CF_CFJG"] = "cf_xzjg",
    };

    [Fact]
    public void A_penalty_is_read_by_code() => ShouldBeThePenalty(SampleTable.PenaltyDisclosure(1));

    [Fact]
    public void A_penalty_is_read_by_Chinese_header() =>
        ShouldBeThePenalty(SampleTable.PenaltyDisclosure(1).Renamed(h => ChineseHeaders[h]));

    [Fact]
    public void A_penalty_is_read_by_the_names_of_older_files() =>
        ShouldBeThePenalty(SampleTable.PenaltyDisclosure(1).Renamed(h => OlderHeaders.GetValueOrDefault(h, h)));

    [Fact]
    public void What_a_penalty_file_does_not_hold_is_unknown()
    {
        var act = Reading.One(Reading.Acts(SampleTable.PenaltyDisclosure(1).Csv()));
        ActField[] held =
        [
            ActField.RecordNo,
            ActField.Kind,
            ActField.SubjectCode,
            ActField.SubjectName,
            ActField.PartyName,
            ActField.PartyCode,
            ActField.Matter,
            ActField.DecisionNo,
            ActField.DecidedOn,
            ActField.Result,
            ActField.Penalties,
            ActField.Fine,
            ActField.Confiscation,
            ActField.Basis,
        ];

        ActColumns.All.Where(c => c.StateOf(act) != FactState.Unknown).Select(c => c.Field).ShouldBe(held);
    }

    [Theory]
    [InlineData("许可决定日期")]
    [InlineData("XK_JDRQ")]
    [InlineData("XK_XKJDRQ")]
    public void A_license_is_read_under_each_name_of_its_day(string header)
    {
        var act = Reading.One(
            Reading.Acts(SampleTable.LicenseDisclosure(1).Renamed(h => h is "许可决定日期" ? header : h).Csv())
        );

        act.Kind.ShouldBe(ActKind.License);
        act.Result.Is(ActResult.Granted).ShouldBeTrue();
        act.RecordNo.ShouldBe("(河)食经许可〔2024〕1号");
        act.DecisionNo.Value.ShouldBe(act.RecordNo);
        act.SubjectCode.ShouldBe("11410300XLY0000258");
        act.SubjectName.Value.ShouldBe("河洛市行政审批局");
        act.PartyName.Value.ShouldBe("李四");
        act.PartyCode.Value.ShouldBe("410399198506150024");
        act.DecidedOn.Day.ShouldBe(new DateOnly(2024, 11, 11));
    }

    [Theory]
    [InlineData("0.2", "2000.00")]
    [InlineData("0.000001", "0.01")]
    [InlineData("0.300000", "3000.00")]
    [InlineData("1,234.5", "12345000.00")]
    [InlineData("0", "0.00")]
    [InlineData("无", "无")]
    [InlineData("", null)]
    public void Amounts_in_ten_thousand_yuan_become_yuan_exactly(string cell, string? yuan)
    {
        var act = Reading.One(Reading.Acts(SampleTable.PenaltyDisclosure(1).With(0, "CF_NR_FK", cell).Csv()));

        ActColumns.Of(ActField.Fine).Format(act).ShouldBe(yuan);
    }

    [Theory]
    [InlineData("罚款;没收违法所得")]
    [InlineData("罚款、没收违法所得")]
    [InlineData("没收违法所得，罚款")]
    [InlineData("罚款,没收违法所得")]
    [InlineData("罚款|没收违法所得")]
    public void Kinds_of_penalties_are_separated_as_departments_do(string cell) =>
        Reading
            .One(Reading.Acts(SampleTable.PenaltyDisclosure(1).With(0, "CF_CFLB1", cell).Csv()))
            .Penalties.Value.ShouldBe(PenaltyKinds.Fine | PenaltyKinds.ConfiscateGains);

    [Fact]
    public void The_published_case_survives_in_a_disclosure_file_with_the_day_that_it_holds()
    {
        var csv = "CF_WSH,CF_JDRQ,CF_CFJGDM\n某不罚〔2024〕1号,2024/12/11,11410300XLY000017D\n";

        var act = Reading.One(Reading.Acts(Encoding.UTF8.GetBytes(csv)));

        act.DecidedOn.Day.ShouldBe(new DateOnly(2024, 12, 11));
        act.FiledOn.IsUnknown.ShouldBeTrue();
    }

    private static void ShouldBeThePenalty(SampleTable table)
    {
        foreach (var file in new[] { table.Csv(), table.Workbook().ToBytes(), table.Ndjson(h => h) })
        {
            var result = Reading.Acts(file);
            result.Layout.ShouldBe("双公示行政处罚");
            result.Notices.ShouldBeEmpty();
            var act = Reading.One(result);
            act.Kind.ShouldBe(ActKind.Penalty);
            act.Result.Is(ActResult.Penalized).ShouldBeTrue();
            act.RecordNo.ShouldBe("河市监罚决〔2024〕1号");
            act.DecisionNo.Value.ShouldBe(act.RecordNo);
            act.Penalties.Value.ShouldBe(PenaltyKinds.Fine | PenaltyKinds.ConfiscateGains);
            act.Matter.Value.ShouldBe("经营超过保质期的食品");
            act.Basis.Value.ShouldBe("食品安全法第一百二十四条");
            act.PartyName.Value.ShouldBe("河洛某某商贸有限公司");
            act.PartyCode.Value.ShouldBe("91410300XLY0000250");
            act.Fine.Value.ShouldBe(Money.Yuan(5000));
            act.Confiscation.Value.ShouldBe(Money.Yuan(123.45m));
            act.DecidedOn.Day.ShouldBe(new DateOnly(2024, 11, 11));
            act.SubjectName.Value.ShouldBe("河洛市市场监督管理局");
            act.SubjectCode.ShouldBe("11410300XLY000017D");
        }
    }
}
