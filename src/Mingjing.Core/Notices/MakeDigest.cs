using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Notices.Channels;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

/// <summary>一个机构的每周摘要.</summary>
/// <param name="At">The instant for which it is made: with the organization it says which digest this is.</param>
/// <param name="People">Who is told; whoever has nothing at all is left out.</param>
/// <param name="Numbers">Of the organization, for its own mailbox and telephone.</param>
/// <param name="Channels">Codes of the channels on which the organization has an address.</param>
internal sealed record OrganizationDigest(
    OrganizationId Organization,
    DateTimeOffset At,
    IReadOnlyList<PersonDigest> People,
    DigestNumbers Numbers,
    IReadOnlyList<string> Channels
);

/// <summary>一个人的每周摘要.</summary>
internal sealed record PersonDigest(AccountId Account, DigestNumbers Numbers, int Unread);

/// <summary>发出每周摘要 of an organization: once for its instant, however often it is asked.</summary>
internal sealed class MakeDigest : UseCase<OrganizationDigest, Nothing>
{
    public override Permission Permission => NoticeAccess.Deliver;

    public override async Task<Nothing> Act(Work work, OrganizationDigest command, CancellationToken cancel)
    {
        var (organization, at) = (command.Organization, command.At);
        var id = IdOf(organization, at);
        if (await work.Rows.Set<Notice>().AnyAsync(n => n.Id == id, cancel))
            return Nothing.Value;
        foreach (var (account, numbers, unread) in command.People)
        {
            var line = DigestNotices.Line(numbers, unread);
            work.Rows.Add(
                new Notice(account, id, organization, DigestNotices.Weekly.Code, line, DigestNotices.Path, at)
            );
        }

        foreach (var channel in command.Numbers.IsNothing ? [] : command.Channels)
            work.Promise(SendMessages.MessageKind, DigestMessage.Payload(channel, organization, at, command.Numbers));
        return Nothing.Value;
    }

    // The same for whoever makes it: two at the same time collide on the key, and the second finds that it is done.
    private static NoticeId IdOf(OrganizationId organization, DateTimeOffset at)
    {
        const int randomAt = 6;
        const int variantAt = 8;
        Span<byte> id = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(id, bigEndian: true, out _);
        SHA256
            .HashData(organization.Value.ToByteArray(bigEndian: true))
            .AsSpan(0, id.Length - randomAt)
            .CopyTo(id[randomAt..]);
        id[randomAt] = (byte)((id[randomAt] & 0x0F) | 0x70);
        id[variantAt] = (byte)((id[variantAt] & 0x3F) | 0x80);
        return new NoticeId(new Guid(id, bigEndian: true));
    }
}
