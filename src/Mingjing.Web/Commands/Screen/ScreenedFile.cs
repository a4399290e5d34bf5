using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Web.Commands.Screen;

/// <summary>What was read out of the files to screen.</summary>
internal sealed class ScreenedFile
{
    private readonly List<RowError> _errors = [];

    private readonly List<ReadNotice> _notices = [];

    private ScreenedFile(string path) => Name = Path.GetFileName(path);

    /// <summary>The name of the main file.</summary>
    public string Name { get; }

    /// <summary>The layout of the main file; null where it was not recognized.</summary>
    public string? Layout { get; private set; }

    public TableFormat? Format { get; private set; }

    public string? Encoding { get; private set; }

    /// <summary>Rows of the main file below its header.</summary>
    public long Rows { get; private set; }

    public long Used { get; private set; }

    public long Identical { get; private set; }

    public long Reported { get; private set; }

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    public IReadOnlyList<ReportRecord> Reports { get; private set; } = [];

    public IReadOnlyList<RowError> Errors => _errors;

    public IReadOnlyList<ReadNotice> Notices => _notices;

    /// <summary>Whether the main file is a 双公示 file, which has no place for most steps.</summary>
    public bool IsDisclosure =>
        string.Equals(Layout, ActLayouts.PenaltyDisclosure.Name, StringComparison.Ordinal)
        || string.Equals(Layout, ActLayouts.LicenseDisclosure.Name, StringComparison.Ordinal);

    /// <summary>Whether the main file was a table at all, so that there is something to report on.</summary>
    public bool IsTable => Rows > 0;

    /// <summary>Reads the main file, acts or reports as its header says, and the reports beside it.</summary>
    public static ScreenedFile Read(ScreenOptions options, IProgress<long>? bytesRead)
    {
        var file = new ScreenedFile(options.File);
        using (var stream = File.OpenRead(options.File))
        {
            var acts = ActFile.ReadAll(stream, file.Name, ActOptions(options), bytesRead);
            if (acts.Records.Count == 0 && stream.CanSeek && ReportFile.IsIn(stream))
                file.Reports = file.Main(ReadReports(stream, options, file.Name, bytesRead));
            else
                file.Acts = file.Main(acts);
        }

        if (options.Reports is { } path)
            file.Reports = [.. file.Reports, .. file.Take(ReportFile.ReadAll(path))];
        return file;
    }

    private static ActReadOptions? ActOptions(ScreenOptions options) =>
        options.IsComplete ? new ActReadOptions { Completeness = new Completeness() } : null;

    private static ReadResult<ReportRecord> ReadReports(
        Stream stream,
        ScreenOptions options,
        string name,
        IProgress<long>? bytesRead
    )
    {
        var result = ReportFile.ReadAll(stream, name, bytesRead);
        if (options.IsComplete)
        {
            foreach (var report in result.Records)
                report.Record.Complete();
        }

        return result;
    }

    private IReadOnlyList<T> Main<T>(ReadResult<T> result)
        where T : class
    {
        (Layout, Format, Encoding) = (result.Layout, result.Format, result.Encoding);
        (Rows, Used) = (result.Rows, result.Records.Count);
        (Identical, Reported) = (result.IdenticalRows, result.ReportedRows);
        return Take(result);
    }

    private IReadOnlyList<T> Take<T>(ReadResult<T> result)
        where T : class
    {
        _errors.AddRange(result.Errors);
        _notices.AddRange(result.Notices);
        return [.. result.Records.Select(r => r.Record)];
    }
}
