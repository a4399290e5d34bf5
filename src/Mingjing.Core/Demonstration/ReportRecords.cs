using System.Globalization;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>举报移送办理记录 of the demonstration: decided in time where the field has a confirmed term.</summary>
public sealed class ReportRecords(OfficeDays days, DateOnly asOf)
{
    private static readonly string[] Sources = ["12345工单", "来信", "部门移送", "上级交办", "当面举报"];
    private int _next;

    /// <summary>A report to an office, received on the day and decided on in time; nothing lies after the day of receipt.</summary>
    public ReportRecord Lawful(CityOffice office, DateOnly received, SeededRandom random)
    {
        var decided = days.After(received, random.Between(2, 9));
        var record = new ReportRecord
        {
            ReportNo = string.Create(CultureInfo.InvariantCulture, $"JB{received.Year}{++_next:000000}"),
            SubjectCode = office.Code,
            ReceivedOn = received,
            Source = random.Pick(Sources),
            Field = office.Field,
            HandlingResult = ReportOutcome.InProgress,
            FilingDecidedOn = DateFact.None,
            ExtensionApprovedOn = DateFact.None,
            InformedOn = DateFact.None,
        };
        if (decided > asOf)
            return record;
        record.HandlingResult = random.Permille(600) ? ReportOutcome.Filed : ReportOutcome.NotFiled;
        record.FilingDecidedOn = decided;
        var informed = days.After(decided, random.Between(1, 5));
        if (informed <= asOf)
            record.InformedOn = informed;
        return record;
    }
}
