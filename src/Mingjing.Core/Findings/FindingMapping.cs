using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjing.Core.Findings;

internal sealed class FindingMapping
    : IEntityTypeConfiguration<ScreeningFinding>,
        IEntityTypeConfiguration<ActGroup>,
        IEntityTypeConfiguration<ActTally>,
        IEntityTypeConfiguration<RuleSetRow>
{
    public void Configure(EntityTypeBuilder<ScreeningFinding> builder)
    {
        builder.ToTable("screening_finding").HasKey(f => new { f.OrganizationId, f.Id });
        builder
            .HasIndex(f => new
            {
                f.OrganizationId,
                f.ActId,
                f.Check,
                f.Ordinal,
            })
            .IsUnique();
        builder.HasIndex(f => new
        {
            f.OrganizationId,
            f.Day,
            f.Id,
        });
        builder.HasIndex(f => new
        {
            f.RegionCode,
            f.Day,
            f.Id,
        });
        builder.HasIndex(f => new { f.Day, f.Id });
        builder.Property(f => f.Check).HasColumnName("check_code");
    }

    public void Configure(EntityTypeBuilder<ActGroup> builder)
    {
        builder
            .ToTable("act_group")
            .HasKey(g => new
            {
                g.OrganizationId,
                g.ActId,
                g.Slot,
            });
        builder.HasIndex(g => new
        {
            g.GroupKey,
            g.OrganizationId,
            g.ActId,
        });
    }

    public void Configure(EntityTypeBuilder<ActTally> builder) =>
        builder.ToTable("act_tally").HasKey(t => new { t.OrganizationId, t.Year });

    public void Configure(EntityTypeBuilder<RuleSetRow> builder)
    {
        builder.ToTable("rule_set").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.Digest).IsUnique();
    }
}
