using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>收件确认: who of the unit has said that it is there.</summary>
public sealed record ServiceConfirmation(AccountId By, string ByName, DateTimeOffset At);

/// <summary>
/// 送达 of one paper to one addressee. It belongs to the addressee, so that a department sees what was served on it and nothing else of the
/// body that supervises it.
/// </summary>
public sealed class PaperService : Aggregate, IMatterRow
{
    private PaperService() { }

    internal PaperService(PaperServiceId id, Paper paper, ServedOn served, ServiceDispatch dispatch, Hand hand)
    {
        (Id, OrganizationId, RegionCode) = (id, served.Organization, served.RegionCode);
        (MatterId, PaperId, IssuerId, Kind, Title) = (
            paper.MatterId,
            paper.Id,
            paper.OrganizationId,
            paper.Kind,
            paper.Title
        );
        (Number, IssuedOn, ContentHash) = (paper.Number!, paper.IssuedOn!.Value, paper.ContentHash!);
        (Dispatch, SentBy, SentByName, SentAt) = (dispatch, hand.Account, hand.Name, dispatch.SentAt);
        IsShown = served.IsShown;
        Salt = SaltedCommitment.NewSalt();
    }

    public PaperServiceId Id { get; private init; }

    /// <summary>受送达单位; the issuer where it goes to a person.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    public MatterId MatterId { get; private init; }

    public PaperId PaperId { get; private init; }

    public OrganizationId IssuerId { get; private init; }

    /// <summary>Code of the kind.</summary>
    public string Kind { get; private init; } = "";

    public string Title { get; private init; } = "";

    public string Number { get; private init; } = "";

    public DateOnly IssuedOn { get; private init; }

    /// <summary>SHA-256 of the content that was served.</summary>
    public string ContentHash { get; private init; } = "";

    /// <summary>Whether the addressee may open it here.</summary>
    public bool IsShown { get; private init; }

    public ServiceDispatch Dispatch { get; private init; } = null!;

    public AccountId SentBy { get; private init; }

    public string SentByName { get; private init; } = "";

    public DateTimeOffset SentAt { get; private init; }

    public ServiceReceipt? Receipt { get; private set; }

    /// <summary>收到日期: the terms run from the day after it.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    public ServiceConfirmation? Confirmation { get; private set; }

    /// <summary>Of the commitment to the names in it.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "paper-service";

    public override string LedgerId => Id.ToString();

    /// <summary>收件确认 by the addressee itself. It is no receipt yet: that is the server's.</summary>
    internal void Confirm(Hand hand)
    {
        if (hand.Organization != OrganizationId)
            throw new Refused(PaperRefusals.NotAddressee);
        if (Confirmation is not null)
            throw new Refused(PaperRefusals.AlreadyConfirmed);
        Confirmation = new ServiceConfirmation(hand.Account, hand.Name, hand.At);
    }

    /// <summary>登记送达.</summary>
    internal void Receive(Hand hand, ServiceReceipt receipt)
    {
        if (Receipt is not null)
            throw new Refused(PaperRefusals.AlreadyServed);
        if (ServiceRules.OfReceipt(Dispatch, receipt, hand.At) is { } refusal)
            throw new Refused(refusal);
        (Receipt, ReceivedOn) = (receipt, Clock.DayOf(receipt.ReceivedAt));
    }

    public override JsonObject MaterialFields() =>
        new()
        {
            ["organization"] = OrganizationId.ToString(),
            ["paper"] = PaperId.ToString(),
            ["issuer"] = IssuerId.ToString(),
            ["number"] = Number,
            ["content"] = ContentHash,
            ["method"] = Dispatch.Method.ToString(),
            ["sentAt"] = SentAt.ToString("O", CultureInfo.InvariantCulture),
            ["receivedOn"] = ReceivedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["shown"] = IsShown,
            ["written"] = SaltedCommitment.Of(
                Salt,
                JsonSerializer.Serialize(
                    new
                    {
                        Kind,
                        Title,
                        IssuedOn,
                        Dispatch,
                        SentBy,
                        SentByName,
                        Receipt,
                        Confirmation,
                    },
                    PlatformJson.Options
                )
            ),
        };
}

/// <summary>受送达人 as the service belongs to it.</summary>
internal readonly record struct ServedOn(OrganizationId Organization, string RegionCode, bool IsShown);
