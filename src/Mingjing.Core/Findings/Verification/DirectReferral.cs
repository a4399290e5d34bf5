using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>
/// 直接转为线索的疑点: the department was not asked, because evidence, a person or the public would be at risk. The row is the supervision
/// body's: for the department the finding stays as it was.
/// </summary>
public sealed class DirectReferral : Aggregate, IScoped
{
    private DirectReferral() { }

    /// <exception cref="Refused">Not by this role: the head answers for leaving out the department's word.</exception>
    internal DirectReferral(
        ScreeningFinding finding,
        OrganizationId body,
        string regionCode,
        Hand hand,
        string clueNumber,
        string reason
    )
    {
        _ = FindingProcedure.Editions.On(hand.Today).Take(HandlingStage.New, HandlingAction.ReferDirectly, hand.Role);
        (OrganizationId, RegionCode) = (body, regionCode);
        (SubjectId, FindingId) = (finding.OrganizationId, finding.Id);
        (ClueNumber, Reason, DecidedBy) = (clueNumber, reason, hand.Account);
    }

    /// <summary>The supervision body.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>Organization of the finding.</summary>
    public OrganizationId SubjectId { get; private init; }

    public FindingId FindingId { get; private init; }

    public string ClueNumber { get; private init; } = "";

    /// <summary>Stable code of the stated reason.</summary>
    public string Reason { get; private init; } = "";

    public AccountId DecidedBy { get; private init; }

    public override string LedgerKind => "direct-referral";

    public override string LedgerId => FindingId.ToString();

    public override JsonObject MaterialFields() =>
        new()
        {
            ["subject"] = SubjectId.ToString(),
            ["clue"] = ClueNumber,
            ["reason"] = Reason,
            ["by"] = DecidedBy.ToString(),
        };
}
