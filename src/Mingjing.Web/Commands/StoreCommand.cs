using System.CommandLine;
using System.Data.Common;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Commands;

/// <summary>A command that works on the database of an installation, wherever the settings say that it is.</summary>
internal static class StoreCommand
{
    /// <summary>Makes the command run with the settings; what goes wrong is told in one line.</summary>
    public static void Run(Command command, Func<ParseResult, ServerSettings, CancellationToken, Task<int>> run) =>
        command.SetAction(
            async (arguments, cancel) =>
            {
                var error = arguments.InvocationConfiguration.Error;
                try
                {
                    return await run(arguments, SettingsOf(arguments), cancel);
                }
                catch (SettingsException e)
                {
                    foreach (var fault in e.Faults)
                        error.WriteLine(fault);
                    return ExitCode.BadUsage;
                }
                catch (Exception e) when (IsExplained(e))
                {
                    error.WriteLine(e.Message);
                    return ExitCode.Failed;
                }
                catch (DbException e)
                {
                    error.WriteLine($"数据库不能使用：{e.Message}");
                    return ExitCode.Failed;
                }
            }
        );

    /// <summary>Whether the message of a failure is written for people.</summary>
    public static bool IsExplained(Exception e) =>
        e
            is SchemaException
                or StoreInUseException
                or RestoreException
                or KeyFileException
                or IOException
                or UnauthorizedAccessException;

    /// <summary>The checkpoints of the installation; null where it has no keys yet.</summary>
    public static LedgerCheckpoints? CheckpointsOf(Database database, ServerSettings settings) =>
        File.Exists(settings.KeyFile)
            ? new LedgerCheckpoints(database, KeyFile.Load(settings.KeyFile).CreateCheckpointSigner())
            : null;

    /// <summary>The key that the installation's checkpoints are signed with.</summary>
    /// <exception cref="KeyFileException">There is no key file.</exception>
    public static CheckpointKey KeyOf(ServerSettings settings) =>
        KeyFile.Load(settings.KeyFile).CreateCheckpointSigner().Key;

    /// <summary>The settings that a command line asks for; its options go before the environment.</summary>
    /// <exception cref="SettingsException">A setting breaks its rule.</exception>
    public static ServerSettings SettingsOf(ParseResult arguments) =>
        SettingsReading.OfProcess(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["data"] = DataFolder.Given(arguments) }
        );
}
