using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Registers;

/// <summary>
/// 举报移送办理记录的一行: one edition of how a department handled a report. It is not asked by checks of acts but judged itself: its
/// findings stand under <see cref="RecordId"/>, which stays the same in every edition.
/// </summary>
public sealed class ReportRow : RegisterRow
{
    /// <summary>What its findings stand under, in the place of an act.</summary>
    public ActId RecordId { get; internal set; }

    /// <summary>当前版本 of the record, from 1.</summary>
    public int VersionNo { get; internal set; }

    /// <summary>编号.</summary>
    public string ReportNo { get; private set; } = "";

    /// <summary>收到日期 as the format writes it, and so the others.</summary>
    public string? ReceivedOn { get; private set; }

    public string? Field { get; private set; }

    public string? HandlingResult { get; private set; }

    public string? FilingDecidedOn { get; private set; }

    public string? ExtensionApprovedOn { get; private set; }

    public string? InformedOn { get; private set; }

    /// <summary>列表日期: the day of receipt, else the day of the import.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>完整报送声明 of its file: what is empty did not happen.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>下次复查日: the first day on which the answer can change; the day of the change where it was changed since.</summary>
    public DateOnly? NextReviewOn { get; private set; }

    /// <summary>What the file said.</summary>
    public ReportEntry Entry =>
        new(SubjectCode, ReportNo, ReceivedOn, Field, HandlingResult, FilingDecidedOn, ExtensionApprovedOn, InformedOn);

    /// <summary>The record as the check judges it; what is declared complete is applied.</summary>
    public ReportRecord ToRecord()
    {
        var record = Entry.ToRecord();
        if (IsComplete)
            record.Complete();
        return record;
    }

    internal void Take(ReportEntry entry, bool isComplete, DateOnly today)
    {
        (SubjectCode, ReportNo, ReceivedOn) = (entry.SubjectCode, entry.ReportNo, entry.ReceivedOn);
        (Field, HandlingResult, FilingDecidedOn) = (entry.Field, entry.HandlingResult, entry.FilingDecidedOn);
        (ExtensionApprovedOn, InformedOn) = (entry.ExtensionApprovedOn, entry.InformedOn);
        LineKey = entry.ReportNo;
        var received = entry.ToRecord().ReceivedOn;
        (Day, IsComplete, NextReviewOn) = (received.IsKnown ? received.Day : today, isComplete, today);
    }

    /// <summary>Another declaration about the same content: it is judged anew.</summary>
    internal void Declare(bool isComplete, DateOnly today)
    {
        if (IsComplete != isComplete)
            (IsComplete, NextReviewOn) = (isComplete, today);
    }

    /// <summary>Ends with an edition; the findings of a record that no later row carries on are looked at.</summary>
    internal void End(int edition, bool isReplaced, DateOnly today) =>
        (UntilEdition, NextReviewOn) = (edition, isReplaced ? null : today);
}
