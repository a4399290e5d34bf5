using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>拟写的整改报告: nobody outside the department sees it until its head has sent it.</summary>
public sealed record PreparedReport(
    IReadOnlyList<CorrectionAnswer> Answers,
    AccountId By,
    string ByName,
    DateTimeOffset At
);

/// <summary>书面答复 to a paper that asks for one.</summary>
public sealed record LetterReply(string Text, AccountId By, string ByName, DateTimeOffset At);

/// <summary>
/// 送达部门的监督文书: what the department sees of a case: the paper, when it came, until when it is to be answered, and what was answered. It
/// is the department's own row; the supervision body sees it as part of the case.
/// </summary>
public sealed class CaseLetter : Aggregate, IMatterRow
{
    private CaseLetter() { }

    internal CaseLetter(LetterId id, SupervisionCase matter, PaperService service, Hand hand)
    {
        (Id, OrganizationId, RegionCode) = (id, service.OrganizationId, service.RegionCode);
        (MatterId, SenderId, CaseNumber) = (matter.MatterId, matter.OrganizationId, matter.Number ?? "");
        (PaperId, Kind, Title, Number) = (service.PaperId, service.Kind, service.Title, service.Number);
        (SentOn, SentAt, SentByName) = (hand.Today, hand.At, hand.Name);
        Salt = SaltedCommitment.NewSalt();
    }

    public LetterId Id { get; private init; }

    /// <summary>The department.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    public MatterId MatterId { get; private init; }

    /// <summary>The supervision body.</summary>
    public OrganizationId SenderId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public PaperId PaperId { get; private init; }

    /// <summary>Code of the kind of paper.</summary>
    public string Kind { get; private init; } = "";

    public string Title { get; private init; } = "";

    /// <summary>文号; null for none.</summary>
    public string? Number { get; private init; }

    public DateOnly SentOn { get; private init; }

    public DateTimeOffset SentAt { get; private init; }

    public string SentByName { get; private init; } = "";

    /// <summary>收到日期, as the supervision body recorded it; null before.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    public PreparedReport? Draft { get; private set; }

    public IReadOnlyList<LetterReply> Replies { get; private set; } = [];

    /// <summary>Of the commitment to what people wrote.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "case-letter";

    public override string LedgerId => Id.ToString();

    public LetterRef Ref => new(OrganizationId, Id);

    /// <summary>送达: the receipt was recorded.</summary>
    internal void Received(DateOnly on) => ReceivedOn = on;

    /// <summary>拟写整改报告: replaces an earlier draft.</summary>
    internal void Prepare(Hand hand, IReadOnlyList<CorrectionAnswer> answers) =>
        Draft = new PreparedReport(answers, hand.Account, hand.Name, hand.At);

    /// <summary>The draft has become the department's report.</summary>
    internal void Reported() => Draft = null;

    /// <summary>书面答复.</summary>
    internal void Reply(Hand hand, string text) =>
        Replies = [.. Replies, new LetterReply(text, hand.Account, hand.Name, hand.At)];

    public override JsonObject MaterialFields() =>
        new()
        {
            ["case"] = MatterId.ToString(),
            ["paper"] = PaperId.ToString(),
            ["number"] = Number,
            ["sentOn"] = LegalDate.Text(SentOn),
            ["receivedOn"] = LegalDate.Text(ReceivedOn),
            ["written"] = SaltedCommitment.Of(
                Salt,
                JsonSerializer.Serialize(
                    new
                    {
                        Title,
                        SentByName,
                        Draft,
                        Replies,
                    },
                    PlatformJson.Options
                )
            ),
        };
}
