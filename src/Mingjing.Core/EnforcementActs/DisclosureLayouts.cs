using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 双公示 (import-format §2): the files that departments already make for the credit platform, by code or by Chinese
/// header. Their amounts are in 万元. What they do not hold stays unknown.
/// </summary>
internal static class DisclosureLayouts
{
    public static RecordLayout<Act> Penalty { get; } =
        new(
            "双公示行政处罚",
            () => Decided(ActKind.Penalty, ActResult.Penalized),
            [
                Number("CF_WSH", "行政处罚决定文书号", "处罚决定文书号", "行政处罚决定书文号"),
                Column("CF_CFLB1", "处罚类别", ActField.Penalties, Loosely, "CF_CFLB", "处罚类别1"),
                Column("CF_SY", "违法事实", ActField.Matter, null, "CF_WFSS", "事由", "处罚事由"),
                Column("CF_YJ", "处罚依据", ActField.Basis, null, "CF_CFYJ"),
                Column("CF_XDR_MC", "行政相对人名称", ActField.PartyName),
                Column("CF_XDR_SHXYM", "统一社会信用代码", ActField.PartyCode, null, PartyCodeHeaders),
                Amount("CF_NR_FK", "罚款金额（万元）", ActField.Fine, "罚款金额"),
                Amount(
                    "CF_NR_WFFF",
                    "没收金额（万元）",
                    ActField.Confiscation,
                    "没收金额",
                    "没收违法所得、没收非法财物的金额（万元）",
                    "没收违法所得、没收非法财物的金额"
                ),
                Column("CF_JDRQ", "处罚决定日期", ActField.DecidedOn, null, "CF_CFJDRQ"),
                Column("CF_CFJG", "处罚机关", ActField.SubjectName, null, "CF_XZJG"),
                Column("CF_CFJGDM", "处罚机关统一社会信用代码", ActField.SubjectCode),
            ]
        )
        {
            Check = Remarks("CF_"),
        };

    public static RecordLayout<Act> License { get; } =
        new(
            "双公示行政许可",
            () => Decided(ActKind.License, ActResult.Granted),
            [
                Number("XK_WSH", "行政许可决定文书号", "许可决定文书号", "行政许可决定书文号"),
                Column("XK_XDR_MC", "行政相对人名称", ActField.PartyName),
                Column("XK_XDR_SHXYM", "统一社会信用代码", ActField.PartyCode, null, PartyCodeHeaders),
                Column("XK_JDRQ", "许可决定日期", ActField.DecidedOn, null, "XK_XKJDRQ"),
                Column("XK_XKJG", "许可机关", ActField.SubjectName),
                Column("XK_XKJGDM", "许可机关统一社会信用代码", ActField.SubjectCode),
            ]
        )
        {
            Check = Remarks("XK_"),
        };

    private static string[] PartyCodeHeaders =>
        [
            "行政相对人代码_1（统一社会信用代码）",
            "行政相对人代码_1",
            "行政相对人统一社会信用代码",
            "相对人统一社会信用代码",
        ];

    private static Act Decided(ActKind kind, ActResult result)
    {
        var act = ActLayouts.Empty(kind);
        act.Result = result;
        return act;
    }

    private static Func<Act, IEnumerable<RecordRemark>> Remarks(string prefix) =>
        act => ActLayouts.Remarks(act, f => f == ActField.PartyCode ? prefix + "XDR_SHXYM" : null);

    // The number of the decision is the number of the record.
    private static RecordColumn<Act> Number(string code, string header, params string[] aliases)
    {
        var (record, decision) = (ActColumns.Of(ActField.RecordNo), ActColumns.Of(ActField.DecisionNo));
        return new RecordColumn<Act>
        {
            Header = header,
            Name = code,
            Aliases = aliases,
            IsRequired = true,
            Take = (act, text) => record.Take(act, text) ?? decision.Take(act, text),
            Write = record.Format,
        };
    }

    private static RecordColumn<Act> Column(
        string code,
        string header,
        ActField field,
        CellTaker<Act>? take = null,
        params string[] aliases
    )
    {
        var column = ActColumns.Of(field);
        return new RecordColumn<Act>
        {
            Header = header,
            Name = code,
            Aliases = aliases,
            IsRequired = field == ActField.SubjectCode,
            IsPersonal = field is ActField.PartyName or ActField.PartyCode,
            Form = column.Form,
            Take = take ?? column.Take,
            Write = column.Format,
        };
    }

    private static string? Loosely(Act act, ReadOnlySpan<char> text) =>
        ((PenaltiesColumn)ActColumns.Of(ActField.Penalties)).TakeLoosely(act, text);

    private static RecordColumn<Act> Amount(string code, string header, ActField field, params string[] aliases)
    {
        var column = (AmountColumn)ActColumns.Of(field);
        return new RecordColumn<Act>
        {
            Header = header,
            Name = code,
            Aliases = aliases,
            Form = ValueForm.Number,
            Take = column.TakeTenThousandYuan,
            Write = act =>
                column.Get(act) is { IsKnown: true } fact
                    ? AmountText.WriteTenThousandYuan(fact.Value)
                    : column.Format(act),
        };
    }
}
