using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingjing.Core.Notices.Channels;

/// <summary>机构的对外地址: its office's, never a person's own.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Mail">机构邮箱; null for none.</param>
/// <param name="Phone">接收短信的机构电话, digits with a leading plus or not; null for none.</param>
public sealed record OrganizationContact(string Code, string? Mail = null, string? Phone = null);

/// <summary>
/// 机构地址清单: which organization gets messages where. It is configuration: the product keeps no address of anybody in its database.
/// </summary>
public sealed class ContactList
{
    private const int CodeLength = 18;
    private const int LongestMail = 254;
    private const int ShortestPhone = 5;
    private const int LongestPhone = 16;

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly Dictionary<string, OrganizationContact> _byCode;

    private ContactList(Dictionary<string, OrganizationContact> byCode) => _byCode = byCode;

    /// <summary>Nobody has an address.</summary>
    public static ContactList None { get; } = new([]);

    public int Count => _byCode.Count;

    /// <summary>The addresses of an organization; null where it has none.</summary>
    public OrganizationContact? Of(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Reads the list: <c>[{"code": "…", "mail": "…", "phone": "…"}]</c>.</summary>
    /// <exception cref="FormatException">What is wrong, in Chinese.</exception>
    public static ContactList Read(ReadOnlySpan<byte> json)
    {
        OrganizationContact?[] contacts;
        try
        {
            contacts = JsonSerializer.Deserialize<OrganizationContact?[]>(json, Reading) ?? [];
        }
        catch (JsonException e)
        {
            throw new FormatException($"不是机构地址清单（第 {e.LineNumber + 1} 行）", e);
        }

        var byCode = new Dictionary<string, OrganizationContact>(StringComparer.Ordinal);
        for (var i = 0; i < contacts.Length; i++)
        {
            if (FaultOf(contacts[i]) is { } fault)
                throw new FormatException($"第 {i + 1} 项：{fault}");
            if (!byCode.TryAdd(contacts[i]!.Code, contacts[i]!))
                throw new FormatException($"第 {i + 1} 项：{contacts[i]!.Code} 已经列过");
        }

        return new ContactList(byCode);
    }

    /// <summary>Whether a text is an address of mail that can stand in a header as it is: ASCII, one @, nothing that breaks a line.</summary>
    public static bool IsMail(string? text)
    {
        if (text is not { Length: <= LongestMail } || text.Count(c => c == '@') != 1)
            return false;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at < text.Length - 1
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '_' or '+');
    }

    private static string? FaultOf(OrganizationContact? contact) =>
        contact switch
        {
            null => "不能为空",
            { Code: not { Length: CodeLength } } => "code 应为 18 位统一社会信用代码",
            { Mail: null, Phone: null } => "应填写 mail 或者 phone",
            { Mail: { } mail } when !IsMail(mail) => "mail 不是邮箱地址",
            { Phone: { } phone } when !IsPhone(phone) => "phone 应为数字，可以以 + 开头",
            _ => null,
        };

    private static bool IsPhone(string text) =>
        text is { Length: >= ShortestPhone and <= LongestPhone }
        && text.TrimStart('+') is var digits
        && digits.Length >= text.Length - 1
        && digits.All(char.IsAsciiDigit);
}
