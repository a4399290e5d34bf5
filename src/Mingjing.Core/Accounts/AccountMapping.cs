using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjing.Core.Accounts;

internal sealed class AccountMapping
    : IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<SignInState>,
        IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<FormDraft>,
        IEntityTypeConfiguration<Appointment>,
        IEntityTypeConfiguration<Delegation>,
        IEntityTypeConfiguration<MachineKey>,
        IEntityTypeConfiguration<MachineKeyUse>,
        IEntityTypeConfiguration<SetupAddress>,
        IEntityTypeConfiguration<SetupDone>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person").HasKey(p => p.Id);
        builder.Property(p => p.Name).HasMaxLength(Person.LongestName);
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account").HasKey(a => a.AccountId);
        builder.HasIndex(a => a.LoginName).IsUnique();
        builder.HasIndex(a => a.PersonId).IsUnique();
        builder.Property(a => a.LoginName).HasMaxLength(LoginNames.Longest);
        builder.Ignore(a => a.HasSecondFactor).Ignore(a => a.Factor);
    }

    public void Configure(EntityTypeBuilder<SignInState> builder)
    {
        builder.ToTable("sign_in_state").HasKey(s => s.AccountId);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.Ignore(s => s.Pending);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session").HasKey(s => s.Id);
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.HasIndex(s => s.AccountId);
        builder.HasIndex(s => s.ExpiresAt);
        builder.Property(s => s.Network).HasMaxLength(SessionOrigin.Longest);
        builder.Property(s => s.Browser).HasMaxLength(SessionOrigin.Longest);
    }

    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("form_draft").HasKey(d => new { d.AccountId, d.Form });
        builder.HasIndex(d => d.SavedAt);
        builder.Property(d => d.Form).HasMaxLength(FormDrafts.LongestName);
    }

    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("appointment").HasKey(a => a.Id);
        builder.HasIndex(a => a.PersonId);
        builder.HasIndex(a => a.OrganizationId);
        builder.Property(a => a.RegionCode).HasMaxLength(6);
        builder.Property(a => a.From).HasColumnName("from_day");
        builder.Property(a => a.Until).HasColumnName("until_day");
    }

    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("delegation").HasKey(d => d.Id);
        builder.HasIndex(d => d.Lent);
        builder.HasIndex(d => d.To);
        builder.Property(d => d.Lent).HasColumnName("lent_appointment_id");
        builder.Property(d => d.To).HasColumnName("to_appointment_id");
        builder.Property(d => d.RegionCode).HasMaxLength(6);
        builder.Property(d => d.From).HasColumnName("from_day");
        builder.Property(d => d.Until).HasColumnName("until_day");
    }

    public void Configure(EntityTypeBuilder<MachineKey> builder)
    {
        builder.ToTable("machine_key").HasKey(k => k.Id);
        builder.HasIndex(k => k.OrganizationId);
        builder.Property(k => k.RegionCode).HasMaxLength(6);
        builder.Property(k => k.Name).HasMaxLength(MachineKey.LongestName);
        builder.Property(k => k.Until).HasColumnName("until_day");
    }

    public void Configure(EntityTypeBuilder<MachineKeyUse> builder)
    {
        builder.ToTable("machine_key_use").HasKey(u => u.KeyId);
        builder.Property(u => u.RegionCode).HasMaxLength(6);
    }

    public void Configure(EntityTypeBuilder<SetupAddress> builder) =>
        builder.ToTable("setup_address").HasKey(a => a.TokenHash);

    public void Configure(EntityTypeBuilder<SetupDone> builder)
    {
        builder.ToTable("setup_done").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
    }
}
