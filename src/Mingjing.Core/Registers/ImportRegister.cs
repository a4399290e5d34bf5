using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Registers;

/// <summary>导入名册 as a whole: rows that are not in it any more end with the edition before.</summary>
/// <param name="FileName">Name of the file.</param>
/// <param name="Sha256">Its SHA-256, hexadecimal.</param>
/// <param name="Records">Every row that was read.</param>
/// <param name="IsComplete">名册声明: declared complete by the importing person.</param>
public sealed record RegisterImport<TRecord>(
    string FileName,
    string Sha256,
    IReadOnlyList<TRecord> Records,
    bool IsComplete
);

/// <summary>What an import changed.</summary>
public sealed record RegisterImported(int Edition, int Rows, int Added, int Ended);

/// <summary>导入名册. One register of the whole city, one act, one entry with the hash of the file.</summary>
public sealed class ImportRegister<TRecord, TRow>(RegisterKind kind, Func<TRecord, string> subjectOf)
    : UseCase<RegisterImport<TRecord>, RegisterImported>
    where TRecord : class
    where TRow : RegisterRow, IRegisterRow<TRecord>, new()
{
    public override Permission Permission => RegisterAccess.Import;

    /// <exception cref="Refused">The scope of the person is not the whole city.</exception>
    public override async Task<RegisterImported> Act(
        Work work,
        RegisterImport<TRecord> command,
        CancellationToken cancel
    )
    {
        var register = await RegisterImports.Open(work, kind, cancel);
        register.Take(command.FileName, command.Sha256, command.Records.Count, work.Now);
        if (command.IsComplete)
            register.Declare(isComplete: true, work.Today, work.Principal.Actor);

        var standing = await work.Rows.Set<TRow>().Where(r => r.UntilEdition == null).ToListAsync(cancel);
        var left = standing.GroupBy(r => r.Record).ToDictionary(g => g.Key, g => new Queue<TRow>(g));
        var added = new List<TRecord>();
        foreach (var record in command.Records)
        {
            if (!left.TryGetValue(record, out var same) || !same.TryDequeue(out _))
                added.Add(record);
        }

        var ended = left.Values.SelectMany(q => q).ToList();
        foreach (var row in ended)
            row.UntilEdition = register.Edition;
        await Add(work, added, register.Edition, cancel);
        RegisterImports.Record(work, register, command, added.Count, ended.Count);
        return new RegisterImported(register.Edition, command.Records.Count, added.Count, ended.Count);
    }

    private async Task Add(Work work, List<TRecord> records, int edition, CancellationToken cancel)
    {
        var homes = await RegisterHomes.Load(work, cancel);
        foreach (var record in records)
        {
            var row = new TRow { Id = work.NewId<RegisterRowId>(), FromEdition = edition };
            row.Take(record);
            homes.Give(row, subjectOf(record));
            work.Rows.Add(row);
        }
    }
}

/// <summary>What every import of a register begins and ends with.</summary>
internal static class RegisterImports
{
    /// <summary>The register, a new one where none of its kind was imported before.</summary>
    /// <exception cref="Refused">The scope of the person is not the whole city.</exception>
    public static async Task<StoredRegister> Open(Work work, RegisterKind kind, CancellationToken cancel)
    {
        if (!work.Principal.Scope.Everywhere)
            throw new Refused(RegisterRefusals.NotTheCity);
        var register = await work.Rows.Set<StoredRegister>().SingleOrDefaultAsync(r => r.Kind == kind, cancel);
        if (register is null)
            work.Rows.Add(register = new StoredRegister(kind));
        return register;
    }

    /// <summary>Enters an import with the hash of its file and what it changed.</summary>
    public static void Record<TRecord>(
        Work work,
        StoredRegister register,
        RegisterImport<TRecord> command,
        int added,
        int ended
    ) =>
        work.Record(
            RegisterEvents.Imported,
            register,
            new JsonObject
            {
                ["fileName"] = command.FileName,
                ["sha256"] = command.Sha256,
                ["rows"] = Text(command.Records.Count),
                ["added"] = Text(added),
                ["ended"] = Text(ended),
                ["complete"] = command.IsComplete,
            }
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
