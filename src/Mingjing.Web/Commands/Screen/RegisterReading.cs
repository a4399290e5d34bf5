using Mingjing.Core.Checks;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Registers;
using Mingjing.Core.Subjects;

namespace Mingjing.Web.Commands.Screen;

/// <summary>How one register file was read.</summary>
/// <param name="Kind">Which register.</param>
/// <param name="Name">名册 as messages call it.</param>
/// <param name="Rows">The rows that are used.</param>
/// <param name="IsComplete">Whether absence from it means something.</param>
internal sealed record RegisterRead(RegisterKind Kind, string Name, int Rows, bool IsComplete);

/// <summary>读取名册: what the options name, with the errors of its rows.</summary>
internal sealed class RegisterReading(ScreenOptions options)
{
    private readonly List<RegisterRead> _read = [];

    private readonly List<RowError> _errors = [];

    private readonly List<string> _remarks = [];

    public IReadOnlyList<RegisterRead> Read => _read;

    public IReadOnlyList<RowError> Errors => _errors;

    /// <summary>What the user should know about a register that was read.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>The option that names a register.</summary>
    public static string OptionOf(RegisterKind kind) => Known(kind).Option;

    /// <summary>The name of a register, whether it was given or not.</summary>
    public static string NameOf(RegisterKind kind) => Known(kind).Name;

    private static (string Option, string Name) Known(RegisterKind kind) =>
        kind switch
        {
            RegisterKind.Subjects => ("--subjects", SubjectFile.Register.Name),
            RegisterKind.Officers => ("--officers", CertificateFile.Register.Name),
            RegisterKind.Entrustments => ("--entrustments", EntrustmentFile.Register.Name),
            RegisterKind.Powers => ("--powers", PowersFile.Register.Name),
            RegisterKind.InspectionCaps => ("--inspection-caps", InspectionCapFile.Register.Name),
            _ => ("--benchmarks", BenchmarkFile.Register.Name),
        };

    /// <summary>The registers of the files, and of the database where no file is given.</summary>
    public ScreeningRegisters ReadAll()
    {
        var given = ReadFiles();
        if (options.Database is not { } settings)
            return given;
        if (settings.Store.File is { } file && !File.Exists(file))
            throw new FileNotFoundException($"没有数据库 {file}，请核对 --data，或者先执行 migrate");
        using var database = new Database(settings.Store);
        var stored = RegisterSnapshot.Load(database, CancellationToken.None).GetAwaiter().GetResult();
        NoteStored(database, stored);
        return new ScreeningRegisters(
            given.Subjects ?? stored.Subjects,
            given.Certificates ?? stored.Certificates,
            given.Entrustments ?? stored.Entrustments,
            given.Powers ?? stored.Powers,
            given.InspectionCaps ?? stored.InspectionCaps,
            given.Benchmarks ?? stored.Benchmarks
        );
    }

    private void NoteStored(Database database, ScreeningRegisters stored)
    {
        var rows = RegisterSnapshot.Standing(database, CancellationToken.None).GetAwaiter().GetResult();
        foreach (var (kind, isThere, of) in KindsOf(stored))
        {
            if (isThere && !options.Registers.ContainsKey(kind) && rows.TryGetValue(of, out var register))
                _read.Add(new RegisterRead(kind, NameOf(kind), register.Rows, register.IsComplete));
        }
    }

    private static IEnumerable<(RegisterKind Kind, bool IsThere, Core.Registers.RegisterKind Of)> KindsOf(
        ScreeningRegisters stored
    ) =>
        [
            (RegisterKind.Subjects, stored.Subjects is not null, Core.Registers.RegisterKind.Subjects),
            (RegisterKind.Officers, stored.Certificates is not null, Core.Registers.RegisterKind.Certificates),
            (RegisterKind.Entrustments, stored.Entrustments is not null, Core.Registers.RegisterKind.Entrustments),
            (RegisterKind.Powers, stored.Powers is not null, Core.Registers.RegisterKind.Powers),
            (
                RegisterKind.InspectionCaps,
                stored.InspectionCaps is not null,
                Core.Registers.RegisterKind.InspectionCaps
            ),
            (RegisterKind.Benchmarks, stored.Benchmarks is not null, Core.Registers.RegisterKind.Benchmarks),
        ];

    private ScreeningRegisters ReadFiles() =>
        new(
            Take(RegisterKind.Subjects, SubjectFile.Register, (rows, all) => new SubjectRegister(rows, all)),
            Take(RegisterKind.Officers, CertificateFile.Register, (rows, all) => new CertificateRegister(rows, all)),
            Take(
                RegisterKind.Entrustments,
                EntrustmentFile.Register,
                (rows, all) => new EntrustmentRegister(rows, all)
            ),
            Take(RegisterKind.Powers, PowersFile.Register, (rows, all) => new PowersRegister(rows, all)),
            Take(RegisterKind.InspectionCaps, InspectionCapFile.Register, (rows, _) => new InspectionCapRegister(rows)),
            Take(RegisterKind.Benchmarks, BenchmarkFile.Register, (rows, all) => new BenchmarkRegister(rows, all))
        );

    // A register that lost a row is not complete any more: an absence from it may be our loss and must accuse nobody.
    private TRegister? Take<TRecord, TRegister>(
        RegisterKind kind,
        RegisterFile<TRecord> file,
        Func<IReadOnlyList<TRecord>, bool, TRegister> create
    )
        where TRecord : class
        where TRegister : class
    {
        if (!options.Registers.TryGetValue(kind, out var path))
            return null;
        var result = file.ReadAll(path);
        _errors.AddRange(result.Errors);
        foreach (var notice in result.Notices.Where(n => n.Kind is NoticeKind.UnknownColumn or NoticeKind.UnreadSheet))
            _remarks.Add($"{notice.File}：{notice.Text}");
        if (result.Records.Count == 0)
        {
            _remarks.Add($"{file.Name}没有可用的行，按没有提供处理。");
            return null;
        }

        var isComplete = options.AreRegistersComplete && result.Errors.Count == 0;
        if (options.AreRegistersComplete && !isComplete)
            _remarks.Add($"{file.Name}有未能读入的行，不按“声明完整”处理：不在其中的一律答“无法判断”。");
        _read.Add(new RegisterRead(kind, file.Name, result.Records.Count, isComplete));
        return create([.. result.Records.Select(r => r.Record)], isComplete);
    }
}
