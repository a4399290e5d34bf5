using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Accounts;

/// <summary>表单保护密钥 of a server: in the database, under the key file, and nowhere else.</summary>
public sealed class ProtectionKeyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_keys_of_forms_lie_in_the_database_and_in_no_file(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        (await server.Client.GetAsync("/sign-in", Cancel)).EnsureSuccessStatusCode();
        var kept = await server.Services.GetRequiredService<ProtectionKeys>().All(Cancel);
        kept.ShouldHaveSingleItem().ShouldStartWith("<key ");
        var folder = server.Services.GetRequiredService<ServerSettings>().DataFolder;
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ShouldNotContain(f => f.EndsWith(".xml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_process_on_the_same_store_reads_what_this_one_has_protected()
    {
        await using var server = await RunningServer.Start(kind: StoreKind.Postgres);
        var text = server.Services.GetDataProtectionProvider().CreateProtector("test").Protect("内容");
        var settings = server.Services.GetRequiredService<ServerSettings>();
        await using var other = Server.Build(settings, server.Time);
        await other.StartAsync(Cancel);
        other.Services.GetDataProtectionProvider().CreateProtector("test").Unprotect(text).ShouldBe("内容");
        await other.StopAsync(Cancel);
    }
}
