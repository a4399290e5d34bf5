using System.CommandLine;
using System.Globalization;
using Mingjing.Web.Startup;
using Npgsql;

namespace Mingjing.Web.Commands;

/// <summary>What PostgreSQL's own tools do better: the command to type is data and goes to standard output, without the password.</summary>
internal static class ServerTools
{
    /// <summary>Says why, prints the command, and answers that nothing was done.</summary>
    public static int Tell(ServerSettings settings, string why, string tool, InvocationConfiguration streams)
    {
        var server = new NpgsqlConnectionStringBuilder(settings.Connection);
        streams.Error.WriteLine(why);
        streams.Output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{tool} --host={Quote(server.Host ?? "")} --port={server.Port} --username={Quote(server.Username ?? "")} --dbname={Quote(server.Database ?? "")}"
            )
        );
        streams.Error.WriteLine($"密钥文件不在其中，请另行妥善保管：{settings.KeyFile}");
        return ExitCode.Failed;
    }

    /// <summary>As a shell reads it.</summary>
    public static string Quote(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or ':')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
