using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Intake;

/// <summary>
/// 当前行的核验: what lists, checks and pages read of an act follows from its current version, its last other source and its
/// withdrawal, which the ledger vouches for. Only a person's hidden code is taken as it stands; its index must still be the same.
/// </summary>
internal static class CurrentActProof
{
    /// <summary>Compares every act; one row at a time is in memory.</summary>
    public static async Task Compare(MingjingContext rows, LedgerFaults faults, CancellationToken cancel)
    {
        var acts =
            from act in rows.Set<StoredAct>()
            from version in rows.Set<ActVersion>()
                .Where(v => v.OrganizationId == act.OrganizationId && v.ActId == act.Id && v.VersionNo == act.VersionNo)
                .DefaultIfEmpty()
            from source in rows.Set<ActSecondSource>()
                .Where(s => s.OrganizationId == act.OrganizationId && s.ActId == act.Id && s.SourceNo == act.Sources)
                .DefaultIfEmpty()
            select new
            {
                Act = act,
                Version = version,
                Source = source,
                Withdrawal = rows.Set<ActWithdrawalRow>()
                    .Where(w =>
                        w.OrganizationId == act.OrganizationId && w.ActId == act.Id && w.VersionNo == act.VersionNo
                    )
                    .Select(w => (ActWithdrawalReason?)w.Reason)
                    .FirstOrDefault(),
            };
        await foreach (var row in acts.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (FaultOf(row.Act, row.Version, row.Source, row.Withdrawal) is { } fault)
                faults.Add(
                    "act-row",
                    $"行为 {new ActRef(row.Act.OrganizationId, row.Act.Id)}：{fault}",
                    sequence: null
                );
        }
    }

    private static string? FaultOf(
        StoredAct act,
        ActVersion? version,
        ActSecondSource? source,
        ActWithdrawalReason? withdrawal
    )
    {
        if (version is null)
            return "没有当前版本";
        if (act.Sources > 0 && source is null)
            return "没有所记的另一来源";
        if (act.Withdrawn != withdrawal)
            return "撤回状态与撤回记录不符";
        if (act.Source != version.Source || act.IsComplete != version.IsComplete)
            return "来源与当前版本不符";
        // Content that had to be removed leaves nothing to compare with.
        if (version.Payload is null || (source is not null && source.Payload is null))
            return null;
        try
        {
            return act.Facts.AsSpan().SequenceEqual(FactsOf(act, version.Payload, source))
                ? ColumnsFault(act)
                : "内容与当前版本不符";
        }
        catch (InvalidDataException)
        {
            return "内容无法读取";
        }
    }

    private static byte[] FactsOf(StoredAct row, byte[] payload, ActSecondSource? source)
    {
        var primary = ActPayload.Read(payload, HiddenCode(row.Facts));
        if (source is null)
            return ActRecord.Of(primary);
        var other = ActPayload.Read(source.Payload, HiddenCode(source.Facts));
        return ActRecord.Of(ActSources.Combine(primary, other).Act);
    }

    private static string? HiddenCode(byte[] facts) =>
        ActRecord.Read(facts).PartyCode is { IsKnown: true } code ? code.Value : null;

    private static string? ColumnsFault(StoredAct row)
    {
        var work = ActUnderWork.Of(row);
        work.Screened = new Screened();
        var expected = work.Row(row.RuleSet);
        var isSame =
            row.Kind == expected.Kind
            && row.Day == expected.Day
            && row.DecidedOn == expected.DecidedOn
            && row.Result == expected.Result
            && row.Status == expected.Status
            && string.Equals(row.Matter, expected.Matter, StringComparison.Ordinal)
            && string.Equals(row.PartyName, expected.PartyName, StringComparison.Ordinal)
            && string.Equals(row.DecisionNo, expected.DecisionNo, StringComparison.Ordinal)
            && string.Equals(row.DecisionKey, ActSources.MatchKey(ActRecord.Read(row.Facts)), StringComparison.Ordinal)
            && row.PartyIndex.AsSpan().SequenceEqual(expected.PartyIndex)
            && row.Fine == expected.Fine
            && row.Confiscation == expected.Confiscation;
        return isSame ? null : "列表所用的栏目与内容不符";
    }
}
