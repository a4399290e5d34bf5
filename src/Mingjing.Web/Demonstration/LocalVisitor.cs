using System.Net;

namespace Mingjing.Web.Demonstration;

/// <summary>
/// 本机访问: both ends of the connection are this machine, under a name of this machine, and nobody has forwarded it. The name keeps
/// out a page of elsewhere whose own name was made to point here.
/// </summary>
public static class LocalVisitor
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    private static readonly string[] ForwardedBy =
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP",
        "Via",
    ];

    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && Names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && !ForwardedBy.Any(context.Request.Headers.ContainsKey);
}
