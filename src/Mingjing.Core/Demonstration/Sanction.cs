using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>What a penalty imposes, and what the procedure owes because of it.</summary>
/// <param name="HearingDue">Whether the office offers a hearing: where one must be offered or might have to be.</param>
/// <param name="Reportable">Whether the office files the decision with the government, in doubtful cases too.</param>
internal readonly record struct Sanction(
    int Fine,
    int Confiscation,
    PenaltyKinds Kinds,
    bool HearingDue,
    bool Major,
    bool Reportable
)
{
    public static Sanction Of(PartyKind party, int fine, int confiscation, PenaltyKinds kinds, bool? major)
    {
        var organization = party is PartyKind.LegalPerson or PartyKind.OtherOrganization;
        var amount = Math.Max(fine, confiscation);
        var heavy =
            (kinds & (PenaltyKinds.SuspendBusiness | PenaltyKinds.CloseDown | PenaltyKinds.RevokeLicense))
            != PenaltyKinds.None;
        var listed =
            heavy || (kinds & (PenaltyKinds.LowerGrade | PenaltyKinds.RestrictEmployment)) != PenaltyKinds.None;
        var reportable = heavy || amount >= (organization ? 100_000 : 10_000);
        return new Sanction(
            fine,
            confiscation,
            kinds,
            listed || amount >= (organization ? 50_000 : 5_000),
            major ?? (reportable || amount >= (organization ? 50_000 : 10_000)),
            reportable
        );
    }
}

/// <summary>When a case was filed and decided, and by which way.</summary>
/// <param name="Hearing">Whether a hearing was asked for and held.</param>
/// <param name="Extended">Whether the term was extended by thirty days.</param>
internal readonly record struct PenaltyCourse(
    DateOnly Filed,
    DateOnly Decided,
    bool Summary,
    bool Hearing,
    bool Extended
);
