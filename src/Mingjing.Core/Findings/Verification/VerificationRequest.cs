using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>催办.</summary>
/// <param name="At">When.</param>
/// <param name="ByName">By whom.</param>
/// <param name="Outstanding">How many findings were overdue then.</param>
/// <param name="Note">What was said.</param>
public sealed record Reminder(DateTimeOffset At, string ByName, int Outstanding, string? Note);

/// <summary>
/// 疑点核实通知 (条例 22(一)): one department is asked about its findings. The findings are those whose handling names this notice.
/// The last day is printed on it and does not move; how it was reckoned can be shown at any time from its start and its length.
/// </summary>
public sealed class VerificationRequest : Aggregate, IScoped
{
    private VerificationRequest() { }

    internal VerificationRequest(
        VerificationRequestId id,
        OrganizationId department,
        string regionCode,
        IssuedNumber number,
        Hand hand,
        ReplyTerm term,
        string? instruction
    )
    {
        (Id, OrganizationId, RegionCode) = (id, department, regionCode);
        (IssuerId, Year, Sequence) = (number.Issuer, number.Year, number.Sequence);
        (IssuedOn, IssuedAt, IssuedBy, IssuedByName) = (hand.Today, hand.At, hand.Account, hand.Name);
        (TermDays, DueOn, IsProvisional) = (term.WorkingDays, term.Due.Rolled, term.Due.Provisional);
        Instruction = instruction;
        Salt = SaltedCommitment.NewSalt();
    }

    public VerificationRequestId Id { get; private init; }

    /// <summary>The department that is asked.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>The supervision body that asks.</summary>
    public OrganizationId IssuerId { get; private init; }

    public int Year { get; private init; }

    /// <summary>Its number among those of the body and the year, without gaps.</summary>
    public int Sequence { get; private init; }

    public DateOnly IssuedOn { get; private init; }

    public DateTimeOffset IssuedAt { get; private init; }

    public AccountId IssuedBy { get; private init; }

    public string IssuedByName { get; private init; } = "";

    /// <summary>反馈期限 in working days, as it was set on the day.</summary>
    public int TermDays { get; private init; }

    /// <summary>反馈期限届满日.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>暂定: the calendar of a year was not announced when it was issued.</summary>
    public bool IsProvisional { get; private init; }

    /// <summary>核实要求.</summary>
    public string? Instruction { get; private init; }

    public int Items { get; internal set; }

    public IReadOnlyList<Reminder> Reminders { get; private set; } = [];

    /// <summary>Of the commitment to what people wrote.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "verification-request";

    public override string LedgerId => Id.ToString();

    public VerificationRequestRef Ref => new(OrganizationId, Id);

    /// <summary>“疑点核实〔2026〕3号”.</summary>
    public string Number => NumberOf(Year, Sequence);

    public static string NumberOf(int year, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"疑点核实〔{year}〕{sequence}号");

    /// <summary>期限计算书 of the reply term, day by day.</summary>
    public ReckoningReport Explain(WorkCalendar calendar) =>
        Reckoning.Explain(calendar, new Term(IssuedOn, TermLength.WorkingDays(TermDays)));

    /// <summary>Whether somebody was reminded on a day already.</summary>
    internal bool WasRemindedOn(DateOnly day) => Reminders.Any(r => Clock.DayOf(r.At) == day);

    /// <summary>催办.</summary>
    internal void Remind(Hand hand, int outstanding, string? note) =>
        Reminders = [.. Reminders, new Reminder(hand.At, hand.Name, outstanding, note)];

    public override JsonObject MaterialFields() =>
        new()
        {
            ["organization"] = OrganizationId.ToString(),
            ["issuer"] = IssuerId.ToString(),
            ["number"] = Number,
            ["issuedOn"] = Text(IssuedOn),
            ["termDays"] = TermDays,
            ["dueOn"] = Text(DueOn),
            ["items"] = Items,
            ["written"] = SaltedCommitment.Of(
                Salt,
                JsonSerializer.Serialize(
                    new
                    {
                        Instruction,
                        IssuedByName,
                        Reminders,
                    },
                    PlatformJson.Options
                )
            ),
        };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>反馈期限 of a notice that is issued today.</summary>
internal readonly record struct ReplyTerm(int WorkingDays, DueDate Due);
