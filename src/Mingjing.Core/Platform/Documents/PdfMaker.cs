using System.Diagnostics;

namespace Mingjing.Core.Platform.Documents;

/// <summary>
/// 排版 of papers to PDF by LibreOffice without a screen. One run at a time, others wait; each has a profile and a folder of its own, which
/// are gone when it ends, however it ends. It sees nothing of this process: neither its variables nor its home.
/// </summary>
/// <param name="folder">For the files of a run and for what is known of the fonts. In its subfolder “fonts” an office may put its own.</param>
/// <param name="program">The program; null for the one that is installed.</param>
/// <param name="limit">Longest time of a run; null for two minutes.</param>
public sealed class PdfMaker(string folder, string? program = null, TimeSpan? limit = null) : IDisposable
{
    private const string Running = "run-";

    // PDF/A-2b, tagged: text for readers by ear, fonts inside, fit for the archive.
    private const string Filter =
        "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
        + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
        + "\"ExportFormFields\":{\"type\":\"boolean\",\"value\":\"false\"}}";

    private readonly string? _program = program ?? InstalledOffice.Find();
    private readonly TimeSpan _limit = limit ?? TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Whether a program is installed; without one only DOCX and the print view exist.</summary>
    public bool IsAvailable => _program is not null && File.Exists(_program);

    /// <summary>Makes a PDF of a DOCX.</summary>
    /// <exception cref="PdfNotMade">See <see cref="PdfFault"/>.</exception>
    public async Task<byte[]> Make(byte[] docx, CancellationToken cancel) => (await MakeAll([docx], cancel))[0];

    /// <summary>Makes several in one run: its start costs more than a paper.</summary>
    /// <returns>In the order of the papers.</returns>
    /// <exception cref="PdfNotMade">See <see cref="PdfFault"/>; then none is given.</exception>
    public async Task<IReadOnlyList<byte[]>> MakeAll(IReadOnlyList<byte[]> papers, CancellationToken cancel)
    {
        if (!IsAvailable)
            throw new PdfNotMade(PdfFault.NotInstalled, "未找到 LibreOffice，只能提供 DOCX 和打印页");
        if (papers.Count == 0)
            return [];
        await _turn.WaitAsync(cancel);
        try
        {
            using var run = PdfRun.Begin(folder, Running);
            return await Make(run, papers, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyList<byte[]>> Make(PdfRun run, IReadOnlyList<byte[]> papers, CancellationToken cancel)
    {
        for (var i = 0; i < papers.Count; i++)
            await File.WriteAllBytesAsync(run.PaperPath(i), papers[i], cancel);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ends.CancelAfter(_limit);
        string said;
        try
        {
            said = await Run(run, papers.Count, ends.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new PdfNotMade(PdfFault.TimedOut, $"超过 {_limit.TotalSeconds:0.#} 秒，已终止");
        }

        var made = new List<byte[]>(papers.Count);
        for (var i = 0; i < papers.Count; i++)
        {
            if (!File.Exists(run.PdfPath(i)))
                throw new PdfNotMade(PdfFault.NoFile, said);
            made.Add(await File.ReadAllBytesAsync(run.PdfPath(i), cancel));
        }

        return made;
    }

    private async Task<string> Run(PdfRun run, int papers, CancellationToken ends)
    {
        using var process = Process.Start(Start(run, papers))!;
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(ends);
            var errors = process.StandardError.ReadToEndAsync(ends);
            await process.WaitForExitAsync(ends);
            return $"{await output}\n{await errors}".Trim();
        }
        finally
        {
            // The program that was started starts the one that works: both have to go.
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private ProcessStartInfo Start(PdfRun run, int papers)
    {
        var start = new ProcessStartInfo(_program!)
        {
            UseShellExecute = false,
            WorkingDirectory = run.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(run.Profile).AbsoluteUri}",
            "--headless",
            "--nologo",
            "--norestore",
            "--nodefault",
            "--nolockcheck",
            "--convert-to",
            Filter,
            "--outdir",
            run.Folder,
        ];
        foreach (var argument in arguments.Concat(Enumerable.Range(0, papers).Select(run.PaperPath)))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in run.Variables())
            start.Environment[name] = value;
        foreach (var name in start.Environment.Keys.Except(run.Variables().Keys, StringComparer.Ordinal).ToArray())
            start.Environment.Remove(name);
        return start;
    }
}
