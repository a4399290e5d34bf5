using System.Text.Json;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Notices.Channels;

/// <summary>短信投放: one <c>.json</c> file for each message, for a gateway to pick up.</summary>
/// <param name="folder">Where the files lie.</param>
public sealed class SmsDrop(string folder) : IMessageChannel
{
    private readonly DropFolder _folder = new(folder);

    public string Code => "sms";

    public string? AddressOf(OrganizationContact contact) => contact.Phone;

    public Task Send(ChannelMessage message, CancellationToken cancel)
    {
        var text = new
        {
            message.Id,
            message.At,
            message.To,
            Text = message.Body.ReplaceLineEndings("").Trim(),
        };
        return _folder.Write(
            $"{message.Id:D}.json",
            JsonSerializer.SerializeToUtf8Bytes(text, PlatformJson.Options),
            cancel
        );
    }
}
