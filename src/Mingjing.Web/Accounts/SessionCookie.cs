using System.Net;
using System.Net.Sockets;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Web.Accounts;

/// <summary>会话 Cookie: an opaque token and nothing else; gone when the browser closes.</summary>
public static class SessionCookie
{
    // The prefix makes the browser refuse it from any other host or path; it demands https, which a trial on loopback has not.
    internal const string SafeName = "__Host-mingjing";
    private const string PlainName = "mingjing";

    /// <summary>The token that a browser sent; empty where it sent none.</summary>
    public static Secret Read(HttpContext context) => new(context.Request.Cookies[NameFor(context)]);

    public static void Write(HttpContext context, Secret token) =>
        context.Response.Cookies.Append(NameFor(context), token.Text!, OptionsFor(context));

    public static void Clear(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context), OptionsFor(context));

    /// <summary>Where a request comes from, shortened: the network of the address, the name of the browser and of the system.</summary>
    public static SessionOrigin OriginOf(HttpContext context) =>
        new(NetworkOf(context.Connection.RemoteIpAddress), BrowserOf(context.Request.Headers.UserAgent.ToString()));

    internal static string NetworkOf(IPAddress? address)
    {
        if (address is null)
            return "";
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var length = plain.AddressFamily == AddressFamily.InterNetwork ? 24 : 48;
        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(length / 8).Clear();
        return $"{new IPAddress(bytes)}/{length}";
    }

    internal static string BrowserOf(string agent)
    {
        // Each of these also calls itself by the names further down.
        ReadOnlySpan<(string Mark, string Name)> browsers =
        [
            ("Edg/", "Edge"),
            ("OPR/", "Opera"),
            ("QQBrowser", "QQ浏览器"),
            ("360", "360浏览器"),
            ("Firefox/", "Firefox"),
            ("Chrome/", "Chrome"),
            ("Safari/", "Safari"),
        ];
        ReadOnlySpan<(string Mark, string Name)> systems =
        [
            ("Windows", "Windows"),
            ("HarmonyOS", "HarmonyOS"),
            ("Android", "Android"),
            ("iPhone", "iOS"),
            ("Mac OS", "macOS"),
            ("UOS", "统信"),
            ("Kylin", "麒麟"),
            ("Linux", "Linux"),
        ];
        return $"{First(agent, browsers) ?? "其他浏览器"} · {First(agent, systems) ?? "其他系统"}";
    }

    private static string? First(string agent, ReadOnlySpan<(string Mark, string Name)> names)
    {
        foreach (var (mark, name) in names)
        {
            if (agent.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return name;
        }

        return null;
    }

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? SafeName : PlainName;

    private static CookieOptions OptionsFor(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
}
