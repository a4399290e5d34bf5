using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjing.Core.Registers;

internal sealed class RegisterMapping
    : IEntityTypeConfiguration<StoredRegister>,
        IEntityTypeConfiguration<SubjectRow>,
        IEntityTypeConfiguration<CertificateRow>,
        IEntityTypeConfiguration<EntrustmentRow>,
        IEntityTypeConfiguration<PowerRow>,
        IEntityTypeConfiguration<InspectionCapRow>,
        IEntityTypeConfiguration<BenchmarkRow>,
        IEntityTypeConfiguration<ReportRow>
{
    public void Configure(EntityTypeBuilder<StoredRegister> builder) => builder.ToTable("register").HasKey(r => r.Kind);

    public void Configure(EntityTypeBuilder<SubjectRow> builder)
    {
        Row(builder, "register_subject");
        builder.Ignore(r => r.Record);
    }

    public void Configure(EntityTypeBuilder<CertificateRow> builder)
    {
        Row(builder, "register_certificate");
        builder.Ignore(r => r.Record);
        builder.HasIndex(r => r.Number);
        builder.HasIndex(r => new { r.OrganizationId, r.ValidTo });
    }

    public void Configure(EntityTypeBuilder<EntrustmentRow> builder)
    {
        Row(builder, "register_entrustment");
        builder.Ignore(r => r.Record);
    }

    public void Configure(EntityTypeBuilder<PowerRow> builder)
    {
        Row(builder, "register_power");
        builder.Ignore(r => r.Record);
    }

    public void Configure(EntityTypeBuilder<InspectionCapRow> builder)
    {
        Row(builder, "register_inspection_cap");
        builder.Ignore(r => r.Record);
    }

    public void Configure(EntityTypeBuilder<BenchmarkRow> builder)
    {
        Row(builder, "register_benchmark");
        builder.Ignore(r => r.Record);
    }

    public void Configure(EntityTypeBuilder<ReportRow> builder)
    {
        Row(builder, "register_report");
        builder.Ignore(r => r.Entry);
        builder.HasIndex(r => new { r.OrganizationId, r.RecordId });
        builder.HasIndex(r => r.NextReviewOn);
    }

    private static void Row<TRow>(EntityTypeBuilder<TRow> builder, string table)
        where TRow : RegisterRow
    {
        builder.ToTable(table).HasKey(r => new { r.OrganizationId, r.Id });
        builder.Property(r => r.SubjectCode).HasMaxLength(18);
        builder.HasIndex(r => new
        {
            r.UntilEdition,
            r.LineKey,
            r.Id,
        });
    }
}
