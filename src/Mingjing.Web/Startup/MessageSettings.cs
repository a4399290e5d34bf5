using Mingjing.Core.Notices.Channels;

namespace Mingjing.Web.Startup;

/// <summary>消息通道的设置: off unless a folder is named, and whole where one is.</summary>
internal static class MessageSettings
{
    private const long LargestList = 1 << 20;

    public static string? ReadFolder(string value) =>
        value.Length == 0 ? null
        : Directory.Exists(value) ? Path.GetFullPath(value)
        : throw new FormatException($"文件夹“{value}”不存在");

    public static string ReadFrom(string value) =>
        ContactList.IsMail(value) ? value : throw new FormatException($"“{value}”不是邮箱地址");

    public static Uri ReadSite(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && url is { PathAndQuery: "/", UserInfo: "", Fragment: "" }
            ? url
            : throw new FormatException($"“{value}”不是站点地址，应写作 https://主机");

    public static ContactList ReadContacts(string value)
    {
        try
        {
            var file = new FileInfo(value.Length == 0 ? "." : value);
            if (!file.Exists || file.Length > LargestList)
                throw new FormatException($"没有机构地址清单“{value}”，或者它超过 1 MB");
            return ContactList.Read(File.ReadAllBytes(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"不能读取机构地址清单“{value}”", e);
        }
    }

    /// <summary>What a channel needs and has not.</summary>
    public static IEnumerable<string> Lacking(ServerSettings settings)
    {
        if (settings.MailFolder is null && settings.SmsFolder is null)
            yield break;
        if (settings.SiteAddress is null)
            yield return "SiteAddress：投放邮件或者短信时必填，应写作 https://主机";
        if (settings.Contacts.Count == 0)
            yield return "Contacts：投放邮件或者短信时必填，是机构地址清单的文件";
        if (settings is { MailFolder: not null, MailFrom: null })
            yield return "MailFrom：投放邮件时必填，是发件人的邮箱";
    }
}
