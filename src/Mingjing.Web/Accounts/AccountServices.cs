using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;
using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Api;

namespace Mingjing.Web.Accounts;

/// <summary>账号服务: who signs in, and under what.</summary>
internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton(p => new RegionTree(p.GetRequiredService<DataPack>().Regions));
        services.AddSingleton<LiveDirectory>();
        services.AddSingleton<StaffList>();
        services.AddSingleton<SessionLimits>();
        services.AddSingleton(_ => new Passwords());
        services.AddSingleton<SecondFactors>();
        services.AddSingleton<MachineKeyTexts>();
        services.AddSingleton<PostList>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<PrincipalResolver>();
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<LedgerSearch>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<ProtectionKeys>();
        services.AddSingleton<FormDrafts>();
        services.AddSingleton<Job, PurgeSessions>();
        services.AddSingleton<Job, PurgeDrafts>();
        services.AddScoped<CurrentPrincipal>();
        services.AddScoped<UseCaseDesk>();
        services.AddScoped<DraftDesk>();
        services
            .AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddSingleton<IXmlRepository, ProtectionKeyRepository>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IXmlRepository>(
                (options, repository) =>
                {
                    options.XmlRepository = repository;
                    // The repository encrypts each key as a whole under the key file: a second wrapping would add nothing.
                    options.XmlEncryptor = new NullXmlEncryptor();
                }
            );
    }
}

/// <summary>
/// Lets the framework keep its keys in the database. It asks rarely and can only wait: once at the start, then when a key is
/// renewed. The key file is opened no sooner than it is asked: the server puts itself together before that file exists.
/// </summary>
internal sealed class ProtectionKeyRepository(IServiceProvider services) : IXmlRepository
{
    private ProtectionKeys Keys => services.GetRequiredService<ProtectionKeys>();

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => Keys.All(CancellationToken.None)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName)
    {
        var text = element.ToString(SaveOptions.DisableFormatting);
        Task.Run(() => Keys.Keep(friendlyName, text, CancellationToken.None)).GetAwaiter().GetResult();
    }
}
