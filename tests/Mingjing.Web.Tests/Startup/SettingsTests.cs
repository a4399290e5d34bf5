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

    [Fact]
    public void Messages_are_off_unless_a_folder_is_named_and_whole_where_one_is()
    {
        Read([], [], [])
            .ShouldSatisfyAllConditions(
                s => s.MailFolder.ShouldBeNull(),
                s => s.SmsFolder.ShouldBeNull(),
                s => s.Contacts.Count.ShouldBe(0)
            );
        var folder = Directory.CreateTempSubdirectory("mingjing-drop-");
        var list = Path.Combine(folder.FullName, "contacts.json");
        File.WriteAllText(list, """[{"code": "11419900MB00000011", "mail": "office@example.org"}]""");
        Should
            .Throw<SettingsException>(() => Read([("MailFolder", folder.FullName)], [], []))
            .Faults.Select(f => f.Split('：')[0])
            .ShouldBe(["设置 Mingjing:SiteAddress", "设置 Mingjing:Contacts", "设置 Mingjing:MailFrom"]);
        var whole = Read(
            [("MailFolder", folder.FullName), ("SiteAddress", "https://jd.example.org")],
            [("CONTACTS", list), ("MAILFROM", "jd@example.org")],
            []
        );
        whole.Contacts.Of("11419900MB00000011")!.Mail.ShouldBe("office@example.org");
        whole.SiteAddress.ShouldBe(new Uri("https://jd.example.org"));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("MailFolder", "/no/such/folder")]
    [InlineData("SmsFolder", "/no/such/folder")]
    [InlineData("MailFrom", "jd")]
    [InlineData("SiteAddress", "jd.example.org")]
    [InlineData("SiteAddress", "https://jd.example.org/path")]
    [InlineData("Contacts", "/no/such/file.json")]
    [InlineData("Contacts", "")]
    public void A_wrong_setting_of_messages_stops_the_start(string key, string value) =>
        Should
            .Throw<SettingsException>(() => Read([(key, value)], [], []))
            .Faults.ShouldHaveSingleItem()
            .ShouldStartWith($"设置 Mingjing:{key}：");

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
