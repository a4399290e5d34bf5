namespace Mingjing.Core.Platform.AccessLog;

/// <summary>查阅事项: something that nobody sees without a line in the access log.</summary>
/// <param name="Code">Stable: it stands in sealed lines.</param>
/// <param name="Name">As the audit administrator reads it.</param>
public sealed record ReadingKind(string Code, string Name)
{
    /// <summary>查看相对人代码: the number of a person or body, behind a purpose.</summary>
    public static ReadingKind PartyCode { get; } = new("act.party-code-read", "查看相对人代码");

    /// <summary>下载退回行: the rows of a file as they were sent.</summary>
    public static ReadingKind ReturnedRows { get; } = new("act.returned-rows-read", "下载退回行");

    /// <summary>查看证据材料.</summary>
    public static ReadingKind EvidenceFile { get; } = new("finding.evidence-read", "查看证据材料");

    /// <summary>Every one.</summary>
    public static IReadOnlyList<ReadingKind> All { get; } = [PartyCode, ReturnedRows, EvidenceFile];
}
