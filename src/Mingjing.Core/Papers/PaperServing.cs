using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>文书办理, after the signature: serving it, and the ways in which it stops to hold. For the use cases of a matter.</summary>
public sealed class PaperServing(PaperDesk desk)
{
    /// <summary>发出: its files are made and it is sealed where it needs a seal.</summary>
    /// <exception cref="Refused">Not now, not made yet, or the way lacks something.</exception>
    public async Task<PaperService> Send(Work work, Paper paper, ServiceDispatch dispatch, CancellationToken cancel)
    {
        work.Demand(PaperAccess.Serve, paper);
        var (hand, kind) = (Hand.Of(work), desk.KindOf(paper));
        paper.Send(hand, kind);
        if (ServiceRules.OfDispatch(dispatch, paper.IssuedAt!.Value, work.Now) is { } refusal)
            throw new Refused(refusal);
        var served = paper.AddresseeId is { } addressee
            ? await ServedOnUnit(work, addressee, kind, cancel)
            : new ServedOn(paper.OrganizationId, paper.RegionCode, IsShown: false);
        var service = new PaperService(work.NewId<PaperServiceId>(), paper, served, dispatch, hand);
        work.Rows.Add(service);
        work.Record(
            PaperEvents.Sent,
            paper,
            new JsonObject { ["service"] = service.Id.ToString(), ["method"] = dispatch.Method.ToString() }
        );
        return service;
    }

    /// <summary>The service of a paper that was sent.</summary>
    /// <exception cref="Refused">There is none in the scope.</exception>
    public static Task<PaperService> ServiceOf(Work work, Paper paper, CancellationToken cancel)
    {
        var id = paper.Id;
        return Work.Require(work.Rows.Set<PaperService>().Where(s => s.PaperId == id), "这份文书的送达", cancel);
    }

    /// <summary>登记送达: from the day of receipt the terms run that the paper sets. Answers with that day.</summary>
    /// <exception cref="Refused">Not sent, served already, or the receipt lacks something.</exception>
    public static DateOnly RecordService(Work work, Paper paper, PaperService service, ServiceReceipt receipt)
    {
        work.Demand(PaperAccess.Serve, paper);
        var hand = Hand.Of(work);
        paper.RecordService(hand, PaperDesk.OfRemark(receipt.Remark));
        service.Receive(hand, receipt);
        work.Record(
            PaperEvents.Served,
            paper,
            new JsonObject
            {
                ["service"] = service.Id.ToString(),
                ["method"] = service.Dispatch.Method.ToString(),
                ["receivedOn"] = service.ReceivedOn!.Value.ToString(
                    "yyyy-MM-dd",
                    System.Globalization.CultureInfo.InvariantCulture
                ),
            }
        );
        return service.ReceivedOn.Value;
    }

    /// <summary>作废: a number that was given and never went out; it is kept with its reason.</summary>
    /// <exception cref="Refused">It went out already, or has no number of its own.</exception>
    public async Task Void(Work work, Paper paper, string reason, CancellationToken cancel)
    {
        work.Demand(PaperAccess.Sign, paper);
        RequireReason(reason);
        if (paper is not { Sequence: { } sequence, Year: { } year })
            throw new Refused(PaperRefusals.NoNumber);
        paper.Void(Hand.Of(work), desk.KindOf(paper), reason.Trim());
        await NumberSeries.Void(
            work,
            paper.OrganizationId,
            PaperSigning.SeriesOf(paper.Kind),
            new SerialNumber(year, sequence),
            cancel
        );
        work.Record(PaperEvents.Voided, paper, new JsonObject { ["number"] = paper.Number });
    }

    /// <summary>撤回 of a paper that has gone out.</summary>
    /// <exception cref="Refused">Not now, or without a reason.</exception>
    public void Withdraw(Work work, Paper paper, string reason)
    {
        work.Demand(PaperAccess.Sign, paper);
        RequireReason(reason);
        paper.Withdraw(Hand.Of(work), desk.KindOf(paper), reason.Trim());
        work.Record(PaperEvents.Withdrawn, paper, new JsonObject { ["number"] = paper.Number });
    }

    private static void RequireReason(string reason)
    {
        if (PaperRefusals.OfReason(nameof(reason), reason) is { } refusal)
            throw new Refused(refusal);
    }

    private static async Task<ServedOn> ServedOnUnit(
        Work work,
        Platform.Access.OrganizationId addressee,
        PaperKind kind,
        CancellationToken cancel
    )
    {
        var unit = await PaperDesk.Body(work, addressee, "受送达单位", cancel);
        return new ServedOn(unit.Id, unit.RegionCode, kind.DepartmentSees);
    }
}
