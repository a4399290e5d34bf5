using Spectre.Console;

namespace Mingjing.Web.Commands.Screen;

/// <summary>
/// 进度: a bar on standard error where a person watches it, first over the bytes read, then over the acts screened; where nobody
/// watches, nothing.
/// </summary>
internal sealed class ScreenProgress(TextWriter error, Surroundings around)
{
    private const int Steps = 200;

    /// <summary>Runs work that reports how many of <paramref name="total"/> are done; the report may come from any step.</summary>
    public T Run<T>(string title, long total, Func<IProgress<long>?, T> work)
    {
        if (around.ErrorWidth is not { } width || total <= 0)
            return work(null);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(error),
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                ColorSystem = around.AllowsColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            }
        );
        console.Profile.Width = width;
        return console
            .Progress()
            .AutoClear(true)
            .AutoRefresh(false)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .Start(context =>
            {
                var task = context.AddTask(title, maxValue: total);
                return work(new Bar(context, task, Math.Max(1, total / Steps)));
            });
    }

    // Redrawn by the work itself, at most two hundred times: a thread of the console's own may outlive the stream it writes to,
    // and a million reports would only wait for its lock.
    private sealed class Bar(ProgressContext context, ProgressTask task, long step) : IProgress<long>
    {
        private long _next;

        public void Report(long value)
        {
            if (value < _next)
                return;
            task.Value = value;
            _next = value + step;
            context.Refresh();
        }
    }
}
