using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings;

/// <summary>执法行为详情的查询: one act with its versions and sources, and every check run again over it.</summary>
public sealed class ActReading(Database database, ScreeningDesk desk, KeyFile keys)
{
    /// <summary>Which field the cipher of a version is about.</summary>
    internal const string PartyCodePurpose = "act.party-code";

    /// <summary>One act; null where the scope has none.</summary>
    public async Task<ActDossier?> Find(Principal principal, ActRef reference, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var row = await Row(rows, reference, cancel);
        if (row is null)
            return null;
        var organization = await rows.Set<Organization>()
            .Where(o => o.Id == reference.Organization)
            .Select(o => o.Name)
            .FirstOrDefaultAsync(cancel);
        var facts = row.Facts.Length == 0 ? ActLayouts.Empty(row.Kind) : ActRecord.Read(row.Facts);
        var answers = row.Withdrawn is null ? await Answers(principal, row, cancel) : [];
        var findings = await rows.Set<ScreeningFinding>()
            .Where(f => f.OrganizationId == reference.Organization && f.ActId == reference.Act)
            .ToListAsync(cancel);
        var withdrawals = await rows.Set<ActWithdrawalRow>()
            .Where(w => w.OrganizationId == reference.Organization && w.ActId == reference.Act)
            .OrderByDescending(w => w.At)
            .Select(w => new DossierWithdrawal(w.Reason, w.Explanation, w.KeptRecordNo, w.Sender, w.At))
            .ToListAsync(cancel);
        return new ActDossier(
            row,
            organization,
            facts,
            answers,
            findings,
            await Versions(rows, reference, cancel),
            await Sources(rows, row, cancel),
            withdrawals
        );
    }

    /// <summary>What one version says otherwise than another; null where the scope has not both.</summary>
    public async Task<IReadOnlyList<FieldChange>?> Differences(
        Principal principal,
        ActRef reference,
        int earlier,
        int later,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var versions = await VersionsOf(rows, reference)
            .Where(v => v.VersionNo == earlier || v.VersionNo == later)
            .ToDictionaryAsync(v => v.VersionNo, cancel);
        return versions.TryGetValue(earlier, out var one) && versions.TryGetValue(later, out var other)
            ? ActDifference.Between(Read(one), Read(other))
            : null;
    }

    /// <summary>A version as it was sent, its personal code replaced; null where the scope has none.</summary>
    public async Task<Act?> Version(Principal principal, ActRef reference, int versionNo, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var version = await VersionsOf(rows, reference).SingleOrDefaultAsync(v => v.VersionNo == versionNo, cancel);
        return version is null ? null : Read(version);
    }

    /// <summary>
    /// 相对人代码 in clear, of the current version; null where there is none or the principal may not see it. Who shows it notes
    /// the look in the access log.
    /// </summary>
    public async Task<string?> PartyCode(Principal principal, ActRef reference, CancellationToken cancel)
    {
        if (!ActAccess.ReadPartyCode.IsGrantedTo(principal))
            return null;
        await using var rows = database.Read(principal);
        var sealedCodes = await VersionsOf(rows, reference)
            .Where(v => v.PartyCode != null)
            .OrderByDescending(v => v.VersionNo)
            .Select(v => new { v.RecordKey, v.PartyCode })
            .FirstOrDefaultAsync(cancel);
        if (sealedCodes is null)
            return null;
        using var key = RecordKey.Unwrap(keys, sealedCodes.RecordKey);
        return key.Decrypt(sealedCodes.PartyCode, PartyCodePurpose);
    }

    private static Task<StoredAct?> Row(MingjingContext rows, ActRef reference, CancellationToken cancel) =>
        rows.Set<StoredAct>()
            .SingleOrDefaultAsync(a => a.OrganizationId == reference.Organization && a.Id == reference.Act, cancel);

    private static IQueryable<ActVersion> VersionsOf(MingjingContext rows, ActRef reference) =>
        rows.Set<ActVersion>().Where(v => v.OrganizationId == reference.Organization && v.ActId == reference.Act);

    // A stand-in of the version itself: two versions with the same hidden code must not look different.
    private Act Read(ActVersion version)
    {
        if (version.Payload is null)
            return ActLayouts.Empty(ActKind.Other);
        if (version.PartyCode is null)
            return ActPayload.Read(version.Payload);
        using var key = RecordKey.Unwrap(keys, version.RecordKey);
        var act = ActPayload.Read(version.Payload, key.Decrypt(version.PartyCode, PartyCodePurpose));
        var index = new BlindIndex(keys);
        EnforcementActs.PartyCode.Shield(
            act,
            code => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(index.Of(PartyCodePurpose, code))
        );
        return act;
    }

    private async Task<IReadOnlyList<DossierAnswer>> Answers(
        Principal principal,
        StoredAct row,
        CancellationToken cancel
    )
    {
        var conditions = await desk.Current(cancel);
        var groups = await GroupMembers.Load(database, conditions, principal.Scope, row, cancel);
        return DossierAnswers.Of(conditions, row, groups);
    }

    private static async Task<List<DossierVersion>> Versions(
        MingjingContext rows,
        ActRef reference,
        CancellationToken cancel
    )
    {
        var runs = rows.Set<ImportRun>();
        var read = await VersionsOf(rows, reference)
            .OrderByDescending(v => v.VersionNo)
            .Select(v => new
            {
                v.VersionNo,
                v.Source,
                v.ReceivedAt,
                v.Sender,
                File = runs.Where(r => r.Id == v.RunId).Select(r => r.FileName).FirstOrDefault(),
                v.ContentHash,
                IsErased = v.Payload == null,
            })
            .ToListAsync(cancel);
        return read.ConvertAll(v => new DossierVersion(
            v.VersionNo,
            v.Source,
            v.ReceivedAt,
            v.Sender,
            v.File,
            Convert.ToHexStringLower(v.ContentHash),
            v.IsErased
        ));
    }

    private static async Task<List<DossierSource>> Sources(
        MingjingContext rows,
        StoredAct row,
        CancellationToken cancel
    )
    {
        if (row.Sources == 0)
            return [];
        var sources = await rows.Set<ActSecondSource>()
            .Where(s => s.OrganizationId == row.OrganizationId && s.ActId == row.Id)
            .OrderByDescending(s => s.SourceNo)
            .ToListAsync(cancel);
        var payload = await VersionsOf(rows, new ActRef(row.OrganizationId, row.Id))
            .Where(v => v.VersionNo == row.VersionNo)
            .Select(v => v.Payload)
            .SingleAsync(cancel);
        var combined = Combined(row, payload, sources[0]);
        return sources.ConvertAll(s => new DossierSource(
            s.Source,
            s.RecordNo,
            s.ReceivedAt,
            s.Sender,
            ReferenceEquals(s, sources[0]) && combined is not null ? combined.Filled : [],
            ReferenceEquals(s, sources[0]) && combined is not null ? combined.Conflicts : []
        ));
    }

    private static CombinedAct? Combined(StoredAct row, byte[]? payload, ActSecondSource source)
    {
        if (payload is null || source.Facts.Length == 0)
            return null;
        var code = ActRecord.Read(row.Facts).PartyCode;
        var primary = ActPayload.Read(payload, code.IsKnown ? code.Value : null);
        return ActSources.Combine(primary, ActRecord.Read(source.Facts));
    }
}
