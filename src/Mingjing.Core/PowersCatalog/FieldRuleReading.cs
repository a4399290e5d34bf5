using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.PowersCatalog;

/// <summary>The rows of <c>field-rules.json</c>, before they are put into tables.</summary>
internal sealed record FieldRuleRows(
    PackNode Node,
    IReadOnlyList<FieldRule> All,
    DecisionTermRule GeneralDecisionTerm,
    SuspensionGrounds LicenseNotCounted,
    SuspensionGrounds SeizureNotCounted
)
{
    public FieldTable<TRule> Table<TRule>(bool several = false)
        where TRule : FieldRule
    {
        var table = new FieldTable<TRule>(All.OfType<TRule>());
        return several ? table : table.WithoutOverlap(Node);
    }
}

/// <summary>Reads <c>field-rules.json</c>.</summary>
internal static class FieldRuleReading
{
    public static FieldRules Read(PackNode file, LawLibrary laws) =>
        new(
            file.Read(o =>
            {
                var general = ReadDecisionTerm(o["generalDecisionTerm"], laws);
                FieldRule[] rows =
                [
                    general,
                    .. o["decisionTerms"].List(n => OfField(n, ReadDecisionTerm(n, laws))),
                    .. Rows(o["oneOfficer"], laws, (g, r) => new OneOfficerRule(g, r["situation"].Text())),
                    .. Rows(
                        o["summaryLimits"],
                        laws,
                        (g, r) => new SummaryLimitRule(g, r["situation"].Text(), r.Optional("limit")?.Amounts())
                    ),
                    .. Rows(
                        o["hearingStandards"],
                        laws,
                        (g, r) => new HearingStandardRule(g, r.Optional("threshold")?.Amounts())
                    ),
                    .. Rows(o["limitations"], laws, (g, r) => new LimitationRule(g, r["length"].Length())),
                    .. Rows(
                        o["reportTerms"],
                        laws,
                        (g, r) => new ReportTermRule(g, r["length"].Length(), r.Optional("extension")?.Length())
                    ),
                    .. Rows(
                        o["seizureTerms"],
                        laws,
                        (g, r) => new SeizureTermRule(g, r["length"].Length(), r.Optional("afterReport")?.Length())
                    ),
                    .. Rows(o["disclosureTerms"], laws, (g, r) => new DisclosureTermRule(g, r["length"].Length())),
                ];
                return new FieldRuleRows(
                    file,
                    rows,
                    general,
                    ReadGrounds(o["licenseNotCounted"], laws),
                    ReadGrounds(o["seizureNotCounted"], laws)
                );
            })
        );

    private static FieldRule[] Rows(PackNode node, LawLibrary laws, Func<RuleGround, PackObject, FieldRule> build) =>
        node.List(n => OfField(n, n.Read(o => build(ReadGround(o, laws), o))));

    private static FieldRule OfField(PackNode node, FieldRule rule) =>
        rule.Ground.Field is null ? throw node.Wrong("缺少成员“field”") : rule;

    private static DecisionTermRule ReadDecisionTerm(PackNode node, LawLibrary laws) =>
        node.Read(o => new DecisionTermRule(
            ReadGround(o, laws),
            o["length"].Length(),
            o["start"].Term<TermStart>(),
            o.Optional("extension") is { } extension ? ReadExtension(extension) : null,
            o.Optional("furtherExtension") is { } further ? ReadExtension(further) : null,
            IsConfirmed(o["extensionStatus"]),
            ReadGrounds(o["notCounted"], laws)
        ));

    private static TermExtension ReadExtension(PackNode node) =>
        node.Read(o => new TermExtension(o.Optional("limit")?.Length(), o["approval"].Text()));

    private static SuspensionGrounds ReadGrounds(PackNode node, LawLibrary laws) =>
        node.Read(o => new SuspensionGrounds(
            o["words"].List(n => n.Text()),
            IsConfirmed(o["status"]),
            o.Optional("basis")?.Article(laws)
        ));

    private static RuleGround ReadGround(PackObject row, LawLibrary laws)
    {
        var ground = new RuleGround(
            row.Optional("field")?.Term<EnforcementField>(),
            row["basis"].Article(laws),
            row.Optional("inForceFrom")?.Day(),
            row.Optional("inForceTo")?.Day(),
            IsConfirmed(row["status"]),
            row["evidence"].Term<Evidence>(),
            row.Optional("condition")?.Text(),
            row.Optional("note")?.Text()
        );
        if (ground.InForceFrom >= ground.InForceTo)
            throw row.Node.Wrong($"施行期间颠倒：{ground.InForceFrom:yyyy-MM-dd} 至 {ground.InForceTo:yyyy-MM-dd}");
        if (ground is { Confirmed: true, Evidence: Evidence.NotSeen })
            throw row.Node.Wrong("未见出处的规则不得标为已确认");
        return ground;
    }

    private static bool IsConfirmed(PackNode status) => status.Term<Confirmation>() == Confirmation.Confirmed;

    /// <summary>A length as it is printed: 15个工作日, 90日, 6个月, 5年.</summary>
    public static TermLength Length(this PackNode node)
    {
        var text = node.Text();
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (
            digits > 0
            && int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and < 1000
        )
            switch (text[digits..])
            {
                case "个工作日":
                    return TermLength.WorkingDays(count);
                case "日":
                    return TermLength.Days(count);
                case "个月":
                    return TermLength.Months(count);
                case "年":
                    return TermLength.Years(count);
            }

        throw node.Wrong($"期限“{text}”无效，应为“15个工作日”“90日”“6个月”或者“5年”");
    }

    /// <summary>Amounts in yuan for citizens and organizations.</summary>
    public static AmountLimit Amounts(this PackNode node) =>
        node.Read(o => new AmountLimit(o["citizen"].Whole(), o["organization"].Whole()));
}
