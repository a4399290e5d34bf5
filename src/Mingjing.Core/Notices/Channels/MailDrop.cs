namespace Mingjing.Core.Notices.Channels;

/// <summary>邮件投放: one <c>.eml</c> file for each message (RFC 5322), for a mail system to pick up.</summary>
/// <param name="folder">Where the files lie.</param>
/// <param name="from">Address of the sender.</param>
public sealed class MailDrop(string folder, string from) : IMessageChannel
{
    private readonly DropFolder _folder = new(folder);

    public string Code => "mail";

    public string? AddressOf(OrganizationContact contact) => contact.Mail;

    public Task Send(ChannelMessage message, CancellationToken cancel) =>
        _folder.Write($"{message.Id:D}.eml", MailText.Of(message, from), cancel);
}
