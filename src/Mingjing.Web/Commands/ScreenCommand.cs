using System.CommandLine;
using Mingjing.Web.Commands.Screen;

namespace Mingjing.Web.Commands;

/// <summary>筛查命令 (import-format §4): a file of acts in, the law checked, every finding explained.</summary>
public static class ScreenCommand
{
    public static Command Create(Surroundings around)
    {
        var command = new Command("screen", "筛查执法行为记录：逐条核对法律，逐项说明疑点");
        var arguments = new ScreenArguments(command);
        command.SetAction(parsed =>
        {
            var streams = parsed.InvocationConfiguration;
            return new ScreenRun(arguments.Read(parsed, around), around, streams.Output, streams.Error).Execute();
        });
        return command;
    }
}
