using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Jobs;

namespace Mingjing.Core.Notices.Channels;

/// <summary>发送消息: gives what was promised to its channel. Where the channel or the address is gone meanwhile, nothing is sent.</summary>
public sealed class SendMessages(
    IEnumerable<IMessageChannel> channels,
    ContactList contacts,
    LiveDirectory directory,
    SignInAddress signIn
) : IOutboxHandler
{
    internal const string MessageKind = "message.send";

    private readonly IMessageChannel[] _channels = [.. channels];

    public string Kind => MessageKind;

    public async Task Handle(OutboxMessage message, CancellationToken cancel)
    {
        var digest = DigestMessage.Read(message.Payload);
        var channel = Array.Find(_channels, c => string.Equals(c.Code, digest.Channel, StringComparison.Ordinal));
        if (
            channel is null
            || signIn.Uri is not { } uri
            || (await directory.Now(cancel)).Find(digest.Organization) is not { } organization
            || contacts.Of(organization.Code) is not { } contact
            || channel.AddressOf(contact) is not { } address
        )
            return;
        await channel.Send(digest.Say(message.Id, organization, address, uri), cancel);
    }
}

/// <summary>登录页的地址, as people reach it; null where none is set up.</summary>
public sealed record SignInAddress(Uri? Uri);
