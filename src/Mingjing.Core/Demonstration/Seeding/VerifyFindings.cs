using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>
/// 疑点核实: what people made of a part of the findings within six weeks, each act by who may do it, on its day. One department has
/// not answered, something waits for everybody.
/// </summary>
public sealed class VerifyFindings : DemonstrationStep
{
    private const string CityHead = "city-head";
    private const string CityHandler = "city-handler";

    // Findings that each is asked about at first; the last one never answers.
    private static readonly (string Department, int Findings)[] FirstBatch =
    [
        ("market", 12),
        ("transport", 8),
        ("county-urban", 6),
        ("urban", 8),
        ("farming", 6),
        ("", 5),
    ];

    private static readonly (string Department, int Findings)[] SecondBatch =
    [
        ("market", 6),
        ("transport", 4),
        ("county-urban", 4),
        ("urban", 4),
    ];

    public override string Name => "核实一部分疑点";

    public override async Task Run(DemonstrationSite site, CancellationToken cancel)
    {
        var play = new Play(site, await Findings(site, cancel), cancel);
        var first = await play.Send(FirstBatch, VerificationPlay.FirstInstruction);
        play.GoOn(daysLeft: 40);
        await play.Dismiss();
        play.GoOn(daysLeft: 37);
        foreach (var request in first)
            await play.Prepare(request, int.MaxValue);
        play.GoOn(daysLeft: 35);
        foreach (var request in first)
            await play.Confirm(request);
        play.GoOn(daysLeft: 31);
        foreach (var request in first)
            await play.Judge(request);
        play.GoOn(daysLeft: 15);
        await play.Remind(first);
        play.GoOn(daysLeft: 6);
        var second = await play.Send(SecondBatch, VerificationPlay.SecondInstruction);
        play.GoOn(daysLeft: 3);
        foreach (var request in second)
            await play.Prepare(request, most: 2);
        play.GoOn(daysLeft: 1);
        // The last of them has answered in part; what the others prepared waits for their heads.
        if (second.Count == 0)
            return;
        await play.Confirm(second[^1]);
        await play.ReturnOne(second[^1]);
    }

    private static async Task<Dictionary<OrganizationId, Queue<FindingRef>>> Findings(
        DemonstrationSite site,
        CancellationToken cancel
    )
    {
        var found = new List<FindingLine>();
        var all = new FindingQueries(site.Database).All(DemonstrationSite.Author, new FindingFilter(), cancel);
        await foreach (var line in all)
            found.Add(line);
        // By turns of the checks, so that a notice asks about several things.
        return found
            .Where(f => f.Ref.Organization != default)
            .GroupBy(f => f.Ref.Organization)
            .ToDictionary(
                g => g.Key,
                g => new Queue<FindingRef>(
                    g.GroupBy(f => f.Check, StringComparer.Ordinal)
                        .OrderBy(c => c.Key, StringComparer.Ordinal)
                        .SelectMany(c => c.Select((line, turn) => (line.Ref, turn)))
                        .OrderBy(l => l.turn)
                        .Select(l => l.Ref)
                )
            );
    }

    /// <summary>演示的经过: who does what next.</summary>
    private sealed class Play(
        DemonstrationSite site,
        Dictionary<OrganizationId, Queue<FindingRef>> findings,
        CancellationToken cancel
    )
    {
        private readonly VerificationQueries _queries = new(site.Database, site.Clock);
        private readonly DateOnly _promise = site.Time.Today.AddDays(9);

        private Principal Head => site.People[CityHead];

        private Principal Handler => site.People[CityHandler];

        /// <summary>Goes on to a working day, so many days before today or the next one after.</summary>
        public void GoOn(int daysLeft)
        {
            site.Time.GoTo(site.Plan.Days.OnOrAfter(site.Time.Today.AddDays(-daysLeft)));
        }

        /// <summary>One batch to many departments.</summary>
        public async Task<IReadOnlyList<VerificationRequestRef>> Send(
            (string Department, int Findings)[] batch,
            string instruction
        )
        {
            var chosen = batch.SelectMany(b => Take(HomeOf(b.Department), b.Findings)).ToList();
            if (chosen.Count < 2)
                return [];
            var sending = new SendForVerification(site.Database, site.Intake.Desk);
            var sent = await site.Do(sending, Head, new FindingsToVerify(chosen, instruction), cancel);
            return [.. sent.Requests.Select(r => r.Ref)];
        }

        /// <summary>排除, each for another reason.</summary>
        public async Task Dismiss()
        {
            foreach (var (reason, explanation) in VerificationPlay.Dismissals)
            {
                var most = findings.Where(f => f.Key != Handler.Organization).MaxBy(f => f.Value.Count);
                if (most.Value is { Count: > 0 } queue)
                    await site.Do(
                        new DismissFinding(),
                        Handler,
                        new FindingDismissal(queue.Dequeue(), 0, reason, explanation),
                        cancel
                    );
            }
        }

        /// <summary>拟写反馈 by the clerk.</summary>
        public async Task Prepare(VerificationRequestRef request, int most)
        {
            if (Of(request, "-clerk") is not { } clerk)
                return;
            var answers = (await Items(request, clerk))
                .Where(h => h.Stage is HandlingStage.WithDepartment or HandlingStage.Unanswered)
                .Take(most)
                .Select(h => new AnswerToPrepare(
                    h.Finding.Finding,
                    h.Version,
                    VerificationPlay.Answer(h.ItemNo - 1, site.Clock.Today, _promise)
                ))
                .ToList();
            if (answers.Count > 0)
                await site.Do(new PrepareAnswers(), clerk, new AnswersToPrepare(request, answers), cancel);
        }

        /// <summary>确认反馈 by the head of the department.</summary>
        public async Task Confirm(VerificationRequestRef request)
        {
            if (Of(request, "-head") is not { } head)
                return;
            var drafts = (await Items(request, head))
                .Where(h => h.Draft is not null)
                .Select(h => new AnswerToConfirm(h.Finding.Finding, h.Version))
                .ToList();
            if (drafts.Count > 0)
                await site.Do(new ConfirmAnswers(), head, new AnswersToConfirm(request, drafts), cancel);
        }

        /// <summary>审查反馈: what still is found stays to be judged, what was promised goes back until its day.</summary>
        public async Task Judge(VerificationRequestRef request)
        {
            foreach (var item in (await Items(request, Handler)).Where(h => h.Stage == HandlingStage.Answered))
            {
                switch (item.Answer!.Content.Kind)
                {
                    case AnswerKind.DataCorrected:
                        break;
                    case AnswerKind.ToBeCorrected:
                        await Return(item, VerificationPlay.Promised);
                        break;
                    default:
                        await site.Do(
                            new AcceptAnswer(),
                            Handler,
                            new AnswerToAccept(item.Finding, item.Version, null),
                            cancel
                        );
                        break;
                }
            }
        }

        /// <summary>退回补充 of the first answer, which lacks something.</summary>
        public async Task ReturnOne(VerificationRequestRef request)
        {
            var answered = (await Items(request, Handler)).FirstOrDefault(h => h.Stage == HandlingStage.Answered);
            if (answered is not null)
                await Return(answered, VerificationPlay.Lacking);
        }

        /// <summary>催办 of what nobody has answered.</summary>
        public async Task Remind(IReadOnlyList<VerificationRequestRef> requests)
        {
            foreach (var request in requests)
            {
                var sheet = await Sheet(request, Head);
                if (sheet.Count(HandlingStage.Unanswered) > 0)
                    await site.Do(
                        new RemindDepartment(),
                        Head,
                        new DepartmentReminder(request, sheet.Request.Version, VerificationPlay.Reminder),
                        cancel
                    );
            }
        }

        private Task<DateOnly> Return(HandlingView item, string reason) =>
            site.Do(
                new ReturnAnswer(site.Intake.Desk),
                Handler,
                new AnswerToReturn(item.Finding, item.Version, reason),
                cancel
            );

        // The department that never answers has nobody who would.
        private OrganizationId HomeOf(string department) =>
            department.Length > 0
                ? site.People[department + "-clerk"].Organization!.Value
                : findings
                    .Where(f => site.People.Values.All(p => p.Organization != f.Key))
                    .MaxBy(f => f.Value.Count)
                    .Key;

        // Half of what there is at most: something is left for the next batch, and new findings for the lists.
        private IEnumerable<FindingRef> Take(OrganizationId home, int most)
        {
            if (findings.GetValueOrDefault(home) is not { } queue)
                yield break;
            for (var left = Math.Min(most, (queue.Count + 1) / 2); left > 0; left--)
                yield return queue.Dequeue();
        }

        private Principal? Of(VerificationRequestRef request, string post) =>
            site
                .People.Where(p => p.Key.EndsWith(post, StringComparison.Ordinal))
                .Select(p => p.Value)
                .FirstOrDefault(p =>
                    p.Organization == request.Organization && (p.Role & RoleSets.Department) != Roles.None
                );

        private async Task<VerificationSheet> Sheet(VerificationRequestRef request, Principal principal) =>
            await _queries.Find(principal, request, cancel)
            ?? throw new InvalidOperationException($"{request} was sent and is not found");

        private async Task<IReadOnlyList<HandlingView>> Items(VerificationRequestRef request, Principal principal) =>
            [.. (await Sheet(request, principal)).Items.Select(i => i.Handling)];
    }
}
