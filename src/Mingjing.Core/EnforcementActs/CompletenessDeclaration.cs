using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 完整报送声明 (law-rules §2.1.1 c) of one department for one way of reporting: these columns are always filled when the step
/// happened. It holds for steps passed on or after its day, and is applied whenever the act is screened.
/// </summary>
public sealed class CompletenessDeclaration : Aggregate, IScoped
{
    private CompletenessDeclaration() { }

    internal CompletenessDeclaration(
        CompletenessId id,
        OrganizationId organization,
        string regionCode,
        CompletenessFacts facts,
        DateOnly declaredOn,
        string declaredBy
    )
    {
        (Id, OrganizationId, RegionCode) = (id, organization, regionCode);
        (Source, From) = (facts.Source, facts.From);
        Columns = facts.Fields is { } fields ? string.Join(',', fields.Select(f => f.ToString())) : null;
        (DeclaredOn, DeclaredBy) = (declaredOn, declaredBy);
    }

    public CompletenessId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>Files, or the interface.</summary>
    public ActSourceKind Source { get; private init; }

    /// <summary>The declared columns; null for all.</summary>
    public string? Columns { get; private init; }

    public DateOnly? From { get; private init; }

    public DateOnly DeclaredOn { get; private init; }

    public string DeclaredBy { get; private init; } = "";

    /// <summary>终止日期: from then on it is applied no more; null while it holds.</summary>
    public DateOnly? EndedOn { get; private set; }

    public override string LedgerKind => "completeness";

    public override string LedgerId => Id.ToString();

    internal void End(DateOnly day) => EndedOn = day;

    /// <summary>What it declares.</summary>
    public Completeness Declared() => new(Columns?.Split(',').Select(Enum.Parse<ActField>).ToHashSet(), From);

    public override JsonObject MaterialFields() =>
        new()
        {
            ["organization"] = OrganizationId.ToString(),
            ["source"] = Source.ToString(),
            ["columns"] = Columns,
            ["from"] = LegalDate.Text(From),
            ["declaredOn"] = LegalDate.Text(DeclaredOn),
            ["endedOn"] = LegalDate.Text(EndedOn),
        };
}

/// <summary>声明内容.</summary>
/// <param name="Source">执法行为记录 or 接口: a 双公示 file cannot be declared complete.</param>
/// <param name="Fields">The columns; null for all.</param>
/// <param name="From">For steps passed on or after this day; null for every day.</param>
public sealed record CompletenessFacts(ActSourceKind Source, IReadOnlyList<ActField>? Fields, DateOnly? From);

internal sealed class CompletenessMapping : IEntityTypeConfiguration<CompletenessDeclaration>
{
    public void Configure(EntityTypeBuilder<CompletenessDeclaration> builder)
    {
        builder.ToTable("completeness_declaration").HasKey(d => new { d.OrganizationId, d.Id });
        builder.Property(d => d.From).HasColumnName("from_day");
    }
}
