using Mingjing.Core.Checks;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Api;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Findings;

/// <summary>疑似问题的一条.</summary>
/// <param name="Id">As addresses write it.</param>
/// <param name="Act">The act, as addresses write it; null for 举报移送办理记录.</param>
/// <param name="OrganizationId">All zero for an unregistered subject.</param>
/// <param name="Check">Code of the check.</param>
/// <param name="Item">Number in the 权责清单; null outside it.</param>
/// <param name="Day">列表日期 of the act.</param>
/// <param name="DueOn">The last day of the term; null where the rule has none.</param>
/// <param name="Provisional">暂定.</param>
/// <param name="Strength">firm or to-verify.</param>
/// <param name="Signal">提示信号: never counted as a violation of a department.</param>
/// <param name="State">standing or no-longer-found.</param>
/// <param name="Kind">执法行为类别, or 举报移送办理记录.</param>
public sealed record FindingEntry(
    string Id,
    string? Act,
    OrganizationId OrganizationId,
    string? Organization,
    string Check,
    string Title,
    int? Item,
    DateOnly Day,
    DateOnly? DueOn,
    bool Provisional,
    string Strength,
    bool Signal,
    string State,
    DateTimeOffset FirstFoundAt,
    DateTimeOffset? EndedAt,
    string RecordNo,
    string Kind,
    string? Matter,
    string? PartyName,
    string? DecisionNo
)
{
    internal static FindingEntry Of(FindingLine line)
    {
        var check = CheckList.ByCode[line.Check].Info;
        return new FindingEntry(
            line.Ref.ToString(),
            line.Kind is null ? null : line.Act.ToString(),
            line.Ref.Organization,
            line.Organization,
            check.Code,
            check.Title,
            check.Item,
            line.Day,
            line.DueOn,
            line.IsProvisional,
            FindingCodes.Strength(line.ToVerify),
            line.IsSignal,
            FindingCodes.State(line.State),
            line.FirstFoundAt,
            line.EndedAt,
            line.RecordNo,
            FindingTexts.KindOf(line.Kind),
            line.Matter,
            line.PartyName,
            line.DecisionNo
        );
    }
}

/// <summary>一页疑似问题.</summary>
/// <param name="Before">To be sent back as <c>at</c> for the page before; null on the first.</param>
/// <param name="After">To be sent back as <c>at</c> for the page behind; null on the last.</param>
/// <param name="Notice">That nothing is verified.</param>
[ListAnswer]
public sealed record FindingEntries(IReadOnlyList<FindingEntry> Findings, string? Before, string? After, string Notice);

/// <summary>一项疑似问题 with what it rests on.</summary>
/// <param name="ActVersion">The version of the act that was judged.</param>
/// <param name="CurrentActVersion">The version that stands now.</param>
/// <param name="Today">What the check says today, in the members of every screening output; null where it does not apply.</param>
/// <param name="Reckonings">期限计算书.</param>
public sealed record FindingDetail(
    string Id,
    string? Act,
    string? Organization,
    string Check,
    string Title,
    int? Item,
    string Strength,
    bool Signal,
    string State,
    DateTimeOffset FirstFoundAt,
    DateTimeOffset? EndedAt,
    int ActVersion,
    int CurrentActVersion,
    Finding? Today,
    IReadOnlyList<ReckoningText> Reckonings,
    string Notice
)
{
    internal static FindingDetail Of(FindingDossier dossier) =>
        new(
            dossier.Ref.ToString(),
            dossier.Act.Kind is null ? null : dossier.ActRef.ToString(),
            dossier.Organization,
            dossier.Check.Code,
            dossier.Check.Title,
            dossier.Check.Item,
            FindingCodes.Strength(dossier.Row.ToVerify),
            dossier.Row.IsSignal,
            FindingCodes.State(dossier.Row.State),
            dossier.Row.FirstFoundAt,
            dossier.Row.EndedAt,
            dossier.Row.ActVersionNo,
            dossier.Act.VersionNo,
            dossier.Text,
            [.. dossier.Reckonings.Select(r => new ReckoningText(r.Lines, [.. r.Days.Select(d => d.ToString())]))],
            Finding.Unverified
        );
}

/// <summary>期限计算书 as text.</summary>
/// <param name="Lines">The reckoning in words.</param>
/// <param name="Days">Every day from the start to the due date.</param>
public sealed record ReckoningText(IReadOnlyList<string> Lines, IReadOnlyList<string> Days);

/// <summary>疑点分组.</summary>
/// <param name="Month">2026-03; null where grouped by 案由.</param>
/// <param name="Matter">案由; null where grouped by month, or where the acts state none.</param>
public sealed record FindingGroup(
    string Check,
    string Title,
    int? Item,
    OrganizationId OrganizationId,
    string? Organization,
    string? Month,
    string? Matter,
    int Firm,
    int ToVerify
);

/// <summary>疑点分组的清单, in the order of the checks and by name: it is no ranking.</summary>
/// <param name="IsCut">Whether smaller groups were left out.</param>
[ListAnswer]
public sealed record FindingGroupList(IReadOnlyList<FindingGroup> Groups, bool IsCut, string Notice);

/// <summary>代码 of the output contract.</summary>
internal static class FindingCodes
{
    public static string Strength(bool toVerify) => toVerify ? "to-verify" : "firm";

    public static string State(FindingState state) => state == FindingState.Standing ? "standing" : "no-longer-found";
}
