using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Procedures;

namespace Mingjing.Core.Platform.Persistence;

internal sealed class PlatformMapping
    : IEntityTypeConfiguration<IdempotencyRow>,
        IEntityTypeConfiguration<OutboxRow>,
        IEntityTypeConfiguration<JobFiringRow>,
        IEntityTypeConfiguration<JobMemoryRow>,
        IEntityTypeConfiguration<AccessLogRow>,
        IEntityTypeConfiguration<MatterLoan>,
        IEntityTypeConfiguration<NumberSeries>,
        IEntityTypeConfiguration<LedgerEntryRow>,
        IEntityTypeConfiguration<LedgerHeadRow>,
        IEntityTypeConfiguration<LedgerCheckpointRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("idempotency").HasKey(r => new { r.Principal, r.Key });
        builder.HasIndex(r => r.At);
    }

    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox").HasKey(r => r.Id);
        builder.HasIndex(r => new { r.DoneAt, r.DueAt });
    }

    public void Configure(EntityTypeBuilder<JobMemoryRow> builder) => builder.ToTable("job_memory").HasKey(r => r.Name);

    public void Configure(EntityTypeBuilder<JobFiringRow> builder) =>
        builder.ToTable("job_firing").HasKey(r => new { r.Job, r.ScheduledFor });

    public void Configure(EntityTypeBuilder<AccessLogRow> builder)
    {
        builder.ToTable("access_log").HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.HasIndex(r => new { r.Actor, r.Number });
        builder.HasIndex(r => new { r.ObjectKind, r.ObjectId });
    }

    public void Configure(EntityTypeBuilder<MatterLoan> builder)
    {
        builder
            .ToTable("matter_loan")
            .HasKey(l => new
            {
                l.OrganizationId,
                l.MatterId,
                l.AccountId,
            });
        builder.HasIndex(l => l.AccountId);
    }

    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder
            .ToTable("number_series")
            .HasKey(n => new
            {
                n.OrganizationId,
                n.Series,
                n.Year,
            });
        builder.Property(n => n.Voids).AsJsonList();
    }

    public void Configure(EntityTypeBuilder<LedgerEntryRow> builder)
    {
        builder.ToTable("ledger_entry").HasKey(r => r.Sequence);
        builder.Property(r => r.Sequence).ValueGeneratedNever();
        builder.HasIndex(r => new { r.ObjectKind, r.ObjectId });
    }

    public void Configure(EntityTypeBuilder<LedgerHeadRow> builder)
    {
        builder.ToTable("ledger_head").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasData(
            new LedgerHeadRow
            {
                Id = 1,
                Size = 0,
                Frontier = [],
                LastAt = 0,
            }
        );
    }

    public void Configure(EntityTypeBuilder<LedgerCheckpointRow> builder)
    {
        builder.ToTable("ledger_checkpoint").HasKey(r => r.Size);
        builder.Property(r => r.Size).ValueGeneratedNever();
    }
}
