namespace Mingjing.Core.Tests.PowersCatalog;

/// <summary>A pack is law: whatever the loader does not understand is refused, with file, place and rule.</summary>
public sealed class PackStrictnessTests
{
    private const string Instruments = "instruments.json";
    private const string Fields = "field-rules.json";
    private const string Notes = "annotations.json";
    private const string List = "luoyang.json";

    [Fact]
    public void An_untouched_copy_loads()
    {
        using var pack = new PackCopy();
        pack.Load().Powers.Items.Count.ShouldBe(20);
    }

    [Theory]
    [InlineData(
        Instruments,
        "\"rank\": \"行政法规\"",
        "\"rang\": \"行政法规\"",
        "instruments.json，$.instruments[0]：缺少成员“rank”"
    )]
    [InlineData(
        Instruments,
        "\"rank\": \"行政法规\",",
        "\"rank\": \"行政法规\", \"colour\": 1,",
        "instruments.json，$.instruments[0]：未知成员“colour”"
    )]
    [InlineData(
        Instruments,
        "\"rank\": \"行政法规\",",
        "\"rank\": \"行政法规\", \"rank\": \"法律\",",
        "instruments.json，$.instruments[0]：成员“rank”重复"
    )]
    [InlineData(
        Instruments,
        "\"rank\": \"行政法规\"",
        "\"rank\": \"法令\"",
        "instruments.json，$.instruments[0].rank：“法令”不是允许的用语，应为：法律、行政法规、地方性法规、部门规章、政府规章、规范性文件、司法文件"
    )]
    [InlineData(
        Instruments,
        "\"id\": \"license-law\"",
        "\"id\": \"penalty-law\"",
        "instruments.json，$：规范文本“penalty-law”重复"
    )]
    [InlineData(
        Instruments,
        "\"id\": \"license-law\"",
        "\"id\": \"许可法\"",
        "instruments.json，$.instruments[5].id：“许可法”不是 kebab-case 的角色名"
    )]
    [InlineData(
        Instruments,
        "\"inForceFrom\": \"2026-02-01\"",
        "\"inForceFrom\": \"2026-02-30\"",
        "instruments.json，$.instruments[0].editions[0].inForceFrom：日期“2026-02-30”无效，应为 yyyy-MM-dd"
    )]
    [InlineData(
        Instruments,
        "\"inForceTo\": \"2021-07-15\"",
        "\"inForceTo\": \"2021-08-15\"",
        "instruments.json，$.instruments[4].editions：版本“2021年修订”与前一版本的施行期间重叠，或者没有按时间先后排列"
    )]
    [InlineData(
        Instruments,
        "\"inForceTo\": \"2021-07-15\"",
        "\"inForceTo\": null",
        "instruments.json，$.instruments[4].editions：版本“2021年修订”与前一版本的施行期间重叠：前一版本没有失效日期"
    )]
    [InlineData(
        Instruments,
        "\"inForceFrom\": \"2004-07-01\"",
        "\"inForceFrom\": \"2019-04-23\"",
        "instruments.json，$.instruments[5].editions：版本“2003年”的施行期间颠倒：2019-04-23 至 2019-04-23"
    )]
    [InlineData(
        Instruments,
        "\"status\": \"待确认\"",
        "\"status\": \"已确认\"",
        "instruments.json，$.instruments[2].editions[0]：没有施行日期的版本，状态应为待确认"
    )]
    [InlineData(
        Instruments,
        "[\"1-44\"]",
        "[\"44-1\"]",
        "instruments.json，$.instruments[0].editions[0].articles[0]：条文范围“44-1”颠倒或者越界"
    )]
    [InlineData(
        Instruments,
        "[\"1-44\"]",
        "[\"1-44\", \"12\"]",
        "instruments.json，$.instruments[0].editions[0].articles[1]：条文“12”重复"
    )]
    [InlineData(
        Instruments,
        "[\"1-44\"]",
        "[\"第一条\"]",
        "instruments.json，$.instruments[0].editions[0].articles[0]：条文“第一条”无效，应为“60”“88-95”“100.2”“24(1)”或者“100.2(3)”"
    )]
    [InlineData(
        Instruments,
        "[\"1-44\"]",
        "[\"1-41\"]",
        "instruments.json，$.instruments[0].editions[0].paragraphs.42：该条不在索引中"
    )]
    [InlineData(
        Instruments,
        "\"6\", \"6(3)\"",
        "\"6(3)\", \"6\"",
        "instruments.json，$.instruments[2].editions[0].articles[0]：条文“6(3)”之前应先列出该条"
    )]
    [InlineData(
        Instruments,
        "\"aliases\": [\"许可法\"]",
        "\"aliases\": [\"处罚法\"]",
        "名称“处罚法”同时属于 penalty-law 和 license-law"
    )]
    public void A_spoiled_library_is_refused(string file, string old, string replacement, string message) =>
        Refused(file, old, replacement, message);

    [Theory]
    [InlineData(
        Fields,
        "\"basis\": \"penalty-law:60\"",
        "\"basis\": \"penalty-law:87\"",
        "field-rules.json，$.generalDecisionTerm.basis：“penalty-law:87”不在条文索引中"
    )]
    [InlineData(
        Fields,
        "\"basis\": \"penalty-law:60\"",
        "\"basis\": \"处罚法60\"",
        "field-rules.json，$.generalDecisionTerm.basis：“处罚法60”不是条文引用，应为“penalty-law:60”或者“penalty-law:76.1(5)”"
    )]
    [InlineData(
        Fields,
        "\"length\": \"90日\"",
        "\"length\": \"90天\"",
        "field-rules.json，$.generalDecisionTerm.length：期限“90天”无效，应为“15个工作日”“90日”“6个月”或者“5年”"
    )]
    [InlineData(
        Fields,
        "\"field\": \"市场监管\"",
        "\"field\": null",
        "field-rules.json，$.decisionTerms[0]：缺少成员“field”"
    )]
    [InlineData(
        Fields,
        "\"field\": \"住建\"",
        "\"field\": \"市场监管\"",
        "field-rules.json，$：“市场监管”有两行规则的施行期间重叠"
    )]
    [InlineData(
        Fields,
        "\"evidence\": \"原文\"",
        "\"evidence\": \"未见\"",
        "field-rules.json，$.generalDecisionTerm：未见出处的规则不得标为已确认"
    )]
    [InlineData(
        Fields,
        "\"inForceFrom\": \"2021-07-15\"",
        "\"inForceFrom\": \"2021-07-15\", \"inForceTo\": \"2021-07-14\"",
        "field-rules.json，$.generalDecisionTerm：施行期间颠倒：2021-07-15 至 2021-07-14"
    )]
    public void Spoiled_field_rules_are_refused(string file, string old, string replacement, string message) =>
        Refused(file, old, replacement, message);

    [Theory]
    [InlineData(
        Notes,
        "\"original\": \"协调监督\"",
        "\"original\": \"协作监督\"",
        "annotations.json，$.annotations[1]：第1项的“list/title”中没有批注所引的原文“协作监督”"
    )]
    [InlineData(
        Notes,
        "\"field\": \"category\"",
        "\"field\": \"kind\"",
        "annotations.json，$.annotations[2]：第1项没有栏目“kind”"
    )]
    [InlineData(Notes, "\"items\": [1]", "\"items\": [21]", "annotations.json，$.annotations[5]：清单没有第21项")]
    [InlineData(
        Notes,
        "\"items\": [1, 2, 15]",
        "\"items\": [1, 2, 15, 15]",
        "annotations.json，$.responsibleUnits[0].items[3]：该事项的责任单位重复"
    )]
    [InlineData(
        Notes,
        "\"items\": [1, 2, 15]",
        "\"items\": [1, 2]",
        "luoyang.json，$.items[14]：批注文件没有该事项的规范化责任单位"
    )]
    [InlineData(
        List,
        "\"responsibleUnits\": \"市、县区司法局\"",
        "\"responsibleUnits\": \"市司法局\"",
        "luoyang.json，$.items[0].responsibleUnits：与批注文件所引的责任单位“市、县区司法局”不同"
    )]
    [InlineData(
        List,
        "\"article\": \"第十三条\"",
        "\"article\": \"第八十条\"",
        "luoyang.json，$.items[0].legalBases[0]：《河南省行政执法条例》第八十条不在条文索引中"
    )]
    [InlineData(
        List,
        "\"number\": 2",
        "\"number\": 3",
        "luoyang.json，$.items[1].responsibleUnits：与批注文件所引的责任单位“市、县区 司法局”不同"
    )]
    [InlineData(
        "pack.json",
        "\"to\": \"06:00\"",
        "\"to\": \"6点\"",
        "pack.json，$.policy.nightHours.value.to：时间“6点”无效，应为 HH:mm"
    )]
    [InlineData(
        "pack.json",
        "\"citizen\": 5000",
        "\"citizen\": \"5000\"",
        "pack.json，$.policy.hearingThreshold.value.citizen：应为整数"
    )]
    [InlineData("regions.json", "\"410302\"", "\"410300\"", "regions.json，$[1]：区划代码“410300”重复")]
    [InlineData("regions.json", "\"410302\"", "\"41030\"", "regions.json，$[1].code：区划代码“41030”应为六位数字")]
    [InlineData(
        "regions.json",
        "\"parent\": \"410300\"",
        "\"parent\": \"410399\"",
        "regions.json，$[1]：上级区划“410399”不在前面各行中"
    )]
    public void A_spoiled_list_or_policy_is_refused(string file, string old, string replacement, string message) =>
        Refused(file, old, replacement, message);

    [Theory]
    [InlineData("[")]
    [InlineData("")]
    [InlineData("{ \"name\": \"甲\", }")]
    [InlineData("// 注释\n{}")]
    public void A_file_that_is_no_json_is_refused_with_its_line(string text)
    {
        using var pack = new PackCopy();
        File.WriteAllText(pack.PathOf("pack.json"), text);
        pack.Refusal().ShouldBe("pack.json 第1行：不是有效的 JSON（UTF-8，无注释，无多余逗号）");
    }

    [Theory]
    [InlineData("pack.json")]
    [InlineData(Instruments)]
    [InlineData(Fields)]
    [InlineData(Notes)]
    [InlineData(List)]
    [InlineData("regions.json")]
    public void A_missing_file_is_named(string file)
    {
        using var pack = new PackCopy();
        File.Delete(pack.PathOf(file));
        pack.Refusal().ShouldBe($"数据包缺少文件或者文件无法读取：{file}");
    }

    [Fact]
    public void A_repealed_article_can_no_longer_be_cited()
    {
        using var pack = new PackCopy();
        pack.Replace(Instruments, "\"articles\": [\"1-86\"],", "\"articles\": [\"1-86\"], \"repealedArticles\": [85],");
        var laws = pack.Load().Laws;
        laws.Contains(Core.Platform.Law.Cite("penalty-law", 85)).ShouldBeFalse();
        laws.StandingOn(laws.Parse("《行政处罚法》第八十五条")[0], new DateOnly(2024, 1, 1))
            .ShouldBe(Core.PowersCatalog.BasisStanding.NotInForce);
    }

    private static void Refused(string file, string old, string replacement, string message)
    {
        using var pack = new PackCopy();
        pack.Replace(file, old, replacement).Refusal().ShouldBe(message);
    }
}
