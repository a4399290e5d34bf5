using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Kit;

namespace Mingjing.Web.EnforcementActs;

/// <summary>执法行为的筛选 as an address writes it: the same for the page, the files and the API. On pages what is not understood filters nothing.</summary>
public sealed record ActQueryText
{
    public string? Kind { get; init; }

    /// <summary>执法主体: id of the organization.</summary>
    public string? Organization { get; init; }

    public string? Region { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>案由 from its beginning.</summary>
    public string? Matter { get; init; }

    public string? RecordNo { get; init; }

    public string? DecisionNo { get; init; }

    /// <summary>筛查结果: found, unjudged; null for any.</summary>
    public string? Result { get; init; }

    /// <summary>Code of a check, with <see cref="Outcome"/>.</summary>
    public string? Check { get; init; }

    /// <summary>violated, satisfied, not-evaluable.</summary>
    public string? Outcome { get; init; }

    /// <summary>已撤回 ones where it says anything.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>有疑似问题.</summary>
    public const string Found = "found";

    /// <summary>有无法判断.</summary>
    public const string Unjudged = "unjudged";

    public static ActQueryText Of(IQueryCollection query) =>
        new()
        {
            Kind = query["kind"],
            Organization = query["organization"],
            Region = query["region"],
            From = query["from"],
            To = query["to"],
            Matter = query["matter"],
            RecordNo = query["recordNo"],
            DecisionNo = query["decisionNo"],
            Result = query["result"],
            Check = query["check"],
            Outcome = query["outcome"],
            Withdrawn = query["withdrawn"],
        };

    /// <summary>What is not understood, in Chinese; over the API a condition that would filter nothing is refused.</summary>
    public IReadOnlyList<(string Name, string Fault)> Faults =>
        [
            .. Fault("kind", Kind, Terms<ActKind>.TryFind(Kind ?? "", out _)),
            .. Fault("organization", Organization, TypedId.Parse<OrganizationId>(Organization) is not null),
            .. Fault("from", From, DayOf(From) is not null),
            .. Fault("to", To, DayOf(To) is not null),
            .. Fault("result", Result, Result is Found or Unjudged),
            .. Fault("check", Check, CheckList.ByCode.ContainsKey(Check ?? "")),
            .. Fault("outcome", Outcome, OutcomeOf(Outcome) is not null),
        ];

    private static IEnumerable<(string, string)> Fault(string name, string? value, bool isUnderstood) =>
        string.IsNullOrEmpty(value) || isUnderstood ? [] : [(name, $"条件 {name} 的“{value}”无法识别。")];

    /// <summary>An address with this filter and something more.</summary>
    public string AddressOf(string path, params IEnumerable<(string Name, string? Value)> more) =>
        Address.Of(
            path,
            [
                ("kind", Kind),
                ("organization", Organization),
                ("region", Region),
                ("from", From),
                ("to", To),
                ("matter", Matter),
                ("recordNo", RecordNo),
                ("decisionNo", DecisionNo),
                ("result", Result),
                ("check", Check),
                ("outcome", Outcome),
                ("withdrawn", Withdrawn),
                .. more,
            ]
        );

    /// <summary>Whether anything is filtered at all.</summary>
    public bool IsEmpty => Equals(new ActQueryText());

    public ActFilter ToFilter() =>
        new()
        {
            Kind = Terms<ActKind>.TryFind(Kind ?? "", out var kind) ? kind : null,
            Organization = TypedId.Parse<OrganizationId>(Organization),
            RegionCode = Address.Text(Region),
            From = DayOf(From),
            To = DayOf(To),
            MatterPrefix = Address.Text(Matter),
            RecordNo = Address.Text(RecordNo),
            DecisionNo = Address.Text(DecisionNo),
            OnlyWithFindings = string.Equals(Result, Found, StringComparison.Ordinal),
            OnlyUnjudged = string.Equals(Result, Unjudged, StringComparison.Ordinal),
            Check = Address.Text(Check),
            Outcome = OutcomeOf(Outcome),
            Withdrawn = !string.IsNullOrEmpty(Withdrawn),
        };

    private static Outcome? OutcomeOf(string? code) =>
        code switch
        {
            "violated" => Core.Checks.Outcome.Violated,
            "satisfied" => Core.Checks.Outcome.Satisfied,
            "not-evaluable" => Core.Checks.Outcome.NotEvaluable,
            _ => null,
        };

    private static DateOnly? DayOf(string? text) => LegalDate.TryParse(text, out var day) ? day : null;
}
