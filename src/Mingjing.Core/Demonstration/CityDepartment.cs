using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Demonstration;

/// <summary>部门 of the demonstration: what each level has of it, and what its papers look like (law-rules §5.1).</summary>
/// <param name="Key">简称 without 局: the key of its matters.</param>
/// <param name="Name">名称 at the city.</param>
/// <param name="PaperMark">代字 of penalties; {0} stands for the prefix of the place; empty where it gives none.</param>
/// <param name="Weight">Share of acts of one level, in ‰.</param>
/// <param name="CityOnly">Whether counties and districts lack it.</param>
public sealed record CityDepartment(
    string Key,
    string Name,
    string PaperMark,
    EnforcementField Field,
    int Weight,
    ConfirmedBy ConfirmedBy = ConfirmedBy.OwnLevel,
    bool CityOnly = false
)
{
    /// <summary>名称 at the city under the real names, where it is another.</summary>
    public string? RealName { get; init; }

    /// <summary>The name of its office in a place of a city.</summary>
    public string NameIn(CityRegion region, string city, PlaceNames names = PlaceNames.Fictitious)
    {
        if (region.IsCity)
            return $"{region.Name}{(names == PlaceNames.Real ? RealName ?? Name : Name)}";
        return Key switch
        {
            "生态" => $"{city}生态环境局{region.Name}分局",
            "公安" when region.IsDistrict => $"{city}公安局{region.Name}分局",
            "资规" when region.IsDistrict => $"{city}自然资源和规划局{region.Name}分局",
            "消防" => $"{region.Name}消防救援大队",
            _ => $"{region.Name}{Name}",
        };
    }

    /// <summary>The departments in the order of the list.</summary>
    public static IReadOnlyList<CityDepartment> All { get; } =
    [
        new("市监", "市场监督管理局", "{0}市监罚决", EnforcementField.MarketRegulation, 190),
        new("城管", "城市管理局", "{0}城管罚决字", EnforcementField.UrbanManagement, 150),
        new("交通", "交通运输局", "{0}交执罚", EnforcementField.Transport, 120),
        new("公安", "公安局", "{0}公(治)行罚决字", EnforcementField.PublicSecurity, 40),
        new("生态", "生态环境局", "{0}环罚决字", EnforcementField.Ecology, 60, ConfirmedBy.Vertical),
        new("应急", "应急管理局", "({0})应急罚", EnforcementField.Emergency, 35),
        new("消防", "消防救援支队", "{0}(消)行罚决字", EnforcementField.FireRescue, 45, ConfirmedBy.Vertical),
        new("卫健", "卫生健康委员会", "{0}卫罚", EnforcementField.Health, 45),
        new("文旅", "文化广电和旅游局", "{0}文综罚字", EnforcementField.CultureTourism, 30),
        new("农业", "农业农村局", "{0}农罚", EnforcementField.Agriculture, 35),
        new("资规", "自然资源和规划局", "{0}自然资规罚决", EnforcementField.NaturalResources, 20),
        new("住建", "住房和城乡建设局", "{0}建罚决字", EnforcementField.HousingConstruction, 30),
        new("水利", "水利局", "{0}水罚", EnforcementField.WaterResources, 12),
        new("林业", "林业局", "{0}林罚", EnforcementField.Other, 10),
        new("人社", "人力资源和社会保障局", "{0}人社监罚", EnforcementField.LaborSecurity, 18),
        new("医保", "医疗保障局", "{0}医保罚", EnforcementField.MedicalSecurity, 15),
        new("文物", "文物局", "{0}文物罚", EnforcementField.Other, 6),
        new("教育", "教育局", "{0}教罚", EnforcementField.Other, 6),
        new("民政", "民政局", "{0}民罚", EnforcementField.Other, 4),
        new("发改", "发展和改革委员会", "{0}发改罚", EnforcementField.Other, 4),
        new("工信", "工业和信息化局", "{0}工信罚", EnforcementField.Other, 2),
        new("商务", "商务局", "{0}商罚", EnforcementField.Other, 4),
        new("财政", "财政局", "{0}财罚", EnforcementField.Other, 2, CityOnly: true),
        new("统计", "统计局", "{0}统罚", EnforcementField.Other, 4, CityOnly: true),
        new("体育", "体育局", "{0}体罚决", EnforcementField.Other, 1, CityOnly: true),
        new("民宗", "民族宗教事务局", "{0}民宗罚", EnforcementField.Other, 1, CityOnly: true),
        new("国动", "国防动员办公室", "{0}人防罚", EnforcementField.Other, 3, CityOnly: true),
        new("审批", "行政审批和政务信息管理局", "", EnforcementField.Other, 70),
        new("税务", "税务局", "{0}税稽罚", EnforcementField.Taxation, 8, ConfirmedBy.Vertical),
        new("烟草", "烟草专卖局", "{0}烟罚", EnforcementField.Tobacco, 8, ConfirmedBy.Vertical),
        new("气象", "气象局", "{0}气罚", EnforcementField.Other, 1, ConfirmedBy.Vertical),
        new("公积金", "住房公积金管理中心", "{0}公积金罚", EnforcementField.Other, 2),
        new("地震", "地震局", "{0}震罚", EnforcementField.Other, 1, CityOnly: true),
        new("档案", "档案局", "{0}档罚", EnforcementField.Other, 1, CityOnly: true),
        new("景区", "牡丹山水景区管理委员会", "{0}景管罚", EnforcementField.Other, 3, CityOnly: true)
        {
            RealName = "龙门景区管理委员会",
        },
        new("轨道", "轨道交通集团有限公司", "{0}轨罚", EnforcementField.Other, 6, CityOnly: true),
        new("司法", "司法局", "{0}司罚决", EnforcementField.Other, 1, CityOnly: true),
    ];
}
