using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.SupervisionCases;

internal sealed class CaseMapping : IEntityTypeConfiguration<SupervisionCase>, IEntityTypeConfiguration<CaseLetter>
{
    public void Configure(EntityTypeBuilder<SupervisionCase> builder)
    {
        builder.ToTable("supervision_case").HasKey(c => new { c.OrganizationId, c.MatterId });
        builder.HasIndex(c => new { c.OrganizationId, c.Number }).IsUnique();
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.Stage,
            c.MatterId,
        });
        builder.HasIndex(c => c.MatterId).IsUnique();
        builder.HasIndex(c => new { c.SubjectId, c.MatterId });
        builder.Property<FilingProposal?>(nameof(SupervisionCase.Proposal)).IsRequired().AsJson();
        builder.Property(c => c.Report).AsJson();
        builder.Property(c => c.Statement).AsJson();
        builder.Property(c => c.EarlierStatements).AsJsonList();
        builder.Property(c => c.Service).AsJson();
        builder.Property(c => c.Points).AsJsonList();
        builder.Property(c => c.Planned).AsJsonList();
        builder.Property(c => c.Clues).AsJsonList();
        builder.Property(c => c.Handlers).AsJsonList();
        builder.Property(c => c.Recusals).AsJsonList();
        builder.Property(c => c.Reports).AsJsonList();
        builder.Property(c => c.Checks).AsJsonList();
        builder.Property(c => c.Requests).AsJsonList();
        builder.Property(c => c.Suspensions).AsJsonList();
        builder.Property(c => c.Terms).AsJsonList();
        builder.Property(c => c.Papers).AsJsonList();
        builder.Property(c => c.Evidence).AsJsonList();
        builder.Property(c => c.Steps).AsJsonList();
        builder.Ignore(c => c.Ref);
    }

    public void Configure(EntityTypeBuilder<CaseLetter> builder)
    {
        builder.ToTable("case_letter").HasKey(l => new { l.OrganizationId, l.Id });
        builder.HasIndex(l => l.MatterId);
        builder.HasIndex(l => new { l.OrganizationId, l.SentOn });
        builder.Property(l => l.Draft).AsJson();
        builder.Property(l => l.Replies).AsJsonList();
        builder.Ignore(l => l.Ref);
    }
}
