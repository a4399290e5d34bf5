using System.Globalization;
using System.Text;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Notices.Channels;

/// <summary>邮件的文本 (RFC 5322; headers by RFC 2047, body by RFC 2045): ASCII throughout, so that no relay can spoil the Chinese.</summary>
internal static class MailText
{
    private const string LineEnd = "\r\n";
    private const string WordBegins = "=?UTF-8?B?";
    private const string WordEnds = "?=";

    // A line with an encoded word has at most 76 characters, the name of the header included: 39 bytes fill 52 of base64.
    private const int WordBytes = 39;

    public static byte[] Of(ChannelMessage message, string from)
    {
        var text = new StringBuilder();
        Header("Date", DateOf(message.At));
        Header("From", from);
        Header("To", message.To);
        Header("Subject", Encoded(message.Subject));
        Header("Message-ID", $"<{message.Id:D}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}>");
        // So that no absence notice is sent back (RFC 3834).
        Header("Auto-Submitted", "auto-generated");
        Header("MIME-Version", "1.0");
        Header("Content-Type", "text/plain; charset=utf-8");
        Header("Content-Transfer-Encoding", "base64");
        text.Append(LineEnd);
        var body = Encoding.UTF8.GetBytes(message.Body.ReplaceLineEndings(LineEnd));
        text.Append(Convert.ToBase64String(body, Base64FormattingOptions.InsertLineBreaks)).Append(LineEnd);
        return Encoding.ASCII.GetBytes(text.ToString());

        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append(LineEnd);
    }

    private static string DateOf(DateTimeOffset at)
    {
        var time = Clock.InShanghai(at).ToString("ddd, d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
        // The zone is written without a colon.
        return time.Remove(time.LastIndexOf(':'), 1);
    }

    /// <summary>A text as encoded words, each on a line of its own; no character is cut in two (RFC 2047 5).</summary>
    private static string Encoded(string text)
    {
        var words = new List<string>();
        var bytes = new List<byte>(WordBytes);
        Span<byte> one = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(one);
            if (bytes.Count + length > WordBytes)
                End();
            bytes.AddRange(one[..length]);
        }

        End();
        return string.Join(LineEnd + " ", words);

        void End()
        {
            words.Add(WordBegins + Convert.ToBase64String([.. bytes]) + WordEnds);
            bytes.Clear();
        }
    }
}
