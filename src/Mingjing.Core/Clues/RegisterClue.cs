using System.Text.Json.Nodes;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Clues;

/// <summary>线索登记 from a source other than the screening.</summary>
/// <param name="Source">来源, by kind only.</param>
/// <param name="SourceNo">来源文号、工单号; null for none.</param>
/// <param name="ReceivedOn">收到日期; today or before.</param>
/// <param name="Subject">被反映单位.</param>
/// <param name="Title">反映的问题, at most 100 characters.</param>
/// <param name="Summary">内容摘要, without whoever complained.</param>
/// <param name="Items">涉及的权责事项, 1 to n of the list; may be empty.</param>
/// <param name="HasInformant">Whether somebody who gave a name is to be told the outcome.</param>
public sealed record ClueToRegister(
    ClueSource? Source,
    string? SourceNo,
    DateOnly ReceivedOn,
    OrganizationId Subject,
    string Title,
    string Summary,
    IReadOnlyList<int> Items,
    bool HasInformant
);

/// <summary>登记线索 (条例 20, 21; by a 司法所 条例 6). A station registers for its county's body.</summary>
public sealed class RegisterClue(LiveDirectory directory, DataPack pack) : UseCase<ClueToRegister, ClueRef>
{
    /// <summary>Characters of a title.</summary>
    public const int LongestTitle = 100;

    /// <summary>Characters of a summary.</summary>
    public const int LongestSummary = 4_000;

    public override Permission Permission => ClueAccess.Register;

    /// <exception cref="Refused">A field is wrong, or the subject is not supervised by the body.</exception>
    public override async Task<ClueRef> Act(Work work, ClueToRegister command, CancellationToken cancel)
    {
        var hand = Hand.Of(work);
        var source = Wording.Choice(nameof(command.Source), "来源", command.Source);
        if (source == ClueSource.Screening)
            throw new Refused(Refusal.OfField(nameof(command.Source), "系统筛查的疑点请在疑点页转为线索。"));
        if (command.ReceivedOn > hand.Today)
            throw new Refused(ClueRefusals.ReceivedLater);
        var known = await directory.Now(cancel);
        var body = ClueBody.Of(known, hand);
        var subject = ClueBody.RequireSubject(known, body, command.Subject, hand.Today);
        var clue = new Clue(
            work.NewId<ClueId>(),
            body.Id,
            body.RegionCode,
            await NumberSeries.Take(work, body.Id, body.RegionCode, Clue.Series, cancel),
            hand,
            new ClueRecord(
                source,
                Wording.Optional(nameof(command.SourceNo), command.SourceNo, LongestTitle),
                command.ReceivedOn,
                subject.Id,
                subject.Name,
                Wording.Required(nameof(command.Title), "反映的问题", command.Title, LongestTitle),
                Wording.Required(nameof(command.Summary), "内容摘要", command.Summary, LongestSummary),
                [.. command.Items.Distinct().Order().Select(i => Known(i, pack.Powers))],
                [],
                command.HasInformant,
                DirectReason: null,
                await work.Rows.Setting(ClueSettings.ScreeningTerm, work.Today, cancel)
            )
        );
        work.Rows.Add(clue);
        work.Record(
            ClueEvents.Registered,
            clue,
            new JsonObject { ["number"] = clue.Number, ["source"] = clue.Source.ToString() }
        );
        return clue.Ref;
    }

    private static int Known(int item, PowersList powers) =>
        item >= 1 && item <= powers.Items.Count
            ? item
            : throw new Refused(Refusal.OfField("items", "请从权责清单中选择事项。"));
}

/// <summary>线索归谁: which body registers a clue, and whom it supervises.</summary>
internal static class ClueBody
{
    /// <summary>The body of the appointment; of a station, the body of its county.</summary>
    public static OrganizationEntry Of(OrganizationDirectory directory, Hand hand)
    {
        var own = hand.Organization is { } id ? directory.Find(id) : null;
        if (own?.Kind != OrganizationKind.JusticeStation)
            return own ?? throw new Refused(ClueRefusals.NoBody);
        return directory.All.FirstOrDefault(o =>
                o.Kind == OrganizationKind.SupervisionBody
                && o.StandsOn(hand.Today)
                && string.Equals(o.RegionCode, own.RegionCode, StringComparison.Ordinal)
            ) ?? throw new Refused(ClueRefusals.NoBody);
    }

    /// <summary>The subject of a clue; nobody supervises the own body.</summary>
    public static OrganizationEntry RequireSubject(
        OrganizationDirectory directory,
        OrganizationEntry body,
        OrganizationId subject,
        DateOnly day
    )
    {
        if (directory.Find(subject) is not { } found || !found.StandsOn(day))
            throw new Refused(ClueRefusals.SubjectUnknown);
        return SupervisionRelations.Of(directory, body, found) == SupervisionRelation.None
            ? throw new Refused(ClueRefusals.NotSupervised)
            : found;
    }
}
