using System.Globalization;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>文书检查没有通过: every hard fault, each with its place.</summary>
public sealed record PaperFaultsRefusal : Refusal
{
    internal PaperFaultsRefusal(IReadOnlyList<PaperFault> faults)
        : base(
            RefusalKind.Rule,
            "paper.faults",
            string.Create(
                CultureInfo.InvariantCulture,
                $"文书有 {faults.Count} 处不符合规则，没有签发：{string.Join('；', faults.Select(f => $"{f.Place}：{f.Message}"))}。"
            )
        )
    {
        Faults = faults;
        WayOut = "请退回拟稿人修改，或者先更正案卷。";
    }

    public IReadOnlyList<PaperFault> Faults { get; }
}

/// <summary>文书的拒绝理由.</summary>
public static class PaperRefusals
{
    private const int LongestText = 1_000;

    private const int ShortestReason = 5;

    /// <summary>本人参与 (law-rules §3.3): whoever drafted it or handles its matter neither reviews, countersigns, returns nor signs it.</summary>
    public static Refusal OwnSide(PaperAction action) =>
        new(
            RefusalKind.Rule,
            "paper.own-side",
            $"拟稿人和案件承办人不得办理同一份文书的“{Terms<PaperAction>.Of(action)}”。"
        )
        {
            WayOut = "请本机关没有参与承办的负责人办理。",
        };

    /// <summary>The lender of the post is on the drafters' side: his post cannot be used for what he may not do.</summary>
    public static Refusal LendersSide(PaperAction action) =>
        new(
            RefusalKind.Rule,
            "paper.lenders-side",
            $"委托人是这份文书的拟稿人或者案件承办人，受托代行的不得办理“{Terms<PaperAction>.Of(action)}”。"
        )
        {
            WayOut = "请以自己的任职办理，或者请其他负责人办理。",
        };

    public static Refusal SameSigner { get; } =
        new(RefusalKind.Rule, "paper.same-signer", "这类文书的核稿和签发应当由两人办理。")
        {
            WayOut = "请另一名负责人签发。",
        };

    public static Refusal TwoSignatures(string kind) =>
        new(RefusalKind.Rule, "paper.two-signatures", $"“{kind}”不能核稿、签发一次办结，或者还有会签没有办理。")
        {
            WayOut = "请先核稿。",
        };

    public static Refusal NobodySigns(string kind) =>
        new(RefusalKind.Rule, "paper.nobody-signs", $"“{kind}”不需要签发。") { WayOut = "请直接定稿。" };

    public static Refusal MustBeSigned(string kind) =>
        new(RefusalKind.Rule, "paper.must-be-signed", $"“{kind}”应当签发，不能直接定稿。") { WayOut = "请送核。" };

    public static Refusal CountersignerMissing { get; } =
        Refusal.OfField("countersigners", "这类文书应当会签，请至少指定一名会签人。");

    public static Refusal NoCountersigners { get; } = Refusal.OfField("countersigners", "这类文书不会签。");

    public static Refusal CountersignerTwice { get; } =
        Refusal.OfField("countersigners", "同一人不能两次指定为会签人。");

    public static Refusal NotNamed { get; } =
        new(RefusalKind.Rule, "paper.not-named", "您不是这份文书的会签人，或者已经会签。");

    public static Refusal NotOwnBody { get; } =
        new(RefusalKind.Rule, "paper.not-own-body", "只能办理本机关的文书。") { WayOut = "请发文机关的人员办理。" };

    public static Refusal WrongIssuer(string kind, string level) =>
        new(RefusalKind.Rule, "paper.wrong-issuer", $"“{kind}”由{level}制发，本机关不能拟稿。");

    public static Refusal UnknownKind(string code) => Refusal.NotFound($"文书种类“{code}”");

    public static Refusal NotInUse(string kind, DateOnly day) =>
        new(
            RefusalKind.Rule,
            "paper.kind-not-in-use",
            string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} 不使用“{kind}”这种文书。")
        );

    public static Refusal WrongLayout(string kind, string layout) =>
        Refusal.OfField("content", $"“{kind}”的版式应为{layout}。");

    public static Refusal EmptyContent { get; } = Refusal.OfField("content", "文书没有标题或者正文。");

    public static Refusal AddresseeMissing { get; } =
        Refusal.OfField("content", "送达的文书应当写明主送，并与受送达单位一致。");

    public static Refusal Unchanged { get; } =
        new(RefusalKind.Conflict, "paper.unchanged", "内容与上一稿相同，没有保存新的文稿。");

    public static Refusal NoPrefix { get; } =
        new(RefusalKind.Rule, "paper.no-prefix", "本机关还没有登记发文机关代字，不能编号。")
        {
            WayOut = "请负责人先登记发文资料。",
        };

    public static Refusal NotRendered { get; } =
        new(RefusalKind.Conflict, "paper.not-rendered", "文书文件还没有生成，请稍候。")
        {
            WayOut = "通常几秒内生成；长时间没有生成的，请系统管理员查看未能完成的事项。",
        };

    public static Refusal NoSeal(string kind) => new(RefusalKind.Rule, "paper.no-seal", $"“{kind}”不需要用印。");

    public static Refusal NotSealed { get; } =
        new(RefusalKind.Conflict, "paper.not-sealed", "这份文书应当先用印，再发出。");

    public static Refusal NoSealImage { get; } =
        new(RefusalKind.Rule, "paper.no-seal-image", "本机关没有登记印章图样。")
        {
            WayOut = "请上传盖章扫描件，或者先登记印章图样。",
        };

    public static Refusal ScanFormat { get; } = Refusal.OfField("file", "盖章扫描件应为 PDF 或者 PNG。");

    public static Refusal SealFormat { get; } = Refusal.OfField("seal", "印章图样应为 PNG。");

    public static Refusal BadPrefix { get; } = Refusal.OfField("prefix", "发文机关代字应为 1 至 10 个汉字。");

    public static Refusal NoService(string kind) => new(RefusalKind.Rule, "paper.no-service", $"“{kind}”不需要送达。");

    public static Refusal NotAddressee { get; } =
        new(RefusalKind.Rule, "paper.not-addressee", "只能确认送达本机关的文书。");

    public static Refusal AlreadyConfirmed { get; } =
        new(RefusalKind.Conflict, "paper.already-confirmed", "本机关已经确认收到。");

    public static Refusal AlreadyServed { get; } =
        new(RefusalKind.Conflict, "paper.already-served", "这份文书的送达已经登记。");

    public static Refusal NoNumber { get; } =
        new(RefusalKind.Rule, "paper.no-number", "这份文书使用案号，没有可以作废的编号。")
        {
            WayOut = "需要更正的，请制作新的文书替代。",
        };

    public static Refusal NothingToReplace { get; } =
        new(RefusalKind.Rule, "paper.nothing-to-replace", "要替代的文书不是同一事项、同一发文机关已经成文的文书。");

    public static Refusal NotNamedByNew { get; } =
        new(RefusalKind.Rule, "paper.not-named-by-new", "替代的文书还没有签发，或者没有指明要替代的文书。");

    /// <summary>A reason or a remark that must be given, 5 to 1000 characters.</summary>
    public static Refusal? OfReason(string field, string? text) =>
        (text?.Trim().Length ?? 0) < ShortestReason
            ? Refusal.OfField(field, $"请写明理由，至少 {ShortestReason} 字。")
            : OfText(field, text);

    /// <summary>A text that may be left out.</summary>
    public static Refusal? OfText(string field, string? text) =>
        (text?.Length ?? 0) > LongestText
            ? Refusal.OfField(field, string.Create(CultureInfo.InvariantCulture, $"最多 {LongestText} 字。"))
            : null;
}
