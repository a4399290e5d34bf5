namespace Mingjing.Core.Notices.Channels;

/// <summary>
/// 消息通道: how a message leaves the system. Sent at least once: a message that comes again has the same id, by which whoever takes it
/// over can tell.
/// </summary>
public interface IMessageChannel
{
    /// <summary>Stable code: “mail”.</summary>
    string Code { get; }

    /// <summary>The address of an organization on this channel; null where it has none.</summary>
    string? AddressOf(OrganizationContact contact);

    /// <summary>Hands a message over; any exception is a failure, and it is tried again later.</summary>
    Task Send(ChannelMessage message, CancellationToken cancel);
}

/// <summary>一条对外消息: counts and the way to the sign-in, nothing else.</summary>
/// <param name="Id">The same at every attempt.</param>
/// <param name="At">When it was promised.</param>
/// <param name="To">Address on the channel.</param>
/// <param name="Body">Lines with a line feed each.</param>
public sealed record ChannelMessage(Guid Id, DateTimeOffset At, string To, string Subject, string Body);
