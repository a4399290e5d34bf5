using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Keys;

/// <summary>表单保护密钥: one key with which forms are protected, encrypted under the key file.</summary>
internal sealed class ProtectionKeyRow : IPlatformRow
{
    public required string Name { get; init; }

    /// <summary>The wrapped key of this row.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The element, encrypted.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<ProtectionKeyRow> builder) =>
        builder.ToTable("protection_key").HasKey(k => k.Name);
}

/// <summary>
/// 表单保护密钥 in the database, so that any replica reads what another has protected; a backup of the database alone opens none.
/// </summary>
public sealed class ProtectionKeys(Database database, UseCaseRunner runner, KeyFile keys)
{
    private const string Purpose = "protection-key";

    private static readonly Principal Actor = Principal.System("protection-keys");

    /// <summary>All keys in clear.</summary>
    public async Task<IReadOnlyList<string>> All(CancellationToken cancel)
    {
        await using var rows = database.Read(Actor);
        var stored = await rows.Set<ProtectionKeyRow>().OrderBy(k => k.At).ToListAsync(cancel);
        return [.. stored.Select(Open)];
    }

    /// <summary>Keeps a key.</summary>
    public async Task Keep(string name, string content, CancellationToken cancel)
    {
        using var key = RecordKey.Create();
        var sealedKey = new SealedKey(name, key.Wrap(keys), key.Encrypt(content, Purpose));
        _ = (await runner.Run(new KeepKey(), new Request(Actor), sealedKey, cancel)).Result;
    }

    private string Open(ProtectionKeyRow row)
    {
        using var key = RecordKey.Unwrap(keys, row.Key);
        return key.Decrypt(row.Content, Purpose);
    }

    private sealed record SealedKey(string Name, byte[] Key, byte[] Content);

    private sealed class KeepKey : UseCase<SealedKey, Nothing>
    {
        // Done by the system alone: no role holds it.
        private static readonly Permission Keeping = new(
            "protection-keys.keep",
            "保存表单保护密钥",
            Roles.None,
            PermissionArea.Own
        );

        public override Permission Permission => Keeping;

        public override Task<Nothing> Act(Work work, SealedKey command, CancellationToken cancel)
        {
            work.Rows.Add(
                new ProtectionKeyRow
                {
                    Name = command.Name,
                    Key = command.Key,
                    Content = command.Content,
                    At = work.Now,
                }
            );
            return Task.FromResult(Nothing.Value);
        }
    }
}
