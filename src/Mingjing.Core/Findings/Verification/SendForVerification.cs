using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>推送核实 of findings, of one department or of many.</summary>
/// <param name="Findings">At most <see cref="VerificationRefusals.Most"/>; each once.</param>
/// <param name="Instruction">核实要求, the same for every department; null for none.</param>
public sealed record FindingsToVerify(IReadOnlyList<FindingRef> Findings, string? Instruction = null);

/// <summary>What was sent: one notice for each department, in the order of their names.</summary>
public sealed record SentForVerification(IReadOnlyList<SentRequest> Requests);

/// <summary>One notice.</summary>
/// <param name="Department">名称 of the department.</param>
/// <param name="Number">文号.</param>
/// <param name="Items">Findings in it.</param>
public sealed record SentRequest(
    VerificationRequestRef Ref,
    string Department,
    string Number,
    int Items,
    DateOnly DueOn,
    bool IsProvisional
);

/// <summary>
/// 推送核实 (条例 22(一)): asks each department about its findings in one notice. A handler may send one finding; several at once are
/// the head's. Either all of them are sent or none.
/// </summary>
public sealed class SendForVerification(Database database, ScreeningDesk desk)
    : UseCase<FindingsToVerify, SentForVerification>
{
    public override Permission Permission => VerificationAccess.Send;

    /// <exception cref="Refused">One of them cannot be sent now, a subject is not registered, or a calendar is missing.</exception>
    public override async Task<SentForVerification> Act(Work work, FindingsToVerify command, CancellationToken cancel)
    {
        var hand = Hand.Of(work);
        if (VerificationRefusals.OfText(nameof(command.Instruction), command.Instruction) is { } refusal)
            throw new Refused(refusal);
        var findings = await Findings(work, command, cancel);
        var own = findings.Count(f => f.OrganizationId == hand.Organization);
        if (own > 0)
            throw new Refused(VerificationRefusals.OwnBody(own));
        var conditions = await desk.Current(cancel);
        var texts = await new AskedTexts(database, conditions).Of(work.Rows, findings, cancel);
        if (texts.Count < findings.Count)
            throw new Refused(VerificationRefusals.NoLongerFound(findings.Count - texts.Count));
        var handlings = await Handlings(work, findings, cancel);
        var direct = await DirectReferrals.Among(work.Rows, findings, cancel);
        RequireSendable(hand, findings, f => DirectReferrals.StageOf(f, handlings, direct, hand.Today));
        var departments = await Departments(work, findings, cancel);
        var term = await Term(work, conditions.Context.Calendar, cancel);
        var issuer = await Issuer(work, cancel);
        var sent = new List<SentRequest>();
        foreach (
            var group in findings
                .GroupBy(f => f.OrganizationId)
                .OrderBy(g => departments[g.Key].Name, StringComparer.Ordinal)
        )
        {
            var department = departments[group.Key];
            var request = new VerificationRequest(
                work.NewId<VerificationRequestId>(),
                department.Id,
                department.RegionCode,
                issuer.Id,
                await NumberSeries.Take(work, issuer.Id, issuer.RegionCode, VerificationRequest.Series, cancel),
                hand,
                term,
                string.IsNullOrWhiteSpace(command.Instruction) ? null : command.Instruction.Trim()
            );
            work.Rows.Add(request);
            foreach (var finding in group.OrderBy(f => AnswerSlots.Of(f.Check)).ThenBy(f => f.Day).ThenBy(f => f.Id))
                Send(work, hand, findings.Count > 1, request, finding, handlings, texts[finding.Id]);
            work.Record(VerificationEvents.Sent, request, Payload(request, group));
            work.Notify(
                VerificationNotices.ToDepartment(VerificationNotices.Sent, request) with
                {
                    Count = request.Items,
                    Day = request.DueOn,
                }
            );
            sent.Add(
                new SentRequest(
                    request.Ref,
                    department.Name,
                    request.Number,
                    request.Items,
                    request.DueOn,
                    request.IsProvisional
                )
            );
        }

        return new SentForVerification(sent);
    }

    private static void Send(
        Work work,
        Hand hand,
        bool isBatch,
        VerificationRequest request,
        ScreeningFinding finding,
        Dictionary<FindingId, FindingHandling> handlings,
        AskedFinding text
    )
    {
        if (!handlings.TryGetValue(finding.Id, out var handling))
            work.Rows.Add(handling = new FindingHandling(finding));
        handling.Send(hand, isBatch, request, ++request.Items, text, finding.ActVersionNo);
    }

    private static JsonObject Payload(VerificationRequest request, IEnumerable<ScreeningFinding> findings) =>
        new()
        {
            ["number"] = request.Number,
            ["dueOn"] = request.DueOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["findings"] = new JsonArray([.. findings.Select(f => JsonValue.Create(f.Id.ToString()))]),
        };

    private static async Task<List<ScreeningFinding>> Findings(
        Work work,
        FindingsToVerify command,
        CancellationToken cancel
    )
    {
        var wanted = command.Findings.ToHashSet();
        if (wanted.Count == 0)
            throw new Refused(VerificationRefusals.NothingChosen);
        if (wanted.Count > VerificationRefusals.Most)
            throw new Refused(VerificationRefusals.TooMany);
        var organizations = wanted.Select(f => f.Organization).Distinct().ToList();
        var ids = wanted.Select(f => f.Finding).ToList();
        var found = await work
            .Rows.Set<ScreeningFinding>()
            .AsNoTracking()
            .Where(f => organizations.Contains(f.OrganizationId) && ids.Contains(f.Id))
            .ToListAsync(cancel);
        found.RemoveAll(f => !wanted.Contains(new FindingRef(f.OrganizationId, f.Id)));
        if (found.Count < wanted.Count)
            throw new Refused(Refusal.NotFound("所选的疑点"));
        var gone = found.Count(f => f.State == FindingState.NoLongerFound);
        return gone == 0 ? found : throw new Refused(VerificationRefusals.NoLongerFound(gone));
    }

    private static Task<Dictionary<FindingId, FindingHandling>> Handlings(
        Work work,
        List<ScreeningFinding> findings,
        CancellationToken cancel
    )
    {
        var organizations = findings.Select(f => f.OrganizationId).Distinct().ToList();
        var ids = findings.Select(f => f.Id).ToList();
        return work
            .Rows.Set<FindingHandling>()
            .Where(h => organizations.Contains(h.OrganizationId) && ids.Contains(h.FindingId))
            .ToDictionaryAsync(h => h.FindingId, cancel);
    }

    private static void RequireSendable(
        Hand hand,
        List<ScreeningFinding> findings,
        Func<ScreeningFinding, HandlingStage> stageOf
    )
    {
        var action = findings.Count > 1 ? HandlingAction.SendBatch : HandlingAction.Send;
        var edition = FindingProcedure.Editions.On(hand.Today);
        var refused = findings
            .Select(stageOf)
            .Select(stage => edition.RefusalOf(stage, action, hand.Role))
            .OfType<Refusal>()
            .ToList();
        if (refused.Count > 0)
            throw new Refused(
                findings.Count == 1 || refused[0].Kind == RefusalKind.Forbidden
                    ? refused[0]
                    : VerificationRefusals.SomeNotNow(refused.Count, refused[0])
            );
    }

    private static async Task<Dictionary<OrganizationId, Organization>> Departments(
        Work work,
        List<ScreeningFinding> findings,
        CancellationToken cancel
    )
    {
        var ids = findings.Select(f => f.OrganizationId).Distinct().ToList();
        var departments = await work
            .Rows.Set<Organization>()
            .AsNoTracking()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, cancel);
        return departments.Count == ids.Count ? departments : throw new Refused(VerificationRefusals.Unregistered);
    }

    private static async Task<ReplyTerm> Term(Work work, WorkCalendar calendar, CancellationToken cancel)
    {
        var days = await work.Rows.Setting(VerificationSettings.ReplyTerm, work.Today, cancel);
        var due = calendar.Due(work.Today, TermLength.WorkingDays(days));
        return due.IsKnown
            ? new ReplyTerm(days, due)
            : throw new Refused(VerificationRefusals.NoCalendar(due.MissingCalendar));
    }

    private static Task<Organization> Issuer(Work work, CancellationToken cancel)
    {
        var issuer = work.Principal.Organization ?? throw new Refused(Refusal.NotAPerson);
        return Work.Require(
            work.Rows.Set<Organization>().AsNoTracking().Where(o => o.Id == issuer),
            "监督机构",
            cancel
        );
    }
}
