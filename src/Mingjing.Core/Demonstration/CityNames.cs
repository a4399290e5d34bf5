namespace Mingjing.Core.Demonstration;

/// <summary>姓名和字号 of the demonstration (law-rules §5.7): made of common characters, marked （演示）.</summary>
public static class CityNames
{
    /// <summary>What every name of the demonstration ends with.</summary>
    public const string Mark = "（演示）";

    private const string GivenCharacters =
        "安柏邦宝彬斌博才灿昌超朝辰晨诚承春聪达德栋东冬恩凡方飞峰丰锋福富刚高格根耕光广国海涵翰浩和恒弘宏洪厚"
        + "华欢辉惠慧吉纪佳嘉坚建健江杰洁金锦进京晶菁景静敬靖娟军君俊开凯康可坤兰磊蕾礼理力立丽莉联良亮林琳霖玲"
        + "凌龙隆璐路伦满茂玫梅美萌蒙孟敏明铭牧楠宁培朋鹏平萍奇琪麒启谦强勤青清晴庆秋泉群然仁荣蓉如锐瑞润若森山"
        + "珊尚少申升胜圣诗时世守书舒淑树双水顺思松素泰涛天田婷通同彤万薇维伟为炜文武希熙霞夏先贤祥翔晓心欣新鑫";

    private const string FirmCharacters = "禾丰润泽安启明远和顺佳宁";

    // 姓氏 as often as they occur: one place a percent, roughly.
    private const string Surnames =
        "王王王王王王王李李李李李李李张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨赵赵黄黄周周吴吴徐徐孙孙胡胡朱朱"
        + "高高林林何何郭郭马马罗罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜";

    private static readonly string[] Trades = ["商贸", "食品", "物流", "建材", "餐饮管理", "机械"];
    private static readonly string[] Shops = ["小吃", "粮油", "水果", "五金"];

    /// <summary>A name of two or three characters.</summary>
    public static string Person(SeededRandom random) =>
        $"{Surname(random)}{Given(random)}{(random.Permille(850) ? Given(random).ToString() : "")}{Mark}";

    /// <summary>A company of a place.</summary>
    public static string Company(SeededRandom random, string place) =>
        $"{place}{Firm(random)}{Firm(random)}{random.Pick(Trades)}有限公司{Mark}";

    /// <summary>A cooperative of a place: 其他组织.</summary>
    public static string Cooperative(SeededRandom random, string place) =>
        $"{place}{Firm(random)}{Firm(random)}种植服务部{Mark}";

    /// <summary>A shop of a place, named after its keeper.</summary>
    public static string Shop(SeededRandom random, string place) =>
        $"{place}{Surname(random)}记{random.Pick(Shops)}店{Mark}";

    private static char Surname(SeededRandom random) => Surnames[random.Below(Surnames.Length)];

    private static char Given(SeededRandom random) => GivenCharacters[random.Below(GivenCharacters.Length)];

    private static char Firm(SeededRandom random) => FirmCharacters[random.Below(FirmCharacters.Length)];
}
