using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>One row of law-rules §2.4, written out by hand.</summary>
/// <param name="Days">The term in days; 0 where it is in months.</param>
/// <param name="Extension">Further days by the head's approval; null: none.</param>
/// <param name="Further">Whether a second extension follows by 集体讨论.</param>
/// <param name="FurtherDays">Its most; null: no number.</param>
/// <param name="Grounds">不计入 of the row: a ground is admitted if it contains one of the words.</param>
/// <param name="GroundsToBeRead">Whether the row's grounds have not been read.</param>
public sealed record FieldTerm(
    bool Confirmed,
    int Days,
    int Months = 0,
    int? Extension = null,
    bool Further = false,
    int? FurtherDays = null,
    IReadOnlyList<string>? Grounds = null,
    bool GroundsToBeRead = false
)
{
    public bool Admits(string ground) =>
        Grounds is not null && Grounds.Any(word => ground.Contains(word, StringComparison.Ordinal));
}

/// <summary>办案期限 by field (law-rules §2.4), independent of the data pack.</summary>
public static class FieldTable
{
    public static readonly FieldTerm General = new(Confirmed: true, Days: 90);

    private static readonly FieldTerm Housing = new(
        Confirmed: true,
        Days: 90,
        Extension: 30,
        Further: true,
        FurtherDays: 60,
        Grounds: ["听证", "检测", "检验", "鉴定", "中止调查"]
    );

    private static readonly FieldTerm NotLoaded = new(Confirmed: false, Days: 90);

    private static readonly Dictionary<EnforcementField, FieldTerm> Rows = new()
    {
        [EnforcementField.MarketRegulation] = new(
            Confirmed: true,
            Days: 90,
            Extension: 30,
            Further: true,
            Grounds: ["中止", "听证", "公告", "检测", "检验", "检疫", "鉴定", "辨认", "鉴别", "责令退款"]
        ),
        [EnforcementField.HousingConstruction] = Housing,
        [EnforcementField.UrbanManagement] = Housing,
        [EnforcementField.Transport] = new(Confirmed: true, Days: 90, Extension: 30),
        [EnforcementField.MedicalSecurity] = new(
            Confirmed: true,
            Days: 90,
            Extension: 30,
            Further: true,
            Grounds: ["检测", "检验", "鉴定", "听证", "公告", "专家评审"]
        ),
        [EnforcementField.Ecology] = new(
            Confirmed: true,
            Days: 90,
            Extension: 30,
            Further: true,
            FurtherDays: 30,
            GroundsToBeRead: true
        ),
        [EnforcementField.NaturalResources] = new(Confirmed: false, Days: 60, Extension: 30),
        [EnforcementField.Health] = new(Confirmed: false, Days: 0, Months: 3),
        [EnforcementField.PublicSecurity] = new(Confirmed: false, Days: 30, Extension: 30, Grounds: ["鉴定"]),
        [EnforcementField.Agriculture] = NotLoaded,
        [EnforcementField.Emergency] = NotLoaded,
        [EnforcementField.CultureTourism] = NotLoaded,
        [EnforcementField.WaterResources] = NotLoaded,
        [EnforcementField.LaborSecurity] = NotLoaded,
        [EnforcementField.Tobacco] = NotLoaded,
        [EnforcementField.FireRescue] = NotLoaded,
        [EnforcementField.Taxation] = NotLoaded,
    };

    /// <summary>The row of a field; the general one where there is none.</summary>
    public static FieldTerm Of(EnforcementField field) => Rows.GetValueOrDefault(field, General);

    /// <summary>Whether the row has a number that differs from the general one.</summary>
    public static bool HasOwnNumber(FieldTerm row) => row.Months > 0 || row.Days != General.Days;

    /// <summary>What is tried where the field is not known: the general rule and every confirmed row.</summary>
    public static IReadOnlyList<FieldTerm> WhereUnknown { get; } =
    [General, .. Rows.Values.Where(r => r.Confirmed).Distinct()];

    /// <summary>举报移送: the term and its extension, in working days or in days.</summary>
    public static (int Days, int Extension, bool Working)? ReportTerm(EnforcementField field) =>
        field switch
        {
            EnforcementField.MarketRegulation => (15, 15, true),
            EnforcementField.HousingConstruction => (15, 10, true),
            EnforcementField.MedicalSecurity => (15, 15, true),
            EnforcementField.Ecology => (15, 15, false),
            _ => null,
        };

    /// <summary>The fields with a confirmed term for reports.</summary>
    public static readonly EnforcementField[] FieldsWithReportTerm =
    [
        EnforcementField.MarketRegulation,
        EnforcementField.HousingConstruction,
        EnforcementField.MedicalSecurity,
        EnforcementField.Ecology,
    ];
}
