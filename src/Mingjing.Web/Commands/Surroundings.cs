namespace Mingjing.Web.Commands;

/// <summary>What a command runs in: the time, and whether a person watches either stream.</summary>
/// <param name="Time">The source of today.</param>
/// <param name="OutputWidth">Columns of the terminal that shows standard output; null where it is a file or a pipe.</param>
/// <param name="ErrorWidth">The same of standard error.</param>
/// <param name="AllowsColor">Whether escape sequences may be written to a terminal.</param>
public sealed record Surroundings(TimeProvider Time, int? OutputWidth, int? ErrorWidth, bool AllowsColor)
{
    private const int UnknownWidth = 80;

    /// <summary>Streams that nobody watches.</summary>
    public static Surroundings Unwatched { get; } = new(TimeProvider.System, null, null, AllowsColor: false);

    /// <summary>Those of this process. NO_COLOR and TERM=dumb are respected.</summary>
    public static Surroundings OfProcess()
    {
        var isDumb = string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        var isPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Surroundings(
            TimeProvider.System,
            Console.IsOutputRedirected ? null : TerminalWidth(),
            Console.IsErrorRedirected || isDumb ? null : TerminalWidth(),
            !isDumb && !isPlain
        );
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UnknownWidth;
        }
        catch (IOException)
        {
            return UnknownWidth;
        }
    }
}
