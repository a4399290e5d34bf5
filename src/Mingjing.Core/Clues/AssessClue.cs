using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Clues;

/// <summary>初核 of a clue.</summary>
/// <param name="ShownVersion">The version that the page showed.</param>
/// <param name="Dispute">同一争议是否进入复议、诉讼 (条例 33).</param>
/// <param name="DisputeCheck">On which day and in which way that was asked.</param>
/// <param name="OtherAspect">What would be supervised although the dispute is there; null for nothing.</param>
/// <param name="IsOwnLevel">Whether the subject is for this body's level.</param>
/// <param name="MainItem">主事项 of the list, exactly one.</param>
/// <param name="RelatedItems">关联事项; may be empty.</param>
/// <param name="Opinion">初核意见.</param>
public sealed record ClueAssessment(
    ClueRef Clue,
    int ShownVersion,
    DisputeState? Dispute,
    string DisputeCheck,
    string? OtherAspect,
    bool IsOwnLevel,
    int MainItem,
    IReadOnlyList<int> RelatedItems,
    string Opinion
);

/// <summary>初核线索 (条例 33): same dispute, level, vertical management, item. Whether the subject is under vertical management is the directory's word.</summary>
public sealed class AssessClue(LiveDirectory directory, DataPack pack) : UseCase<ClueAssessment, ClueStage>
{
    public override Permission Permission => ClueAccess.Assess;

    /// <exception cref="Refused">Not there, not to be assessed now, or a question is not answered.</exception>
    public override async Task<ClueStage> Act(Work work, ClueAssessment command, CancellationToken cancel)
    {
        var hand = Hand.Of(work);
        var dispute = Wording.Choice(nameof(command.Dispute), "复议、诉讼情况", command.Dispute);
        var related = command.RelatedItems.Distinct().Order().ToList();
        if (!IsItem(command.MainItem) || !related.TrueForAll(IsItem) || related.Contains(command.MainItem))
            throw new Refused(ClueRefusals.ItemUnknown);
        var clue = await OpenClue.Load(work, command.Clue, command.ShownVersion, cancel);
        var known = await directory.Now(cancel);
        clue.Assess(
            hand,
            new FirstLook(
                dispute,
                Wording.Required(nameof(command.DisputeCheck), "查询的日期和方式", command.DisputeCheck, 200),
                dispute == DisputeState.None
                    ? null
                    : Wording.Optional(nameof(command.OtherAspect), command.OtherAspect),
                command.IsOwnLevel,
                known.Find(clue.SubjectId) is { } subject && SupervisionRelations.IsToldToSuperior(known, subject),
                command.MainItem,
                related,
                Wording.Reason(nameof(command.Opinion), command.Opinion),
                hand.Name,
                hand.At
            )
        );
        work.Record(
            ClueEvents.Assessed,
            clue,
            new JsonObject { ["dispute"] = dispute.ToString(), ["mainItem"] = command.MainItem }
        );
        return clue.Stage;
    }

    private bool IsItem(int number) =>
        number >= 1
        && number <= pack.Powers.Items.Count
        && pack.Powers[number].Procedure == ItemProcedure.SupervisionCase;
}

/// <summary>A clue as a page showed it.</summary>
internal static class OpenClue
{
    public static async Task<Clue> Load(Work work, ClueRef clue, int shownVersion, CancellationToken cancel)
    {
        var found = await Find(work, clue, cancel);
        work.Expect(found, shownVersion);
        return found;
    }

    public static Task<Clue> Find(Work work, ClueRef clue, CancellationToken cancel)
    {
        var (organization, id) = (clue.Organization, clue.Clue);
        return Work.Require(
            work.Rows.Set<Clue>().Where(c => c.OrganizationId == organization && c.Id == id),
            "这条线索",
            cancel
        );
    }
}
