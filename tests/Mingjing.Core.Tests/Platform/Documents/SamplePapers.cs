using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>One paper of each layout, as offices write them, about a made-up case.</summary>
internal static class SamplePapers
{
    public const string Rare = "瀍";

    private static readonly PaperColumn[] Requirements =
    [
        new("序号", 8),
        new("事项", 18),
        new("要求", 31),
        new("完成日期", 26),
        new("证明材料", 21),
    ];

    public static PaperContent Opinion { get; } =
        new(
            PaperLayout.RedHead,
            "关于河洛市交通运输局行政处罚程序问题的行政执法监督意见书",
            [
                new PaperHeading(1, "一、案件来源和调查经过"),
                new PaperParagraph(
                    "本机关在对你单位报送的行政执法信息进行筛查时发现疑似问题，经你单位核实反馈后，于2026年9月14日立案。调查期间，本机关调阅案卷6卷，核对电子卷宗和音像记录，听取了你单位法制工作机构负责人和承办人员的说明。"
                ),
                new PaperHeading(1, "二、查明的事实"),
                new PaperHeading(2, "（一）超过法定期限作出行政处罚决定"),
                new PaperParagraph(
                    "1．你单位对河洛瀍水物流有限公司未按规定携带道路运输证一案，于2026年3月2日立案，2026年7月20日作出河交罚〔2026〕118号行政处罚决定。自立案之日起至作出决定之日止共140日，未见延长期限的批准文件（证据1、证据2）。"
                ),
                new PaperParagraph(
                    "2．你单位对当事人某某未经许可从事道路旅客运输经营一案，于2026年4月7日立案，2026年8月3日作出河交罚〔2026〕131号行政处罚决定。自立案之日起至作出决定之日止共118日，未见延长期限的批准文件（证据3）。"
                ),
                new PaperHeading(2, "（二）未经法制审核作出重大行政处罚决定"),
                new PaperParagraph(
                    "3．河交罚〔2026〕118号行政处罚决定对法人处以罚款，数额达到你单位公布的重大行政执法决定法制审核目录清单标准，案卷中没有法制审核意见书（证据4）。"
                ),
                new PaperHeading(1, "三、你单位的陈述申辩及复核"),
                new PaperParagraph(
                    "你单位于2026年10月20日提出，两案办理期间承办人员变动，部分时间用于调取外地证据。经复核，上述情形不属于法定的期限扣除情形，你单位也没有在期限届满前办理延长手续，对该意见不予采纳。"
                ),
                new PaperHeading(1, "四、认定"),
                new PaperParagraph(
                    "你单位的上述行为违反了《中华人民共和国行政处罚法》第五十八条第一款、第六十条的规定，属于违反法定程序。"
                ),
                new PaperHeading(1, "五、纠正要求"),
                new PaperTable(Requirements, [.. Enumerable.Range(1, 9).Select(Requirement)]),
                new PaperParagraph(
                    "请依照法定权限和程序自行纠正河交罚〔2026〕118号行政处罚决定；本意见书不代替你单位作出行政执法决定。"
                ),
                new PaperHeading(1, "六、报告和异议"),
                new PaperParagraph(
                    "请自收到之日起30日内，即2026年12月23日前，向本机关书面报送纠正情况。对本意见书不服的，可以书面形式向河南省司法厅提出申诉；申诉期间不停止执行，另行通知的除外。逾期未按要求纠正的，依法报请河洛市人民政府作出处理决定。"
                ),
            ]
        )
        {
            Issuer = "河洛市司法局",
            Number = "河执监意〔2026〕12号",
            Addressee = "河洛市交通运输局",
            DatedOn = new DateOnly(2026, 11, 23),
            Attachments = ["证据目录", "河交罚〔2026〕118号行政处罚决定办理期限计算书"],
            Contact = "赵某，电话：0379-00000000",
            CopiesTo = ["河洛市人民政府办公室", "河南省司法厅行政执法协调监督处"],
        };

    public static PaperContent Letter { get; } =
        new(
            PaperLayout.Letter,
            "行政执法监督调查通知书",
            [
                new PaperParagraph(
                    "本机关于2026年9月14日对你单位行政处罚办理期限和法制审核事项立案开展行政执法监督。依照《行政执法监督条例》第二十二条、《河南省行政执法条例》第四十二条的规定，现将有关事项通知如下："
                ),
                new PaperHeading(1, "一、请说明的问题"),
                new PaperParagraph(
                    "1．河交罚〔2026〕118号、131号两件行政处罚决定的办理经过，以及是否存在依法扣除或者延长期限的情形。"
                ),
                new PaperParagraph("2．重大行政执法决定法制审核目录清单的公布时间和执行情况。"),
                new PaperHeading(1, "二、请提交的材料"),
                new PaperTable(
                    [new("名称", 40), new("份数", 10), new("原件或复印件", 20), new("备注", 30)],
                    [
                        ["河交罚〔2026〕118号、131号案卷", "2", "原件", "查阅后退还"],
                        ["立案、延期审批记录", "1", "复印件", ""],
                        ["音像记录", "1", "复印件", "注明编号和时长"],
                        ["承办人员执法证件复印件", "1", "复印件", ""],
                    ]
                ),
                new PaperParagraph("复印件请加盖印章并注明与原件一致。"),
                new PaperHeading(1, "三、期限与方式"),
                new PaperParagraph(
                    "请于2026年9月29日前书面答复并提交材料；确有困难的，请在期限届满前说明理由申请延期。"
                ),
                new PaperHeading(1, "四、权利和义务"),
                new PaperParagraph(
                    "你单位及有关人员可以陈述意见、提交证据；认为承办人与本案有利害关系的，可以申请回避。依法应当予以配合并如实提供情况；无正当理由不配合的，依照有关规定处理。"
                ),
            ]
        )
        {
            Issuer = "河洛市司法局",
            Number = "河执监查〔2026〕9号",
            Addressee = "河洛市交通运输局",
            DatedOn = new DateOnly(2026, 9, 14),
            Contact = "承办人赵某、钱某，监督证号419900001、419900002，电话：0379-00000000",
            CopiesTo = ["河洛市人民政府办公室"],
        };

    public static PaperContent Form { get; } =
        new(
            PaperLayout.Form,
            "立案审批表",
            [
                new PaperFields([new("收到线索日期", "2026年9月8日"), new("线索来源", "日常监督")]),
                new PaperFields([
                    new("被监督单位", "河洛市交通运输局"),
                    new("代码", "11419900XLY000900X"),
                    new("层级", "市级"),
                ]),
                new PaperFields([new("案由", "对河洛市交通运输局涉嫌超期作出行政处罚决定的监督")]),
                new PaperFields([
                    new(
                        "涉及的行政执法行为",
                        "行政处罚，河交罚〔2026〕118号，2026年7月20日，当事人某公司\n行政处罚，河交罚〔2026〕131号，2026年8月3日，当事人某某"
                    ),
                ]),
                new PaperFields([new("对应权责事项", "主事项第10项；关联第8项")]),
                new PaperFields([
                    new(
                        "初步事实",
                        "1．河交罚〔2026〕118号，立案2026年3月2日，决定2026年7月20日，历时140日（来源：报送数据）。\n2．河交罚〔2026〕131号，立案2026年4月7日，决定2026年8月3日，历时118日（来源：报送数据）。\n3．118号决定未见法制审核意见（来源：部门反馈）。",
                        5
                    ),
                ]),
                new PaperFields([new("涉嫌违反的规定", "《中华人民共和国行政处罚法》第五十八条、第六十条")]),
                new PaperFields([new("复议、诉讼、监察、信访情况", "已于2026年9月10日以书面函询方式查询，未进入。")]),
                new PaperFields([new("拟开展的调查", "调阅案卷、询问承办人员，预计30日。")]),
                new PaperFields([new("承办人", "赵某（419900001）、钱某（419900002）")]),
                new PaperFields([
                    new(
                        "回避声明",
                        "本人与被监督单位及本案所涉行为无利害关系，未参与过该行为的办理、审核或者复议。",
                        3
                    ),
                ]),
                new PaperFields([
                    new(
                        "承办意见",
                        "经初步核实，河洛市交通运输局可能存在超期作出行政处罚决定的问题，符合立案条件，建议立案调查。",
                        4
                    ),
                ]),
                new PaperFields([new("科室意见", "", 4), new("机关负责人意见", "", 4)]),
                new PaperParagraph("立案日期以负责人批准日期为准。"),
            ]
        )
        {
            Number = "河执监案〔2026〕9号",
        };

    public static PaperContent Record { get; } =
        new(
            PaperLayout.Record,
            "询问笔录",
            [
                new PaperFields([new("时间", "2026年9月22日9时10分至10时35分")]),
                new PaperFields([new("地点", "河洛市司法局行政执法协调监督科")]),
                new PaperFields([new("询问人", "赵某、钱某"), new("记录人", "孙某")]),
                new PaperFields([new("被询问人", "李某"), new("单位", "河洛市交通运输局")]),
                new PaperFields([new("职务", "法规科科长"), new("电话", "0379-65200000")]),
                new PaperUtterance(
                    "问",
                    "我们是河洛市司法局的行政执法监督人员赵某、钱某，这是我们的监督证件，证号419900001、419900002，请过目。你看清楚了吗？"
                ),
                new PaperUtterance("答", "看清楚了。"),
                .. Enumerable
                    .Range(1, 14)
                    .SelectMany(i =>
                        new PaperBlock[]
                        {
                            new PaperUtterance(
                                "问",
                                $"请你说明第{i}份案卷的办理经过，包括立案、调查、审核和决定的时间。"
                            ),
                            new PaperUtterance(
                                "答",
                                "这个案子是支队移交的，立案以后承办人员调走了，接手的同志重新核对证据用了一段时间。我们当时认为调取外地证据的时间可以扣除，没有办理延期审批手续。"
                            ),
                        }
                    ),
                new PaperUtterance("问", "以上笔录请你核对，有无补充或者更正？"),
                new PaperUtterance("答", "以上笔录我看过，与我说的一致。"),
                new PaperSignatures(["被询问人", "询问人", "记录人"]),
            ]
        )
        {
            Number = "河执监案〔2026〕9号",
        };

    /// <summary>Pages full of text without a mark at which a line may not break.</summary>
    public static PaperContent Grid { get; } =
        new(PaperLayout.RedHead, "版心", [new PaperParagraph(new string('国', 28 * 22 * 3))])
        {
            Issuer = "河洛市司法局",
            Number = "河执监意〔2026〕13号",
        };

    /// <summary>A short paper with a body of so many lines.</summary>
    public static PaperContent OfLines(int lines) =>
        new(PaperLayout.RedHead, "行政执法监督意见书", [.. Enumerable.Repeat(new PaperParagraph("一行。"), lines)])
        {
            Issuer = "河洛市司法局",
            Number = "河执监意〔2026〕14号",
            Addressee = "河洛市交通运输局",
            DatedOn = new DateOnly(2026, 11, 23),
            CopiesTo = ["河洛市人民政府办公室", "河南省司法厅行政执法协调监督处", "河洛市交通运输综合行政执法支队"],
        };

    /// <summary>A red disk on nothing.</summary>
    public static byte[] SealImage()
    {
        using var image = new MemoryStream();
        image.Write([0x89, .. "PNG\r\n\u001A\n"u8]);
        Chunk(image, "IHDR"u8, [0, 0, 0, 64, 0, 0, 0, 64, 8, 6, 0, 0, 0]);
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < 64; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < 64; x++)
                    zip.Write([
                        220,
                        20,
                        20,
                        ((x - 32) * (x - 32)) + ((y - 32) * (y - 32)) < 1024 ? (byte)120 : (byte)0,
                    ]);
            }
        }

        Chunk(image, "IDAT"u8, pixels.ToArray());
        Chunk(image, "IEND"u8, []);
        return image.ToArray();
    }

    private static void Chunk(MemoryStream image, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        image.Write(number);
        byte[] body = [.. kind, .. data];
        image.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(body));
        image.Write(number);
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ ((sum & 1) == 1 ? 0xEDB88320 : 0);
        }

        return ~sum;
    }

    private static string[] Requirement(int i) =>
        [
            i.ToString(CultureInfo.InvariantCulture),
            "行政处罚决定超过法定办理期限",
            "对第二部分所列案件逐件复核，依法纠正；制定办案期限提醒和延期审批的办法，明确承办机构和法制工作机构的责任。",
            "2026年12月23日",
            "复核意见、纠正决定、内部办法文本",
        ];
}
