using System.Globalization;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>提醒对象: one account under one organization, or whoever holds one of the roles there on the day of delivery.</summary>
public sealed record NoticeAddressee
{
    private NoticeAddressee(OrganizationId organization) => Organization = organization;

    /// <summary>The organization under whose appointment it is read.</summary>
    public OrganizationId Organization { get; }

    /// <summary>The one who is told; null where the roles say who is.</summary>
    public AccountId? Account { get; private init; }

    /// <summary>Those whose holders are told; none where the account says who is.</summary>
    public Roles Roles { get; private init; }

    /// <summary>One person, under one organization.</summary>
    public static NoticeAddressee Person(AccountId account, OrganizationId organization) =>
        new(organization) { Account = account };

    /// <summary>Whoever holds one of the roles in an organization when the notice is delivered, or stands in for one who does.</summary>
    /// <exception cref="ArgumentException">No role.</exception>
    public static NoticeAddressee Holders(OrganizationId organization, Roles roles) =>
        roles == Roles.None
            ? throw new ArgumentException("提醒应有对象", nameof(roles))
            : new NoticeAddressee(organization) { Roles = roles };
}

/// <summary>
/// 一条提醒, as an act hands it over with <see cref="Work.Notify"/>: delivered after the commit, once to each. Nothing in it is anybody's
/// data: a topic, a number of ours, a day, a count, and where to look.
/// </summary>
/// <param name="Topic">Why.</param>
/// <param name="To">Who is told.</param>
/// <param name="Path">Where it is dealt with: a path of the product without a query.</param>
public sealed record NoticeDraft(NoticeTopic Topic, NoticeAddressee To, string Path)
{
    /// <summary>Characters of the longest path.</summary>
    public const int LongestPath = 200;

    /// <summary>The name of the blank that <see cref="Count"/> fills.</summary>
    private const string CountBlank = "count";

    /// <summary>The kind of its message in the outbox.</summary>
    internal const string Kind = "notice.deliver";

    /// <summary>文号 or another number of ours.</summary>
    public string? Number { get; init; }

    /// <summary>The day by which something is to be done.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Fills the blank {count}.</summary>
    public int? Count { get; init; }

    /// <summary>What is said.</summary>
    /// <exception cref="ArgumentException">A blank of the topic stays empty.</exception>
    public string Line() => Topic.Say(Number, Day, Count is { } count ? [(CountBlank, count)] : []);

    /// <summary>As the outbox keeps it. What cannot be said fails here, within the act, and not hours later.</summary>
    /// <exception cref="ArgumentException">A blank stays empty.</exception>
    /// <exception cref="InvalidOperationException">The path leads elsewhere.</exception>
    internal JsonObject ToPayload()
    {
        _ = Line();
        if (!IsPath(Path))
            throw new InvalidOperationException($"{Topic.Code}: “{Path}”不是系统内的地址");
        return new JsonObject
        {
            ["topic"] = Topic.Code,
            ["organization"] = To.Organization.ToString(),
            ["account"] = To.Account?.ToString(),
            ["roles"] = (int)To.Roles,
            ["path"] = Path,
            ["number"] = Number,
            ["day"] = Day?.ToString("O", CultureInfo.InvariantCulture),
            ["count"] = Count,
        };
    }

    /// <summary>Reads it back.</summary>
    /// <exception cref="InvalidOperationException">This program does not know the topic.</exception>
    internal static NoticeDraft Read(JsonObject payload)
    {
        var organization = TypedId.Parse<OrganizationId>(payload["organization"]!.GetValue<string>())!.Value;
        var account = TypedId.Parse<AccountId>(payload["account"]?.GetValue<string>());
        var code = payload["topic"]!.GetValue<string>();
        return new NoticeDraft(
            NoticeTopic.All.GetValueOrDefault(code) ?? throw new InvalidOperationException($"unknown topic {code}"),
            account is { } id
                ? NoticeAddressee.Person(id, organization)
                : NoticeAddressee.Holders(organization, (Roles)payload["roles"]!.GetValue<int>()),
            payload["path"]!.GetValue<string>()
        )
        {
            Number = payload["number"]?.GetValue<string>(),
            Day = payload["day"]?.GetValue<string>() is { } day
                ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)
                : null,
            Count = payload["count"]?.GetValue<int>(),
        };
    }

    // A query could carry what somebody typed.
    private static bool IsPath(string path) =>
        path is ['/', ..] and { Length: <= LongestPath }
        && (path.Length == 1 || path[1] != '/')
        && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '#');
}
