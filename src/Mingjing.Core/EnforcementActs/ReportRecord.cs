namespace Mingjing.Core.EnforcementActs;

/// <summary>举报移送办理记录 (law-rules §2.2): how a department handled one report or transfer that it received.</summary>
public sealed class ReportRecord
{
    /// <summary>编号; unique within the subject.</summary>
    public required string ReportNo { get; set; }

    /// <summary>主体代码.</summary>
    public required string SubjectCode { get; set; }

    /// <summary>收到日期.</summary>
    public DateFact ReceivedOn { get; set; }

    /// <summary>来源.</summary>
    public Fact<string> Source { get; set; }

    /// <summary>执法领域.</summary>
    public Fact<EnforcementField> Field { get; set; }

    /// <summary>处理结果.</summary>
    public Fact<ReportOutcome> HandlingResult { get; set; }

    /// <summary>决定是否立案日期.</summary>
    public DateFact FilingDecidedOn { get; set; }

    /// <summary>延长批准日期.</summary>
    public DateFact ExtensionApprovedOn { get; set; }

    /// <summary>告知日期.</summary>
    public DateFact InformedOn { get; set; }

    /// <summary>
    /// 完整报送声明 (law-rules §2.1.1 c): what a source that always fills these columns has left empty did not happen.
    /// </summary>
    public void Complete()
    {
        if (!ReceivedOn.IsKnown)
            return;
        if (FilingDecidedOn.IsUnknown)
            FilingDecidedOn = DateFact.None;
        if (ExtensionApprovedOn.IsUnknown)
            ExtensionApprovedOn = DateFact.None;
    }
}
