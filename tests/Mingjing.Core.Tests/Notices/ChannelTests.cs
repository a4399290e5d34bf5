using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mingjing.Core.Notices.Channels;

namespace Mingjing.Core.Tests.Notices;

/// <summary>消息通道: one whole file for each message, which any reader of mail understands.</summary>
public sealed class ChannelTests : IDisposable
{
    private const string Subject =
        "行政执法监督平台每周摘要（河洛市市场监督管理局，2026年11月23日）：𠮷日，标题很长，须分成几个编码字，不能把一个字切成两半";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly ChannelMessage Message = new(
        new Guid("01900000-0000-7000-8000-000000000001"),
        new DateTimeOffset(2026, 11, 23, 0, 5, 0, TimeSpan.Zero),
        "office@market.example.org",
        Subject,
        "待办 5 项，其中逾期 1 项。\n请登录办理：https://jd.example.org/sign-in\n"
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-drop-");

    [Fact]
    public async Task A_mail_reads_back_as_it_was_written()
    {
        await new MailDrop(_folder.FullName, "jd@example.org").Send(Message, Cancel);
        var (headers, body) = Read(await File.ReadAllBytesAsync(Single(".eml"), Cancel));
        headers["From"].ShouldBe("jd@example.org");
        headers["To"].ShouldBe(Message.To);
        headers["Subject"].ShouldBe(Subject);
        headers["Date"].ShouldBe("Mon, 23 Nov 2026 08:05:00 +0800");
        headers["Message-ID"].ShouldBe("<01900000-0000-7000-8000-000000000001@example.org>");
        headers["MIME-Version"].ShouldBe("1.0");
        headers["Auto-Submitted"].ShouldBe("auto-generated");
        body.ShouldBe(Message.Body.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task A_mail_is_ASCII_in_lines_that_no_relay_breaks()
    {
        await new MailDrop(_folder.FullName, "jd@example.org").Send(Message, Cancel);
        var bytes = await File.ReadAllBytesAsync(Single(".eml"), Cancel);
        bytes.ShouldAllBe(b => b < 128);
        var lines = Encoding.ASCII.GetString(bytes).Split("\r\n");
        lines.ShouldAllBe(l => l.Length <= 76 && !l.Contains('\n') && !l.Contains('\r'));
        lines.Count(l => l.Contains("=?UTF-8?B?", StringComparison.Ordinal)).ShouldBeGreaterThan(2);
        // RFC 2047: a word of at most 75 characters in a line of at most 76, by itself whole text.
        foreach (
            Match word in Regex.Matches(
                string.Join('\n', lines),
                @"=\?UTF-8\?B\?(?<text>[^?]+)\?=",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        )
        {
            word.Length.ShouldBeLessThanOrEqualTo(75);
            Should.NotThrow(() => Strict.GetString(Convert.FromBase64String(word.Groups["text"].Value)));
        }
    }

    [Fact]
    public async Task A_short_message_is_one_file_of_JSON()
    {
        await new SmsDrop(_folder.FullName).Send(Message with { To = "03791234567" }, Cancel);
        var text = JsonNode.Parse(await File.ReadAllTextAsync(Single(".json"), Cancel))!.AsObject();
        text.Select(m => m.Key).ShouldBe(["id", "at", "to", "text"]);
        text["to"]!.GetValue<string>().ShouldBe("03791234567");
        text["text"]!
            .GetValue<string>()
            .ShouldBe("待办 5 项，其中逾期 1 项。请登录办理：https://jd.example.org/sign-in");
    }

    [Fact]
    public async Task A_message_that_comes_again_is_the_same_file_and_nothing_half_done_is_left()
    {
        var drop = new MailDrop(_folder.FullName, "jd@example.org");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => drop.Send(Message, Cancel), Cancel)));
        _folder.GetFiles().Select(f => f.Name).ShouldBe(["01900000-0000-7000-8000-000000000001.eml"]);

        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        var other = Message with { Id = Guid.CreateVersion7() };
        await Should.ThrowAsync<OperationCanceledException>(() => drop.Send(other, stopped.Token));
        _folder.GetFiles().Length.ShouldBe(1);
    }

    [Fact]
    public void A_list_of_addresses_is_read_whole()
    {
        var list = Contacts(
            """[{"code": "11419900MB00000011", "mail": "a@b.cn"}, {"code": "11419900MB00000022", "phone": "+8637912345"}]"""
        );
        list.Count.ShouldBe(2);
        list.Of("11419900MB00000011")!.Mail.ShouldBe("a@b.cn");
        list.Of("11419900MB00000022")!.Phone.ShouldBe("+8637912345");
        list.Of("11419900MB00000033").ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"code": "11419900MB00000011"}""", "不是机构地址清单")]
    [InlineData("""[{"code": "11419900MB00000011", "mial": "a@b.cn"}]""", "不是机构地址清单")]
    [InlineData("""[{"code": "1", "mail": "a@b.cn"}]""", "第 1 项：code")]
    [InlineData("""[{"code": "11419900MB00000011"}]""", "第 1 项：应填写")]
    [InlineData("""[{"code": "11419900MB00000011", "mail": "a@b.cn\r\nBcc: c@d.cn"}]""", "第 1 项：mail")]
    [InlineData("""[{"code": "11419900MB00000011", "mail": "a@b@c.cn"}]""", "第 1 项：mail")]
    [InlineData("""[{"code": "11419900MB00000011", "phone": "++379"}]""", "第 1 项：phone")]
    [InlineData("""[{"code": "11419900MB00000011", "phone": "1380000a111"}]""", "第 1 项：phone")]
    [InlineData("[null]", "第 1 项：不能为空")]
    public void A_fault_in_it_is_named_with_its_place(string json, string fault) =>
        Should.Throw<FormatException>(() => Contacts(json)).Message.ShouldStartWith(fault);

    [Fact]
    public void An_organization_stands_in_it_once() =>
        Should
            .Throw<FormatException>(() =>
                Contacts(
                    """[{"code": "11419900MB00000011", "mail": "a@b.cn"}, {"code": "11419900MB00000011", "phone": "12345"}]"""
                )
            )
            .Message.ShouldStartWith("第 2 项：");

    public void Dispose() => _folder.Delete(recursive: true);

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static ContactList Contacts(string json) => ContactList.Read(Encoding.UTF8.GetBytes(json));

    private string Single(string extension) => _folder.GetFiles("*" + extension).ShouldHaveSingleItem().FullName;

    // A reader of its own, by RFC 5322 2.2.3 (folding) and RFC 2047 6.2 (no blank between encoded words).
    private static (Dictionary<string, string> Headers, string Body) Read(byte[] file)
    {
        var text = Encoding.ASCII.GetString(file);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var unfolded = Regex.Replace(text[..end], "\r\n(?=[ \t])", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        var headers = unfolded
            .Split("\r\n")
            .Select(l => l.Split(": ", 2))
            .ToDictionary(p => p[0], p => Decoded(p[1]), StringComparer.OrdinalIgnoreCase);
        headers["Content-Type"].ShouldBe("text/plain; charset=utf-8");
        headers["Content-Transfer-Encoding"].ShouldBe("base64");
        var body = Strict.GetString(Convert.FromBase64String(text[(end + 4)..]));
        return (headers, body);
    }

    private static string Decoded(string value)
    {
        var joined = Regex.Replace(value, @"\?=\s+=\?", "?==?", RegexOptions.None, TimeSpan.FromSeconds(1));
        return Regex.Replace(
            joined,
            @"=\?UTF-8\?B\?(?<text>[^?]+)\?=",
            m => Strict.GetString(Convert.FromBase64String(m.Groups["text"].Value)),
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
    }
}
