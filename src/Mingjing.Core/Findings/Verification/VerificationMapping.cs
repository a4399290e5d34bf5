using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings.Verification;

internal sealed class VerificationMapping
    : IEntityTypeConfiguration<FindingHandling>,
        IEntityTypeConfiguration<VerificationRequest>,
        IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<FindingHandling> builder)
    {
        builder.ToTable("finding_handling").HasKey(h => new { h.OrganizationId, h.FindingId });
        builder
            .HasIndex(h => new
            {
                h.OrganizationId,
                h.ActId,
                h.Check,
                h.Ordinal,
            })
            .IsUnique();
        builder.HasIndex(h => new
        {
            h.OrganizationId,
            h.RequestId,
            h.ItemNo,
        });
        builder.HasIndex(h => new { h.Stage, h.DueOn });
        builder.Property(h => h.Check).HasColumnName("check_code");
        builder.Property(h => h.Asked).AsJson();
        builder.Property(h => h.Draft).AsJson();
        builder.Property(h => h.Answer).AsJson();
        builder.Property(h => h.Steps).AsJsonList();
    }

    public void Configure(EntityTypeBuilder<VerificationRequest> builder)
    {
        builder.ToTable("verification_request").HasKey(r => new { r.OrganizationId, r.Id });
        builder.HasIndex(r => new
        {
            r.OrganizationId,
            r.IssuedOn,
            r.Id,
        });
        builder.HasIndex(r => new { r.IssuedOn, r.Id });
        builder.Property(r => r.Reminders).AsJsonList();
        builder.Ignore(r => r.Number).Ignore(r => r.Ref);
    }

    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("evidence_file").HasKey(f => new { f.OrganizationId, f.Id });
        builder.HasIndex(f => new { f.OrganizationId, f.FindingId });
        builder.HasIndex(f => f.Content);
        builder.HasIndex(f => f.UnusedSince).HasFilter("unused_since IS NOT NULL");
    }
}
