using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Clues;

internal sealed class ClueMapping : IEntityTypeConfiguration<Clue>
{
    public void Configure(EntityTypeBuilder<Clue> builder)
    {
        builder.ToTable("clue").HasKey(c => new { c.OrganizationId, c.Id });
        builder
            .HasIndex(c => new
            {
                c.OrganizationId,
                c.Year,
                c.Sequence,
            })
            .IsUnique();
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.Stage,
            c.Id,
        });
        builder.HasIndex(c => c.Id);
        builder.Property(c => c.Items).AsJsonList();
        builder.Property(c => c.Findings).AsJsonList();
        builder.Property(c => c.FirstLook).AsJson();
        builder.Property(c => c.Outcome).AsJson();
        builder.Property<RunningTerm?>(nameof(Clue.Screening)).IsRequired().AsJson();
        builder.Property(c => c.Report).AsJson();
        builder.Property(c => c.Informing).AsJson();
        builder.Property(c => c.Steps).AsJsonList();
        builder.Ignore(c => c.Number).Ignore(c => c.Ref);
    }
}
