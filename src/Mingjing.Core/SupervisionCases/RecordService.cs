using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>意见书的送达.</summary>
/// <param name="ReceivedOn">收到日期: the term of correction runs from it.</param>
public sealed record OpinionService(
    CaseRef Case,
    int ShownVersion,
    DateOnly SentOn,
    DateOnly ReceivedOn,
    string Receiver,
    string Means
);

/// <summary>记录送达: by the receipt from which the term of correction runs.</summary>
public sealed class RecordService(WorkCalendar calendar) : UseCase<OpinionService, CaseStage>
{
    public override Permission Permission => CaseAccess.Handle;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, OpinionService command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.RecordService(
            Hand.Of(work),
            calendar,
            new CaseService(
                command.SentOn,
                command.ReceivedOn,
                Wording.Required(nameof(command.Receiver), "收件人和职务", command.Receiver, 100),
                Wording.Required(nameof(command.Means), "送达方式", command.Means, 100)
            ),
            await work.Rows.Setting(CaseSettings.CorrectionTerm, work.Today, cancel)
        );
        work.Record(CaseEvents.Served, matter, new JsonObject { ["receivedOn"] = LegalDate.Text(command.ReceivedOn) });
        return matter.Stage;
    }
}
