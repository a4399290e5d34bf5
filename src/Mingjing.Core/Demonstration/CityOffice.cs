using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Demonstration;

/// <summary>填报情况 (law-rules §5.4): how completely an office reports.</summary>
public enum CompletenessProfile
{
    /// <summary>Every column is filled, and declared complete.</summary>
    Full,

    /// <summary>Some columns are often left empty.</summary>
    Usual,

    /// <summary>Only what the 双公示 file holds.</summary>
    PublicityFile,
}

/// <summary>执法主体 of the demonstration: one department of one place.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Weight">Share of all acts, in millionths or so: only ratios count.</param>
/// <param name="Officers">证号 of its officers.</param>
/// <param name="PaperMark">代字 of its penalties, with the prefix of the place.</param>
public sealed record CityOffice(
    string Code,
    string Name,
    CityRegion Region,
    string Department,
    EnforcementField Field,
    ConfirmedBy ConfirmedBy,
    int Weight,
    CompletenessProfile Profile,
    string PaperMark,
    IReadOnlyList<string> Officers,
    IReadOnlyList<CityMatter> Matters
)
{
    /// <summary>层级.</summary>
    public string Level { get; init; } = Region.IsCity ? "市级" : "县级";

    /// <summary>事项编码 of its inspections.</summary>
    public string InspectionMatter { get; } = $"JC-{Department}";

    /// <summary>事项编码 of its coercive acts.</summary>
    public string CoercionMatter { get; } = $"QZ-{Department}";

    /// <summary>事项编码 of what it does besides: 征收、给付、确认、裁决、奖励.</summary>
    public string OtherMatter { get; } = $"QT-{Department}";

    /// <summary>The number of a paper by the office's mark: {代字}〔{year}〕{n}号.</summary>
    public static string PaperNumber(string mark, int year, int number, string kind = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{mark}〔{year}〕{kind}{number}号");
}
