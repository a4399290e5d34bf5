using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>拟写反馈 to findings of one notice.</summary>
public sealed record AnswersToPrepare(VerificationRequestRef Request, IReadOnlyList<AnswerToPrepare> Answers);

/// <summary>拟写反馈 to one finding.</summary>
/// <param name="ShownVersion">The version that the page showed; null where a returned file fills it, which knows none.</param>
/// <param name="Files">证据材料 that goes with it; null for that of the earlier draft and all that was uploaded since.</param>
public sealed record AnswerToPrepare(
    FindingId Finding,
    int? ShownVersion,
    FindingAnswer Answer,
    IReadOnlyList<EvidenceFileId>? Files = null
);

/// <summary>拟写反馈: drafts of the department; its head confirms them.</summary>
public sealed class PrepareAnswers : UseCase<AnswersToPrepare, Nothing>
{
    public override Permission Permission => VerificationAccess.Prepare;

    /// <exception cref="Refused">Not in the notice, changed since, incomplete, already answered, or a file that is not there.</exception>
    public override async Task<Nothing> Act(Work work, AnswersToPrepare command, CancellationToken cancel)
    {
        var hand = Hand.Of(work).Toward(command.Request.Organization);
        // Before anything is said about it: a notice out of the scope is not there.
        var items = await RequestItems.Load(work, command.Request, cancel);
        if ((hand.Role & RoleSets.Department) == Roles.None)
            throw new Refused(VerificationRefusals.NotOwn);
        // What comes from elsewhere may leave a line or its answer out.
        if (command.Answers.Count == 0 || command.Answers.Any(a => a?.Answer is null))
            throw new Refused(VerificationRefusals.NothingChosen);
        if (command.Answers.Count > VerificationRefusals.Most)
            throw new Refused(VerificationRefusals.TooMany);
        var evidence = await FindingEvidence.Load(
            work,
            command.Request.Organization,
            [.. command.Answers.Select(a => a.Finding)],
            cancel
        );
        foreach (var answer in command.Answers)
        {
            var handling = items.Require(answer.Finding);
            if (answer.ShownVersion is { } shown)
                work.Expect(handling, shown);
            if (VerificationRefusals.OfAnswer(answer.Answer, handling.ItemNo, work.Today) is { } refusal)
                throw new Refused(refusal);
            handling.Prepare(hand, answer.Answer, evidence.Use(handling, answer.Files));
        }

        work.Record(
            VerificationEvents.Prepared,
            items.Request,
            new JsonObject { ["findings"] = command.Answers.Count }
        );
        return Nothing.Value;
    }
}
