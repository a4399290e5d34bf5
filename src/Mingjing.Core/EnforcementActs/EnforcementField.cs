using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法领域: the key of the dated field rules (law-rules §2.4).</summary>
public enum EnforcementField : byte
{
    /// <summary>市场监管.</summary>
    [Term("市场监管")]
    MarketRegulation,

    /// <summary>城市管理.</summary>
    [Term("城市管理", "城管")]
    UrbanManagement,

    /// <summary>住建.</summary>
    [Term("住建", "住房和城乡建设")]
    HousingConstruction,

    /// <summary>交通运输.</summary>
    [Term("交通运输", "交通")]
    Transport,

    /// <summary>医疗保障.</summary>
    [Term("医疗保障", "医保")]
    MedicalSecurity,

    /// <summary>生态环境.</summary>
    [Term("生态环境")]
    Ecology,

    /// <summary>自然资源.</summary>
    [Term("自然资源")]
    NaturalResources,

    /// <summary>卫生健康.</summary>
    [Term("卫生健康")]
    Health,

    /// <summary>公安.</summary>
    [Term("公安")]
    PublicSecurity,

    /// <summary>农业农村.</summary>
    [Term("农业农村")]
    Agriculture,

    /// <summary>应急.</summary>
    [Term("应急", "应急管理")]
    Emergency,

    /// <summary>文旅.</summary>
    [Term("文旅", "文化和旅游")]
    CultureTourism,

    /// <summary>水利.</summary>
    [Term("水利")]
    WaterResources,

    /// <summary>人社.</summary>
    [Term("人社", "人力资源和社会保障")]
    LaborSecurity,

    /// <summary>烟草.</summary>
    [Term("烟草", "烟草专卖")]
    Tobacco,

    /// <summary>消防.</summary>
    [Term("消防")]
    FireRescue,

    /// <summary>税务.</summary>
    [Term("税务")]
    Taxation,

    /// <summary>其他.</summary>
    [Term("其他")]
    Other,
}
