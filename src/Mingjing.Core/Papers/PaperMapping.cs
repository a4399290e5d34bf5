using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Papers;

internal sealed class PaperMapping
    : IEntityTypeConfiguration<Paper>,
        IEntityTypeConfiguration<PaperDraft>,
        IEntityTypeConfiguration<PaperIssuer>,
        IEntityTypeConfiguration<PaperService>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.ToTable("paper").HasKey(p => p.Id);
        builder.HasIndex(p => new
        {
            p.MatterKind,
            p.MatterId,
            p.Id,
        });
        builder.HasIndex(p => new { p.OrganizationId, p.Stage });
        builder
            .HasIndex(p => new
            {
                p.OrganizationId,
                p.Kind,
                p.Year,
                p.Sequence,
            })
            .IsUnique()
            .HasFilter("sequence IS NOT NULL");
        builder.HasIndex(p => p.Code).IsUnique().HasFilter("code IS NOT NULL");
        builder.Property(p => p.Drafters).AsJsonList();
        builder.Property(p => p.Handlers).AsJsonList();
        builder.Property(p => p.Countersigners).AsJsonList();
        builder.Property(p => p.Steps).AsJsonList();
        builder.Property(p => p.Rendered).AsJson();
        builder.Property(p => p.Seal).AsJson();
        builder.Property(p => p.Stamped).AsJson();
        builder.Ignore(p => p.IsIssued).Ignore(p => p.Standing);
    }

    public void Configure(EntityTypeBuilder<PaperDraft> builder) =>
        builder.ToTable("paper_draft").HasKey(d => new { d.PaperId, d.No });

    public void Configure(EntityTypeBuilder<PaperIssuer> builder)
    {
        builder.ToTable("paper_issuer").HasKey(i => i.OrganizationId);
        builder.Property(i => i.Seal).AsJson();
    }

    public void Configure(EntityTypeBuilder<PaperService> builder)
    {
        builder.ToTable("paper_service").HasKey(s => s.Id);
        builder.HasIndex(s => s.PaperId);
        builder.HasIndex(s => new { s.OrganizationId, s.Id });
        builder.Property<ServiceDispatch?>(s => s.Dispatch).AsJson();
        builder.Property(s => s.Receipt).AsJson();
        builder.Property(s => s.Confirmation).AsJson();
    }
}
