using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjing.Core.EnforcementActs;

/// <summary>Keys begin with the organization, so that a distributed server can spread the rows (design.md §8).</summary>
internal sealed class StoredActMapping
    : IEntityTypeConfiguration<StoredAct>,
        IEntityTypeConfiguration<ActVersion>,
        IEntityTypeConfiguration<ActSecondSource>,
        IEntityTypeConfiguration<ActWithdrawalRow>,
        IEntityTypeConfiguration<ActBatch>,
        IEntityTypeConfiguration<ImportRun>,
        IEntityTypeConfiguration<ImportRunError>
{
    public void Configure(EntityTypeBuilder<StoredAct> builder)
    {
        builder.ToTable("act").HasKey(a => new { a.OrganizationId, a.Id });
        builder
            .HasIndex(a => new
            {
                a.OrganizationId,
                a.SubjectCode,
                a.RecordNo,
            })
            .IsUnique();
        // A page of one department, of one region, of the whole city.
        builder.HasIndex(a => new
        {
            a.OrganizationId,
            a.Day,
            a.Id,
        });
        builder.HasIndex(a => new
        {
            a.RegionCode,
            a.Day,
            a.Id,
        });
        builder.HasIndex(a => new { a.Day, a.Id });
        builder
            .HasIndex(a => new
            {
                a.DecisionKey,
                a.OrganizationId,
                a.SubjectCode,
            })
            .HasFilter("decision_key IS NOT NULL");
        builder.HasIndex(a => a.PartyIndex).HasFilter("party_index IS NOT NULL");
        builder.HasIndex(a => a.NextReviewOn).HasFilter("next_review_on IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<ActVersion> builder) =>
        builder
            .ToTable("act_version")
            .HasKey(v => new
            {
                v.OrganizationId,
                v.ActId,
                v.VersionNo,
            });

    public void Configure(EntityTypeBuilder<ActSecondSource> builder) =>
        builder
            .ToTable("act_source")
            .HasKey(s => new
            {
                s.OrganizationId,
                s.ActId,
                s.SourceNo,
            });

    public void Configure(EntityTypeBuilder<ActWithdrawalRow> builder) =>
        builder
            .ToTable("act_withdrawal")
            .HasKey(w => new
            {
                w.OrganizationId,
                w.ActId,
                w.VersionNo,
            });

    public void Configure(EntityTypeBuilder<ActBatch> builder)
    {
        builder.ToTable("act_batch").HasKey(b => b.Id);
        builder.HasIndex(b => b.LedgerSequence).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("import_run").HasKey(r => new { r.OrganizationId, r.Id });
        builder.HasIndex(r => new { r.OrganizationId, r.Sha256 });
    }

    public void Configure(EntityTypeBuilder<ImportRunError> builder)
    {
        builder
            .ToTable("import_run_error")
            .HasKey(e => new
            {
                e.OrganizationId,
                e.RunId,
                e.No,
            });
        builder.Property(e => e.Column).HasColumnName("column_name");
    }
}
