using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    private const int LongestLine = 160;

    private const int LongestTopic = 60;

    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        // Nobody is told the same twice, however often a message is delivered.
        builder.ToTable("notice").HasKey(n => new { n.AccountId, n.Id });
        builder.HasIndex(n => n.Id);
        builder.HasIndex(n => new { n.AccountId, n.ReadAt });
        builder.HasIndex(n => n.CreatedAt);
        builder.Property(n => n.Topic).HasMaxLength(LongestTopic);
        builder.Property(n => n.Line).HasMaxLength(LongestLine);
        builder.Property(n => n.Path).HasMaxLength(NoticeDraft.LongestPath);
    }
}
