using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence.Bulk;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Intake;

/// <summary>
/// 撤回执法行为: the department takes a record back. It stays readable with its reason, its findings are no longer found, and the
/// checks do not see it any more. Sending the record again brings it back.
/// </summary>
public sealed class WithdrawActs(ActIntake intake)
{
    /// <summary>Takes one act back; answers with the receipt.</summary>
    /// <param name="reference">The act.</param>
    /// <param name="shownVersion">The version that the page showed.</param>
    public async Task<Settled<Receipt>> Withdraw(
        ActRef reference,
        int shownVersion,
        ActWithdrawal withdrawal,
        Principal principal,
        CancellationToken cancel
    )
    {
        if (Decision.Of(principal, ActAccess.Withdraw, row: null) is { Allowed: false } denied)
            return Settled<Receipt>.Refuse(Refusal.Forbidden(denied.Reason!));
        try
        {
            return Settled<Receipt>.Done(
                await intake.Writer.Run(
                    (bulk, conditions) =>
                        Withdraw(bulk, conditions, reference, shownVersion, withdrawal, principal, cancel),
                    cancel
                )
            );
        }
        catch (Refused e)
        {
            return Settled<Receipt>.Refuse(e.Refusal);
        }
    }

    private async Task<Receipt> Withdraw(
        BulkTransaction bulk,
        ScreeningConditions conditions,
        ActRef reference,
        int shownVersion,
        ActWithdrawal withdrawal,
        Principal principal,
        CancellationToken cancel
    )
    {
        var act = await Load(bulk, reference, cancel);
        if (act is null || !principal.Scope.Contains(act.Ref.Organization, act.Home.RegionCode))
            throw new Refused(Refusal.NotFound("这条执法行为"));
        if (act.Withdrawn is not null)
            return await Repeated(act, shownVersion, withdrawal, principal, cancel)
                ?? throw new Refused(ActRefusals.AlreadyWithdrawn);
        if (act.VersionNo != shownVersion)
            throw new Refused(ActRefusals.NewVersion);
        if (withdrawal.RuleBroken(act.RecordNo) is { } broken)
            throw new Refused(ActRefusals.OfWithdrawal(broken));

        var now = intake.Clock.Now;
        var content = new BatchContent(TypedId.New<ActBatchId>(now), now, run: null);
        new BatchDecisions(bulk, conditions, content).Withdraw(act, withdrawal, principal.Actor);
        if (withdrawal.Reason == ActWithdrawalReason.NotReportable)
            await Erase(bulk, act, cancel);
        var acts = new Dictionary<ActRef, ActUnderWork> { [act.Ref] = act };
        await new GroupJudgement(bulk, conditions, new ActScreener(conditions.Context), acts).Run(cancel);
        var rows = new BatchRows(bulk, conditions.RuleSet, now);
        var findings = await rows.Write(acts.Values, cancel);
        var (tree, sequence) = await intake.Writer.Enter(
            bulk,
            content,
            ActEvents.Withdrawn,
            ActWriter.PayloadOf(rows.Acts, findings),
            principal,
            cancel
        );
        return new Receipt(
            content.Id,
            sequence,
            LeafIndex: 0,
            System.Text.Encoding.UTF8.GetString(content.Leaves[0]),
            BatchSize: 1,
            tree.Root,
            tree.Proof(0)
        );
    }

    // The same withdrawal sent again is the same withdrawal: its sender gets the receipt once more.
    private async Task<Receipt?> Repeated(
        ActUnderWork act,
        int shownVersion,
        ActWithdrawal withdrawal,
        Principal principal,
        CancellationToken cancel
    )
    {
        await using var rows = intake.Database.Read(principal);
        var last = await rows.Set<ActWithdrawalRow>()
            .Where(w => w.OrganizationId == act.Ref.Organization && w.ActId == act.Ref.Act)
            .OrderByDescending(w => w.At)
            .FirstOrDefaultAsync(cancel);
        if (
            last is null
            || last.VersionNo != shownVersion
            || !string.Equals(last.Sender, principal.Actor, StringComparison.Ordinal)
            || new ActWithdrawal(last.Reason, last.Explanation, last.KeptRecordNo) != withdrawal
        )
            return null;
        var batch = await rows.Set<ActBatch>().SingleAsync(b => b.Id == last.BatchId, cancel);
        return Receipts.Of(batch, last.LeafIndex, ActLeaf.Of(last));
    }

    private static async Task<ActUnderWork?> Load(BulkTransaction bulk, ActRef reference, CancellationToken cancel)
    {
        ActUnderWork? act = null;
        await bulk.Find(
            ActTables.ById,
            [(reference.Organization, reference.Act)],
            (_, cells) => act = ActUnderWork.Of(ActTables.Read(cells)),
            cancel
        );
        return act;
    }

    // What must not be here goes, in every version and source; the hashes stay, and with them the ledger.
    private static async Task Erase(BulkTransaction bulk, ActUnderWork act, CancellationToken cancel)
    {
        var facts = ActRecord.Read(act.Facts);
        act.Facts = ActRecord.Of(
            new Act
            {
                RecordNo = facts.RecordNo,
                Kind = facts.Kind,
                SubjectCode = facts.SubjectCode,
            }
        );
        (act.RecordHash, act.DecisionKey) = ([], null);
        var key = (act.Ref.Organization.Value, act.Ref.Act.Value);
        await bulk.Execute(Erasing("act_version", ""), cancel);
        await bulk.Execute(Erasing("act_source", ", facts = ?3"), cancel);

        BulkText Erasing(string table, string also) =>
            new(
                $"UPDATE {table} SET payload = NULL, record_key = NULL, party_code = NULL{also} WHERE organization_id = ?1 AND act_id = ?2",
                cells =>
                {
                    cells.Id(key.Item1);
                    cells.Id(key.Item2);
                    if (also.Length > 0)
                        cells.Bytes([]);
                }
            );
    }
}
