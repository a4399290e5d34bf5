using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjing.Core.Organizations;

internal sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("organization").HasKey(o => o.Id);
        builder.HasIndex(o => o.Code).IsUnique();
        builder.HasIndex(o => o.RegionCode);
        builder.Property(o => o.Code).HasMaxLength(18);
        builder.Property(o => o.RegionCode).HasMaxLength(6);
        builder.Property(o => o.Parent).HasColumnName("parent_id");
        builder.Property(o => o.From).HasColumnName("from_day");
        builder.Property(o => o.Until).HasColumnName("until_day");
    }
}
