using Mingjing.Core.Notices;
using Mingjing.Core.Notices.Channels;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Web.Accounts;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Notices;

/// <summary>提醒服务. A channel is there only where its folder is set up.</summary>
internal static class NoticeServices
{
    public static void AddNotices(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<NoticeQueries>();
        services.AddSingleton<IOutboxHandler, DeliverNotices>();
        services.AddSingleton<Job, PurgeNotices>();
        services.AddSingleton<Job, WeeklyDigest>();
        services.AddSingleton(settings.Contacts);
        services.AddSingleton(
            new SignInAddress(settings.SiteAddress is { } site ? new Uri(site, SignInRoutes.SignIn) : null)
        );
        services.AddSingleton<IOutboxHandler, SendMessages>();
        if (settings is { MailFolder: { } mails, MailFrom: { } from })
            services.AddSingleton<IMessageChannel>(new MailDrop(mails, from));
        if (settings.SmsFolder is { } texts)
            services.AddSingleton<IMessageChannel>(new SmsDrop(texts));
    }
}
