using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform;
using Mingjing.Web.Api;

namespace Mingjing.Web.EnforcementActs;

/// <summary>报送问题: what is wrong or unclear with one record of a text.</summary>
/// <param name="Line">Line or place in the array, from 1; 0 for the whole text.</param>
/// <param name="Column">The column.</param>
/// <param name="Value">What stands there, shortened; personal values are masked.</param>
/// <param name="Rule">The Chinese rule.</param>
public sealed record RecordProblem(long Line, string Column, string Value, string Rule);

/// <summary>回执 as the API writes it: hashes are hexadecimal.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="LedgerSequence">The entry of the ledger that holds the root.</param>
/// <param name="LeafIndex">The record's place in the batch, from 0.</param>
/// <param name="Leaf">What was entered, as canonical JSON.</param>
/// <param name="BatchSize">Records of the batch.</param>
/// <param name="Root">RFC 6962 root of the batch.</param>
/// <param name="Proof">The hashes from the leaf's sibling upward.</param>
public sealed record ReceiptAnswer(
    ActBatchId Batch,
    long LedgerSequence,
    int LeafIndex,
    string Leaf,
    int BatchSize,
    string Root,
    IReadOnlyList<string> Proof
)
{
    public static ReceiptAnswer Of(Receipt receipt) =>
        new(
            receipt.Batch,
            receipt.LedgerSequence,
            receipt.LeafIndex,
            receipt.Leaf,
            receipt.BatchSize,
            receipt.Root.ToHex(),
            [.. receipt.Proof.Select(p => p.ToHex())]
        );
}

/// <summary>What became of one record that was posted alone.</summary>
/// <param name="Outcome">The result.</param>
/// <param name="Reference">The act, as addresses name it.</param>
/// <param name="VersionNo">Its version now.</param>
/// <param name="Receipt">回执; of an identical record the one that it had before.</param>
/// <param name="Unclear">What the sender should look at.</param>
public sealed record ReceivedAct(
    IntakeOutcome Outcome,
    string Reference,
    string RecordNo,
    int VersionNo,
    ReceiptAnswer? Receipt,
    IReadOnlyList<RecordProblem> Unclear
);

/// <summary>相对人代码, for whoever gave a purpose.</summary>
public sealed record PartyCodeAnswer(string? PartyCode);

/// <summary>What became of one of many records.</summary>
public sealed record ReceivedLine(long Line, IntakeOutcome Outcome, string Reference, int VersionNo);

/// <summary>批次回执: the root under which records came in; the proof of each is asked for by its reference.</summary>
public sealed record BatchAnswer(
    ActBatchId Batch,
    long LedgerSequence,
    int Size,
    string Root,
    long FirstLine,
    long LastLine
);

/// <summary>A page of acts.</summary>
/// <param name="Next">To be sent back as <c>position</c>; null on the last page.</param>
/// <param name="Previous">The same for the page before.</param>
[ListAnswer]
public sealed record ActListAnswer(IReadOnlyList<ActLineAnswer> Acts, string? Next, string? Previous);

/// <summary>A line of the list.</summary>
public sealed record ActLineAnswer(
    string Reference,
    string? Organization,
    string SubjectCode,
    string RecordNo,
    string Kind,
    DateOnly Day,
    DateOnly? DecidedOn,
    string? Result,
    string? Matter,
    string? PartyName,
    string? DecisionNo,
    string? Fine,
    int Findings,
    int VersionNo,
    int OtherSources,
    string? Withdrawn
)
{
    public static ActLineAnswer Of(ActLine line) =>
        new(
            line.Ref.ToString(),
            line.Organization,
            line.SubjectCode,
            line.RecordNo,
            Terms<ActKind>.Of(line.Kind),
            line.Day,
            line.DecidedOn,
            line.Result is { } result ? Terms<ActResult>.Of(result) : null,
            line.Matter,
            line.PartyName,
            line.DecisionNo,
            line.Fine?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
            line.Findings,
            line.VersionNo,
            line.OtherSources,
            line.Withdrawn is { } reason ? Terms<ActWithdrawalReason>.Of(reason) : null
        );
}

/// <summary>One check's answer on an act: of those that apply the finding as import-format §3 writes it.</summary>
public sealed record ActCheckAnswer(string Check, string Title, string Outcome, Finding? Answer);

/// <summary>执法行为详情 as the API answers. Facts are written as a file writes them; a personal code is left out.</summary>
public sealed record ActAnswer(
    string Reference,
    string? Organization,
    string SubjectCode,
    int VersionNo,
    DateOnly Day,
    string? Withdrawn,
    IReadOnlyDictionary<string, string> Facts,
    IReadOnlyList<ActCheckAnswer> Answers,
    IReadOnlyList<string> Findings,
    IReadOnlyList<DossierVersion> Versions,
    IReadOnlyList<ActSourceAnswer> Sources,
    IReadOnlyList<DossierWithdrawal> Withdrawals
)
{
    public static ActAnswer Of(ActDossier act) =>
        new(
            act.Ref.ToString(),
            act.Organization,
            act.Row.SubjectCode,
            act.Row.VersionNo,
            act.Row.Day,
            act.Row.Withdrawn is { } reason ? Terms<ActWithdrawalReason>.Of(reason) : null,
            FactsOf(act.Act),
            [
                .. act.Answers.Select(a => new ActCheckAnswer(
                    a.Check.Code,
                    a.Check.Title,
                    Terms<Outcome>.Of(a.Outcome),
                    a.Text
                )),
            ],
            [.. act.Findings.Select(f => new FindingRef(f.OrganizationId, f.Id).ToString())],
            act.Versions,
            [
                .. act.Sources.Select(s => new ActSourceAnswer(
                    Terms<ActSourceKind>.Of(s.Source),
                    s.RecordNo,
                    s.ReceivedAt,
                    s.Sender,
                    [.. s.Filled.Select(f => ActColumns.Of(f).Name)],
                    [.. s.Conflicts.Select(c => new ActConflictAnswer(ActColumns.Of(c.Field).Name, c.Primary, c.Other))]
                )),
            ],
            act.Withdrawals
        );

    /// <summary>Every fact that is not unknown, by JSON name.</summary>
    internal static IReadOnlyDictionary<string, string> FactsOf(Act act) =>
        ActColumns
            .All.Select(c => (c.Name, Value: ActFactText.Of(c, act)))
            .Where(f => f.Value is not null)
            .ToDictionary(f => f.Name, f => f.Value!, StringComparer.Ordinal);
}

/// <summary>Another source of an act.</summary>
public sealed record ActSourceAnswer(
    string Source,
    string RecordNo,
    DateTimeOffset ReceivedAt,
    string Sender,
    IReadOnlyList<string> Filled,
    IReadOnlyList<ActConflictAnswer> Conflicts
);

/// <summary>Where two sources differ, by JSON name.</summary>
public sealed record ActConflictAnswer(string Field, string Primary, string Other);

/// <summary>A difference of two versions, by JSON name.</summary>
public sealed record FieldChangeAnswer(string Field, string Header, string? Before, string? After);

/// <summary>撤回 as the API takes it.</summary>
/// <param name="ShownVersion">版本号 that the caller has read.</param>
/// <param name="Reason">撤回原因, its Chinese term.</param>
public sealed record WithdrawalBody(int ShownVersion, string? Reason, string? Explanation, string? KeptRecordNo);

/// <summary>查看相对人代码 as the API takes it.</summary>
/// <param name="Purpose">查看用途, which the access log keeps.</param>
public sealed record PartyCodeBody(string? Purpose);
