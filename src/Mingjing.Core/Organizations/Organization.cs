using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Organizations;

/// <summary>机构: a body that supervises, enforces, decides or acts for another. Visible to everybody who has signed in.</summary>
public sealed class Organization : Aggregate, IDirectoryRow
{
    private Organization() { }

    /// <summary>登记机构.</summary>
    public Organization(OrganizationId id, OrganizationFacts facts)
    {
        Id = id;
        Change(facts);
    }

    public OrganizationId Id { get; private init; }

    /// <summary>统一社会信用代码, unique.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string ShortName { get; private set; } = "";

    public OrganizationKind Kind { get; private set; }

    public string RegionCode { get; private set; } = "";

    public OrganizationId? Parent { get; private set; }

    public Leadership Leadership { get; private set; }

    public string? Superior { get; private set; }

    public DateOnly? From { get; private set; }

    public DateOnly? Until { get; private set; }

    public override string LedgerKind => "organization";

    public override string LedgerId => Id.ToString();

    /// <summary>登记内容 as a whole.</summary>
    public OrganizationFacts Facts() =>
        new(Code, Name, ShortName, Kind, RegionCode, Parent, Leadership, Superior, From, Until);

    /// <summary>变更登记: replaces the facts as a whole.</summary>
    public void Change(OrganizationFacts facts)
    {
        (Code, Name, ShortName, Kind) = (facts.Code, facts.Name, facts.ShortName, facts.Kind);
        (RegionCode, Parent, Leadership, Superior) = (facts.RegionCode, facts.Parent, facts.Leadership, facts.Superior);
        (From, Until) = (facts.From, facts.Until);
    }

    public override JsonObject MaterialFields() =>
        new()
        {
            ["code"] = Code,
            ["name"] = Name,
            ["shortName"] = ShortName,
            ["kind"] = Kind.ToString(),
            ["regionCode"] = RegionCode,
            ["parent"] = Parent?.ToString(),
            ["leadership"] = Leadership.ToString(),
            ["superior"] = Superior,
            ["from"] = LegalDate.Text(From),
            ["until"] = LegalDate.Text(Until),
        };
}

/// <summary>机构登记内容.</summary>
/// <param name="Code">统一社会信用代码 (GB 32100), unique; the 执法主体代码 of its acts.</param>
/// <param name="Name">名称 as on its seal.</param>
/// <param name="ShortName">简称.</param>
/// <param name="Kind">机构类别.</param>
/// <param name="RegionCode">区划代码 (GB/T 2260) of the government that it belongs to; the city's code for city bodies.</param>
/// <param name="Parent">The body whose branch it is, or in whose name it acts; null for none.</param>
/// <param name="Leadership">领导体制 (条例 42).</param>
/// <param name="Superior">上一级主管部门 by name, where it is led from above; null otherwise.</param>
/// <param name="From">设立日期; null where unknown.</param>
/// <param name="Until">撤销日期, half-open; null while it stands.</param>
public sealed record OrganizationFacts(
    string Code,
    string Name,
    string ShortName,
    OrganizationKind Kind,
    string RegionCode,
    OrganizationId? Parent = null,
    Leadership Leadership = Leadership.OwnLevel,
    string? Superior = null,
    DateOnly? From = null,
    DateOnly? Until = null
);
