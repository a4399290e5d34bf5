using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>权责清单: the published list, word for word.</summary>
/// <param name="Title">标题 as published.</param>
/// <param name="Region">地区.</param>
/// <param name="RegionCode">区划代码 (GB/T 2260).</param>
/// <param name="Items">权责事项, 1 to n.</param>
public sealed record PowersList(string Title, string Region, string RegionCode, IReadOnlyList<PowersItem> Items)
{
    /// <summary>The item of a number.</summary>
    public PowersItem this[int number] => Items[number - 1];
}

/// <summary>权责事项: one item as published, with the responsible units as the office reads them.</summary>
/// <param name="Number">序号, from 1.</param>
/// <param name="Category">职权类别.</param>
/// <param name="Title">职权名称.</param>
/// <param name="Procedure">办理程序.</param>
/// <param name="LegalBases">设立依据.</param>
/// <param name="Steps">办理步骤.</param>
/// <param name="Accountability">追责情形: the liability of the supervisors, not of those supervised.</param>
/// <param name="ResponsibleUnits">责任单位 as published, mistakes included.</param>
/// <param name="Units">责任单位 as normalized; 待确认.</param>
public sealed record PowersItem(
    int Number,
    string Category,
    string Title,
    ItemProcedure Procedure,
    IReadOnlyList<LegalPassage> LegalBases,
    IReadOnlyList<ProcedureStep> Steps,
    IReadOnlyList<LegalPassage> Accountability,
    string ResponsibleUnits,
    NormalizedUnits Units
)
{
    /// <summary>
    /// The published passages that a field names: <c>title</c>, <c>category</c>, <c>responsibleUnits</c>, <c>legalBases</c>,
    /// <c>accountability</c>, <c>steps</c> or <c>steps/NAME</c>. Empty where the item has no such field.
    /// </summary>
    public IEnumerable<string> PassagesOf(string field) =>
        field switch
        {
            "title" => [Title],
            "category" => [Category],
            "responsibleUnits" => [ResponsibleUnits],
            "legalBases" => LegalBases.SelectMany(p => p.Paragraphs),
            "accountability" => Accountability.SelectMany(p => p.Paragraphs),
            "steps" => Steps.Select(s => s.Text),
            _ => Steps
                .Where(s => string.Equals(field, $"steps/{s.Name}", StringComparison.Ordinal))
                .Select(s => s.Text),
        };
}

/// <summary>依据条文: the passages of one article as the list quotes them.</summary>
/// <param name="Instrument">The law's name as the list writes it.</param>
/// <param name="Article">The article as the list writes it: 第十三条.</param>
/// <param name="Paragraphs">The passages quoted, in their order.</param>
/// <param name="Cited">The same article in the library's terms.</param>
public sealed record LegalPassage(
    string Instrument,
    string Article,
    IReadOnlyList<string> Paragraphs,
    LawArticle Cited
);

/// <summary>办理步骤 as published.</summary>
public sealed record ProcedureStep(string Name, string Text);

/// <summary>规范化责任单位: how the office reads the published units until the list is corrected.</summary>
/// <param name="Original">The units as the list writes them.</param>
/// <param name="Units">The units with their parts.</param>
/// <param name="Blocked">Units that the list names but that must never be assigned.</param>
public sealed record NormalizedUnits(
    string Original,
    IReadOnlyList<ResponsibleUnit> Units,
    IReadOnlyList<string> Blocked
);

/// <summary>责任单位.</summary>
/// <param name="Name">名称.</param>
/// <param name="Role">角色.</param>
/// <param name="Office">承办机构 inside the unit, where the list names it.</param>
public sealed record ResponsibleUnit(string Name, UnitRole Role, string? Office);
