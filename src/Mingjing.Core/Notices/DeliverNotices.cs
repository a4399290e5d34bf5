using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

/// <summary>
/// 投递提醒: writes what an act handed over, once to each who is told. A message that comes again tells nobody else: whoever was
/// appointed meanwhile finds the matter on the workbench.
/// </summary>
public sealed class DeliverNotices(UseCaseRunner runner) : IOutboxHandler
{
    private static readonly Request Deliverer = new(Principal.System("notices"));

    public string Kind => NoticeDraft.Kind;

    public async Task Handle(OutboxMessage message, CancellationToken cancel)
    {
        var delivery = new Delivery(new NoticeId(message.Id), message.At, NoticeDraft.Read(message.Payload));
        _ = (await runner.Run(new Deliver(), Deliverer, delivery, cancel)).Result;
    }

    private sealed record Delivery(NoticeId Id, DateTimeOffset At, NoticeDraft Draft);

    private sealed class Deliver : UseCase<Delivery, Nothing>
    {
        public override Permission Permission => NoticeAccess.Deliver;

        // Two at the same time collide on the key, and the second finds that it is done.
        public override async Task<Nothing> Act(Work work, Delivery command, CancellationToken cancel)
        {
            var (id, at, draft) = command;
            if (await work.Rows.Set<Notice>().AnyAsync(n => n.Id == id, cancel))
                return Nothing.Value;
            var line = draft.Line();
            foreach (var account in await Recipients.Of(work.Rows, draft.To, work.Today, cancel))
                work.Rows.Add(new Notice(account, id, draft.To.Organization, draft.Topic.Code, line, draft.Path, at));
            return Nothing.Value;
        }
    }
}
