using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Clues;

/// <summary>处置 of a clue without a case.</summary>
/// <param name="ShownVersion">The version that the page showed.</param>
/// <param name="Action">Which way it goes: one of <see cref="SettleClue.Ways"/>.</param>
/// <param name="Reason">In words, five characters or more.</param>
/// <param name="NoCase">不予立案的理由; of a refusal only.</param>
/// <param name="Target">移送的去向; of a transfer only.</param>
/// <param name="Recipient">To whom it is handed over or told; of 移送 and 告知上一级主管部门.</param>
/// <param name="Into">The clue into which it is merged.</param>
public sealed record ClueSettlement(
    ClueRef Clue,
    int ShownVersion,
    ClueAction? Action,
    string Reason,
    NoCaseReason? NoCase = null,
    TransferTarget? Target = null,
    string? Recipient = null,
    ClueRef? Into = null
);

/// <summary>处置线索 (law-rules §3.2): every way out of the first look but a case. The table says whose it is; a refusal has a typed reason.</summary>
public sealed class SettleClue : UseCase<ClueSettlement, ClueStage>
{
    /// <summary>The ways that this use case goes.</summary>
    public static IReadOnlyList<ClueAction> Ways { get; } =
    [
        ClueAction.Forward,
        ClueAction.Guide,
        ClueAction.NoDuplicate,
        ClueAction.InformSuperior,
        ClueAction.Transfer,
        ClueAction.Merge,
        ClueAction.RecordOnSpotCorrection,
        ClueAction.RefuseCase,
    ];

    public override Permission Permission => ClueAccess.Settle;

    /// <exception cref="Refused">Not now, not by this role, a field is missing, or the first look says otherwise.</exception>
    public override async Task<ClueStage> Act(Work work, ClueSettlement command, CancellationToken cancel)
    {
        var hand = Hand.Of(work);
        var action = Wording.Choice(nameof(command.Action), "处置方式", command.Action);
        if (!Ways.Contains(action))
            throw new Refused(Refusal.OfField(nameof(command.Action), "请选择处置方式。"));
        var clue = await OpenClue.Load(work, command.Clue, command.ShownVersion, cancel);
        var into = action == ClueAction.Merge ? await Target(work, clue, command.Into, cancel) : null;
        var outcome = new ClueOutcome(
            action,
            Wording.Reason(nameof(command.Reason), command.Reason),
            action == ClueAction.RefuseCase
                ? Wording.Choice(nameof(command.NoCase), "不予立案的理由", command.NoCase)
                : null,
            action == ClueAction.Transfer ? Wording.Choice(nameof(command.Target), "移送的去向", command.Target) : null,
            action is ClueAction.Transfer or ClueAction.InformSuperior
                ? Wording.Required(nameof(command.Recipient), "接收机关", command.Recipient, 100)
                : null,
            into?.Id
        );
        var setting = action == ClueAction.Forward ? ClueSettings.ReportTerm : ClueSettings.InformingTerm;
        clue.Settle(hand, outcome, await work.Rows.Setting(setting, work.Today, cancel));
        if (into is not null)
            work.Rely(into);
        work.Record(
            ClueEvents.Settled,
            clue,
            new JsonObject
            {
                ["action"] = action.ToString(),
                ["noCase"] = outcome.NoCase?.ToString(),
                ["target"] = outcome.Target?.ToString(),
                ["into"] = into?.Number,
            }
        );
        return clue.Stage;
    }

    private static async Task<Clue> Target(Work work, Clue clue, ClueRef? into, CancellationToken cancel)
    {
        if (into is not { } known || known == clue.Ref)
            throw new Refused(ClueRefusals.MergeTarget);
        var target = await OpenClue.Find(work, known, cancel);
        var isOpen =
            target.Stage is ClueStage.Registered or ClueStage.Assessed or ClueStage.AwaitingReport or ClueStage.Filed;
        return isOpen && target.SubjectId == clue.SubjectId && target.OrganizationId == clue.OrganizationId
            ? target
            : throw new Refused(ClueRefusals.MergeTarget);
    }
}
