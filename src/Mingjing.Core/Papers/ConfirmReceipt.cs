using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>收件确认 of what was served.</summary>
public sealed record ReceiptToConfirm(PaperServiceId Service, int ShownVersion);

/// <summary>确认收到文书, by the unit itself. The terms run from the receipt that the sender enters, not from here.</summary>
public sealed class ConfirmReceipt : UseCase<ReceiptToConfirm, Nothing>
{
    public override Permission Permission => PaperAccess.Confirm;

    /// <exception cref="Refused">Not served on this body, or confirmed already.</exception>
    public override async Task<Nothing> Act(Work work, ReceiptToConfirm command, CancellationToken cancel)
    {
        var service = await Work.Require(
            work.Rows.Set<PaperService>().Where(s => s.Id == command.Service),
            "这份送达的文书",
            cancel
        );
        work.Expect(service, command.ShownVersion);
        service.Confirm(Hand.Of(work));
        work.Record(PaperEvents.Confirmed, service);
        return Nothing.Value;
    }
}
