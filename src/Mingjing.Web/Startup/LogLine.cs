using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Serilog.Events;
using Serilog.Formatting;

namespace Mingjing.Web.Startup;

/// <summary>
/// 日志行: one event a line. Of an exception the types and the places are written, not the messages: those of a database quote
/// the row that it refused.
/// </summary>
public sealed class LogLine(bool asText) : ITextFormatter
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public void Format(LogEvent logEvent, TextWriter output)
    {
        if (asText)
            WriteText(logEvent, output);
        else
            WriteJson(logEvent, output);
    }

    private static void WriteText(LogEvent logEvent, TextWriter output)
    {
        output.Write(logEvent.Timestamp.ToString("HH:mm:ss ", CultureInfo.InvariantCulture));
        output.Write(logEvent.Level >= LogEventLevel.Warning ? $"{logEvent.Level} " : "");
        logEvent.RenderMessage(output, CultureInfo.InvariantCulture);
        output.WriteLine();
        foreach (var line in LinesOf(logEvent.Exception))
            output.WriteLine(line);
    }

    private static void WriteJson(LogEvent logEvent, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("@t", logEvent.Timestamp.UtcDateTime);
            json.WriteString("@l", logEvent.Level.ToString());
            json.WriteString("@mt", logEvent.MessageTemplate.Text);
            if (logEvent.TraceId is { } trace)
                json.WriteString("@tr", trace.ToHexString());
            foreach (var (name, value) in logEvent.Properties)
                Write(json, name, value);
            if (logEvent.Exception is { } exception)
                json.WriteString("@x", string.Join('\n', LinesOf(exception)));
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, string name, LogEventPropertyValue value)
    {
        switch ((value as ScalarValue)?.Value)
        {
            case int or long or short or byte:
                json.WriteNumber(name, Convert.ToInt64(((ScalarValue)value).Value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            case string text:
                json.WriteString(name, text);
                break;
            default:
                json.WriteString(name, value.ToString("l", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static IEnumerable<string> LinesOf(Exception? exception)
    {
        for (var each = exception; each is not null; each = each.InnerException)
        {
            yield return each.GetType().FullName!;
            if (each.StackTrace is { } places)
                yield return places;
        }
    }
}
