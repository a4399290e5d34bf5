using System.Net;
using Microsoft.Extensions.Configuration;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Tests.Startup;

/// <summary>Settings: the later source wins, a fault names its source, an unknown key is refused.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Without_any_source_the_server_listens_on_loopback_with_both_parts()
    {
        var settings = Read([], [], []);
        settings.Url.ShouldBe(new Uri("http://127.0.0.1:5080"));
        settings.Role.ShouldBe(ServerRole.Both);
        settings.KnownProxies.ShouldBeEmpty();
        settings.Telemetry.ShouldBeNull();
        settings.Demo.ShouldBeFalse();
    }

    [Fact]
    public void An_option_wins_over_a_variable_and_a_variable_over_the_file()
    {
        var settings = Read(
            [("Url", "http://127.0.0.1:1"), ("Role", "office"), ("PagesPerMinute", "9")],
            [("URL", "http://127.0.0.1:2"), ("ROLE", "portal")],
            [("url", "http://127.0.0.1:3"), ("role", null)]
        );
        settings.Url.Port.ShouldBe(3);
        settings.Role.ShouldBe(ServerRole.Portal);
        settings.PagesPerMinute.ShouldBe(9);
    }

    [Fact]
    public void Proxies_are_addresses_or_networks_in_a_list_or_a_text()
    {
        IPNetwork[] expected = [IPNetwork.Parse("10.0.0.5/32"), IPNetwork.Parse("192.168.0.0/16")];
        Read([("KnownProxies:0", "10.0.0.5"), ("KnownProxies:1", "192.168.0.0/16")], [], [])
            .KnownProxies.ShouldBe(expected);
        Read([], [("KNOWNPROXIES", "10.0.0.5, 192.168.0.0/16")], []).KnownProxies.ShouldBe(expected);
    }

    [Fact]
    public void Every_fault_is_told_with_its_source_and_an_unknown_key_is_one()
    {
        var refused = Should.Throw<SettingsException>(() =>
            Read(
                [("Uri", "http://127.0.0.1:1"), ("Role", "all")],
                [("PAGESPERMINUTE", "0")],
                [("url", "https://example.org/x")]
            )
        );
        refused.Faults.Count.ShouldBe(4);
        refused.Faults.ShouldContain(f => f.StartsWith("设置 Mingjing:Uri：没有这一项设置", StringComparison.Ordinal));
        refused.Faults.ShouldContain(f =>
            f.StartsWith("设置 Mingjing:Role：“all”不是站点角色", StringComparison.Ordinal)
        );
        refused.Faults.ShouldContain(f => f.StartsWith("环境变量 MINGJING_PAGESPERMINUTE：", StringComparison.Ordinal));
        refused.Faults.ShouldContain(f =>
            f.StartsWith("选项 --url：“https://example.org/x”不是监听地址", StringComparison.Ordinal)
        );
    }

    private static ServerSettings Read(
        (string Key, string Value)[] file,
        (string Key, string Value)[] variables,
        (string Key, string? Value)[] options
    )
    {
        var files = Configuration(file.Select(f => (Key: $"{SettingsReading.Section}:{f.Key}", f.Value)));
        return SettingsReading.Read(
            files.GetSection(SettingsReading.Section),
            Configuration(variables).GetChildren(),
            options.ToDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal)
        );
    }

    private static IConfigurationRoot Configuration(IEnumerable<(string Key, string Value)> entries) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(entries.Select(e => KeyValuePair.Create(e.Key, (string?)e.Value)))
            .Build();
}
