using System.Globalization;
using System.Text.Json.Nodes;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;

namespace Mingjing.Core.Notices.Channels;

/// <summary>每周摘要的消息: what is promised holds counts and no address, what is sent holds counts and the way to the sign-in.</summary>
internal sealed record DigestMessage(
    string Channel,
    OrganizationId Organization,
    DateTimeOffset At,
    DigestNumbers Numbers
)
{
    public static JsonObject Payload(
        string channel,
        OrganizationId organization,
        DateTimeOffset at,
        DigestNumbers numbers
    ) =>
        new()
        {
            ["channel"] = channel,
            ["organization"] = organization.ToString(),
            ["at"] = at.ToString("O", CultureInfo.InvariantCulture),
            ["open"] = numbers.Open,
            ["overdue"] = numbers.Overdue,
            ["expiring"] = numbers.Expiring,
        };

    public static DigestMessage Read(JsonObject payload) =>
        new(
            payload["channel"]!.GetValue<string>(),
            TypedId.Parse<OrganizationId>(payload["organization"]!.GetValue<string>())!.Value,
            DateTimeOffset.ParseExact(payload["at"]!.GetValue<string>(), "O", CultureInfo.InvariantCulture),
            new DigestNumbers(
                payload["open"]!.GetValue<int>(),
                payload["overdue"]!.GetValue<int>(),
                payload["expiring"]!.GetValue<int>()
            )
        );

    /// <summary>The text of it.</summary>
    /// <param name="signIn">Where people sign in.</param>
    public ChannelMessage Say(Guid id, OrganizationEntry organization, string address, Uri signIn)
    {
        var day = Clock.DayOf(At).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"待办 {Numbers.Open} 项，其中逾期 {Numbers.Overdue} 项、{DigestNumbers.ExpiringDays} 日内到期 {Numbers.Expiring} 项。"
        );
        return new ChannelMessage(
            id,
            At,
            address,
            $"行政执法监督平台每周摘要（{organization.ShortName}，{day}）",
            $"{organization.ShortName}：截至{day}，{counts}\n请登录办理：{signIn}\n本消息由系统发出，只有数量，请勿回复。\n"
        );
    }
}
