using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Clues;

/// <summary>线索所据的疑点: as it read when the clue was registered.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Act">The act, as an address writes it.</param>
/// <param name="ActVersionNo">The version of the act that is cited.</param>
/// <param name="RecordNo">记录编号 of the act.</param>
/// <param name="Check">Code of the check.</param>
/// <param name="Title">检查事项.</param>
/// <param name="Explanation">The sentences.</param>
/// <param name="Basis">依据, each as “law article”.</param>
/// <param name="Answer">What the department said; null where it said nothing or was not asked.</param>
public sealed record ClueFinding(
    FindingRef Finding,
    string Act,
    int ActVersionNo,
    string RecordNo,
    string Check,
    string Title,
    IReadOnlyList<string> Explanation,
    IReadOnlyList<string> Basis,
    string? Answer
);

/// <summary>初核: what was asked first, and the answers.</summary>
/// <param name="Dispute">Whether the same dispute is under review or before a court (条例 33).</param>
/// <param name="DisputeCheck">On which day and in which way that was asked.</param>
/// <param name="OtherAspect">本案监督内容与该争议的关系: what would be supervised although the dispute is there; null where there is none.</param>
/// <param name="IsOwnLevel">Whether the supervision of the subject belongs to this body's level.</param>
/// <param name="IsVertical">Whether the subject is under vertical management (条例 42), as the directory said on the day.</param>
/// <param name="MainItem">主事项 of the list.</param>
/// <param name="RelatedItems">关联事项.</param>
/// <param name="Opinion">初核意见.</param>
public sealed record FirstLook(
    DisputeState Dispute,
    string DisputeCheck,
    string? OtherAspect,
    bool IsOwnLevel,
    bool IsVertical,
    int MainItem,
    IReadOnlyList<int> RelatedItems,
    string Opinion,
    string ByName,
    DateTimeOffset At
);

/// <summary>线索处置: what became of it.</summary>
/// <param name="Action">Which way it went.</param>
/// <param name="Reason">In words.</param>
/// <param name="NoCase">Of a refusal.</param>
/// <param name="Target">Of a transfer.</param>
/// <param name="Recipient">To whom it was handed over, forwarded or told; null where it stayed.</param>
/// <param name="Into">The clue into which it was merged.</param>
public sealed record ClueOutcome(
    ClueAction Action,
    string Reason,
    NoCaseReason? NoCase = null,
    TransferTarget? Target = null,
    string? Recipient = null,
    ClueId? Into = null
);

/// <summary>经办记录 of a clue.</summary>
public sealed record ClueStep(
    ClueAction Action,
    ClueStage Stage,
    DateTimeOffset At,
    AccountId By,
    string ByName,
    string? Note = null
);
