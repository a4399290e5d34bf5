using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>确认反馈 to findings of one notice.</summary>
public sealed record AnswersToConfirm(VerificationRequestRef Request, IReadOnlyList<AnswerToConfirm> Answers);

/// <summary>确认反馈 to one finding, as the page showed its draft.</summary>
public sealed record AnswerToConfirm(FindingId Finding, int ShownVersion);

/// <summary>确认反馈 (条例 22(一)): the department's head answers for what was prepared. A late answer is taken all the same.</summary>
public sealed class ConfirmAnswers : UseCase<AnswersToConfirm, Nothing>
{
    public override Permission Permission => VerificationAccess.Confirm;

    /// <exception cref="Refused">Not in the notice, changed since, no draft, no longer complete, or already answered.</exception>
    public override async Task<Nothing> Act(Work work, AnswersToConfirm command, CancellationToken cancel)
    {
        var hand = Hand.Of(work).Toward(command.Request.Organization);
        // Before anything is said about it: a notice out of the scope is not there.
        var items = await RequestItems.Load(work, command.Request, cancel);
        if ((hand.Role & RoleSets.Department) == Roles.None)
            throw new Refused(VerificationRefusals.NotOwn);
        if (command.Answers.Count == 0 || command.Answers.Any(a => a is null))
            throw new Refused(VerificationRefusals.NothingChosen);
        var evidence = await FindingEvidence.Load(
            work,
            command.Request.Organization,
            [.. command.Answers.Select(a => a.Finding)],
            cancel
        );
        var (kinds, files) = (new JsonObject(), new JsonArray());
        foreach (var answer in command.Answers)
        {
            var handling = items.Require(answer.Finding);
            work.Expect(handling, answer.ShownVersion);
            // A promised day may have passed since the draft was written.
            if (
                handling.Draft is { } draft
                && VerificationRefusals.OfAnswer(draft.Content, handling.ItemNo, work.Today) is { } refusal
            )
                throw new Refused(refusal);
            handling.Confirm(hand);
            evidence.Confirm(handling);
            foreach (var file in handling.Answer!.Files ?? [])
                files.Add(
                    new JsonObject
                    {
                        ["item"] = handling.ItemNo,
                        ["file"] = file.File.ToString(),
                        ["content"] = file.Commitment,
                    }
                );
            var kind = handling.AnswerKind!.Value.ToString();
            kinds[kind] = (kinds[kind]?.GetValue<int>() ?? 0) + 1;
        }

        var payload = new JsonObject { ["answers"] = kinds };
        if (files.Count > 0)
            payload["evidence"] = files;
        work.Record(VerificationEvents.Confirmed, items.Request, payload);
        work.Notify(
            VerificationNotices.ToSender(VerificationNotices.Answered, items.Request) with
            {
                Count = command.Answers.Count,
            }
        );
        return Nothing.Value;
    }
}
