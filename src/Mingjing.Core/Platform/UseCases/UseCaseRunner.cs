using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>
/// 办理器: the only place that saves: begin → permission → load through the scope → act → save → ledger (last) → commit. One lawful
/// act is one transaction and at least one ledger entry.
/// </summary>
public sealed class UseCaseRunner(Database database, Clock clock)
{
    private const int Attempts = 4;

    private static readonly Refusal Busy = new(
        RefusalKind.Conflict,
        "busy",
        "同一记录正在被多人同时办理，本次没有成功，您填写的内容还在。"
    )
    {
        WayOut = "请稍后再次提交。",
    };

    /// <summary>Runs a use case for a request. A refusal is an answer; anything unexpected is thrown.</summary>
    public async Task<Settled<TResult>> Run<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        Request request,
        TCommand command,
        CancellationToken cancel
    )
    {
        if (Decision.Of(request.Principal, useCase.Permission, row: null) is { Allowed: false } denied)
            return Settled<TResult>.Refuse(Refusal.Forbidden(denied.Reason!));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var turn = await database.Turn(cancel);
                return Settled<TResult>.Done(await RunOnce(useCase, request, command, cancel));
            }
            catch (Refused e)
            {
                return Settled<TResult>.Refuse(await StaleChanges.Complete(database, e.Refusal, cancel));
            }
            catch (Exception e) when (StoreFault.IsCollision(e))
            {
                // Somebody wrote the same rows first: what was decided may no longer hold, so it is decided again.
                if (attempt == Attempts)
                    return Settled<TResult>.Refuse(Busy);
            }
            catch (Exception e) when (StoreFault.RefusalOf(e) is { } refusal)
            {
                return Settled<TResult>.Refuse(refusal);
            }
        }
    }

    private async Task<TResult> RunOnce<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        Request request,
        TCommand command,
        CancellationToken cancel
    )
    {
        await using var rows = database.Write(request.Principal);
        await using var begun = await rows.Database.BeginTransactionAsync(cancel);
        var transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(begun);
        var work = new Work(rows, request.Principal, clock);
        if (request.Key is { } key)
        {
            var (before, kept) = await Idempotency.Claim<TResult>(
                transaction,
                request.Principal,
                key,
                Request.Fingerprint(useCase.GetType(), command),
                work.Now,
                cancel
            );
            if (before)
                return kept!;
        }

        var result = await useCase.Act(work, command, cancel);
        var changed = ChangedAggregates.Find(rows, work.Relied);
        await rows.SaveChangesAsync(cancel);
        if (request.Key is { } kept2)
            await Idempotency.Keep(transaction, request.Principal, kept2, result, cancel);
        var drafts = Drafts(work, changed);
        if (drafts.Count > 0)
            await LedgerWriter.Append(transaction, request.Principal, clock, work.Now, drafts, cancel);
        // From here on the caller may go away: what is committed must not be reported as broken off.
        await begun.CommitAsync(CancellationToken.None);
        if (work.HasPromised)
            database.Promises.Ring();
        return result;
    }

    private static List<LedgerDraft> Drafts(Work work, ChangedAggregates changed)
    {
        var told = work.Recorded.Select(r => r.Subject).ToHashSet(ReferenceEqualityComparer.Instance);
        var others = changed.All.Where(a => !told.Contains(a)).ToArray();
        if (work.Recorded.Count == 0)
        {
            return others.Length == 0
                ? []
                : throw new InvalidOperationException($"{others[0].LedgerKind} was changed and nothing was recorded");
        }

        var drafts = new List<LedgerDraft>();
        foreach (var (@event, subject, payload) in work.Recorded)
        {
            if (drafts.Count == 0 && others.Length > 0)
                payload["also"] = new JsonArray([.. others.Select(a => Also(a, changed.Removed))]);
            var (digest, version) = DigestOf(subject, changed.Removed);
            drafts.Add(new LedgerDraft(@event, subject.LedgerKind, subject.LedgerId, payload, digest, version));
        }

        return drafts;
    }

    private static JsonObject Also(Aggregate aggregate, IReadOnlySet<Aggregate> removed)
    {
        var (digest, version) = DigestOf(aggregate, removed);
        return new JsonObject
        {
            ["kind"] = aggregate.LedgerKind,
            ["id"] = aggregate.LedgerId,
            ["digest"] = digest,
            ["digestVersion"] = version,
        };
    }

    // What is gone has no digest any more, but still a version: verification then expects no row.
    private static (string? Digest, int Version) DigestOf(Aggregate aggregate, IReadOnlySet<Aggregate> removed) =>
        (removed.Contains(aggregate) ? null : AggregateDigest.Of(aggregate), aggregate.DigestVersion);
}
