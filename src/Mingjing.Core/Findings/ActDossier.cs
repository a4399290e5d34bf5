using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Findings;

/// <summary>一项检查对一条行为的答复.</summary>
/// <param name="Check">The check.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Text">The answer in words; null where the check does not apply.</param>
public sealed record DossierAnswer(CheckInfo Check, Outcome Outcome, Finding? Text);

/// <summary>一个版本.</summary>
/// <param name="VersionNo">From 1.</param>
/// <param name="Source">How it was reported.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="Sender">Who sent it, as the ledger names him.</param>
/// <param name="FileName">The file; null where it was posted.</param>
/// <param name="ContentHash">SHA-256 of its canonical content, hexadecimal.</param>
/// <param name="IsErased">Whether its content had to be removed.</param>
public sealed record DossierVersion(
    int VersionNo,
    ActSourceKind Source,
    DateTimeOffset ReceivedAt,
    string Sender,
    string? FileName,
    string ContentHash,
    bool IsErased
);

/// <summary>另一来源.</summary>
/// <param name="Filled">Columns that only it knew.</param>
/// <param name="Conflicts">Where it says otherwise; only of the last one.</param>
public sealed record DossierSource(
    ActSourceKind Source,
    string RecordNo,
    DateTimeOffset ReceivedAt,
    string Sender,
    IReadOnlyList<ActField> Filled,
    IReadOnlyList<SourceConflict> Conflicts
);

/// <summary>撤回.</summary>
public sealed record DossierWithdrawal(
    ActWithdrawalReason Reason,
    string Explanation,
    string? KeptRecordNo,
    string Sender,
    DateTimeOffset At
);

/// <summary>执法行为详情: what is stored of one act, and what every check says of it now.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Organization">Name of the organization; null for an unregistered subject.</param>
/// <param name="Act">The facts that hold; the personal code is a stand-in.</param>
/// <param name="Answers">Every check of acts, in the order of the list.</param>
/// <param name="Findings">What was ever found, also what no longer is.</param>
/// <param name="Versions">The newest first.</param>
/// <param name="Sources">Other sources, the newest first.</param>
/// <param name="Withdrawals">The newest first.</param>
public sealed record ActDossier(
    StoredAct Row,
    string? Organization,
    Act Act,
    IReadOnlyList<DossierAnswer> Answers,
    IReadOnlyList<ScreeningFinding> Findings,
    IReadOnlyList<DossierVersion> Versions,
    IReadOnlyList<DossierSource> Sources,
    IReadOnlyList<DossierWithdrawal> Withdrawals
)
{
    public ActRef Ref => new(Row.OrganizationId, Row.Id);

    /// <summary>The columns that hinder a check, each with those checks.</summary>
    public IReadOnlyList<(ActField Field, IReadOnlyList<CheckInfo> Checks)> Missing =>
        [
            .. Answers
                .Where(a => a.Outcome == Outcome.NotEvaluable)
                .SelectMany(a => a.Text!.Missing.Select(name => (Name: name, a.Check)))
                .GroupBy(m => m.Name, StringComparer.Ordinal)
                .Select(g => (FieldOf(g.Key), (IReadOnlyList<CheckInfo>)[.. g.Select(m => m.Check)])),
        ];

    private static ActField FieldOf(string name) =>
        ActColumns.All.First(c => string.Equals(c.Name, name, StringComparison.Ordinal)).Field;
}
