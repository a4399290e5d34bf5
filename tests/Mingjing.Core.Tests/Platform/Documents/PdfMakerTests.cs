using System.Diagnostics;
using System.Text;
using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>Running the typesetting program. Scripts stand in for one that hangs, fails or is slow; the prints use the real one.</summary>
public sealed class PdfMakerTests : IDisposable
{
    private static readonly byte[] Paper = Docx.Write(SamplePapers.OfLines(1), new PaperMarks());

    private readonly string _folder = Directory.CreateTempSubdirectory("mingjing-pdf-").FullName;

    private string Runs => Path.Combine(_folder, "runs");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Without_a_program_it_says_so()
    {
        using var maker = new PdfMaker(Runs, Path.Combine(_folder, "nothing"));
        maker.IsAvailable.ShouldBeFalse();
        (await Should.ThrowAsync<PdfNotMade>(() => maker.Make(Paper, Cancel))).Fault.ShouldBe(PdfFault.NotInstalled);
        Directory.Exists(Runs).ShouldBeFalse();
    }

    [Fact]
    public async Task The_installed_program_makes_a_PDF_and_leaves_no_file()
    {
        using var maker = new PdfMaker(Runs);
        maker.IsAvailable.ShouldBeTrue();
        var pdf = await maker.Make(Paper, Cancel);
        Encoding.ASCII.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        ShouldBeClean();
    }

    [Fact]
    public async Task What_takes_too_long_is_ended_with_all_its_processes()
    {
        using var maker = new PdfMaker(Runs, Script(Hanging()), TimeSpan.FromSeconds(1));
        var error = await Should.ThrowAsync<PdfNotMade>(() => maker.Make(Paper, Cancel));
        error.Fault.ShouldBe(PdfFault.TimedOut);
        error.Message.ShouldContain("1 秒");
        await ShouldBeGone();
        ShouldBeClean();
    }

    [Fact]
    public async Task What_is_cancelled_is_ended_with_all_its_processes()
    {
        using var maker = new PdfMaker(Runs, Script(Hanging()));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var making = maker.Make(Paper, cancel.Token);
        while (!File.Exists(Mark) || (await File.ReadAllTextAsync(Mark, Cancel)).Length == 0)
            await Task.Delay(20, Cancel);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => making);
        await ShouldBeGone();
        ShouldBeClean();
    }

    [Fact]
    public async Task What_makes_no_file_is_told_with_its_words()
    {
        using var maker = new PdfMaker(Runs, Script("echo 'no export filter' >&2; exit 0"));
        var error = await Should.ThrowAsync<PdfNotMade>(() => maker.Make(Paper, Cancel));
        error.Fault.ShouldBe(PdfFault.NoFile);
        error.Message.ShouldContain("no export filter");
        ShouldBeClean();
    }

    [Fact]
    public async Task The_program_sees_nothing_of_this_process()
    {
        using var maker = new PdfMaker(Runs, Script("env > \"$HOME/0.pdf\"; pwd >> \"$HOME/0.pdf\""));
        var seen = Encoding.UTF8.GetString(await maker.Make(Paper, Cancel)).Split('\n');
        var names = seen.Where(l => l.Contains('=', StringComparison.Ordinal))
            .Select(l => l[..l.IndexOf('=', StringComparison.Ordinal)]);
        string[] shells = ["PWD", "SHLVL", "_", "OLDPWD"];
        names
            .Except(shells, StringComparer.Ordinal)
            .ShouldBe(
                ["PATH", "HOME", "TMPDIR", "TMP", "TEMP", "LC_ALL", "TZ", "SAL_USE_VCLPLUGIN", "FONTCONFIG_FILE"],
                ignoreOrder: true
            );
        seen.Single(l => l.StartsWith("HOME=", StringComparison.Ordinal)).ShouldStartWith($"HOME={Runs}");
    }

    [Fact]
    public async Task One_run_goes_on_at_a_time_and_each_has_its_own_profile()
    {
        var log = Path.Combine(_folder, "log");
        using var maker = new PdfMaker(
            Runs,
            Script($"echo begin $1 >> {log}; sleep 0.1; echo x > \"$HOME/0.pdf\"; echo end $1 >> {log}")
        );
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => maker.Make(Paper, Cancel)));
        var lines = await File.ReadAllLinesAsync(log, Cancel);
        lines.Length.ShouldBe(10);
        lines.Select(l => l.Split(' ')[0]).ShouldBe(Enumerable.Repeat(new[] { "begin", "end" }, 5).SelectMany(p => p));
        lines.Select(l => l.Split(' ')[1]).Distinct(StringComparer.Ordinal).Count().ShouldBe(5);
        lines.ShouldAllBe(l => l.Contains("-env:UserInstallation=file:///", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_process_left_is_swept_and_what_another_still_uses_is_not()
    {
        Directory.CreateDirectory(Path.Combine(Runs, "run-left", "profile"));
        await File.WriteAllTextAsync(Path.Combine(Runs, "run-left.held"), "", Cancel);
        Directory.CreateDirectory(Path.Combine(Runs, "run-used"));
        await using (
            new FileStream(Path.Combine(Runs, "run-used.held"), FileMode.Create, FileAccess.Write, FileShare.None)
        )
        {
            using var maker = new PdfMaker(Runs, Script("echo x > \"$HOME/0.pdf\""));
            await maker.Make(Paper, Cancel);
            Directory.Exists(Path.Combine(Runs, "run-left")).ShouldBeFalse();
            Directory.Exists(Path.Combine(Runs, "run-used")).ShouldBeTrue();
            (await maker.MakeAll([], Cancel)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Fonts_of_an_office_are_asked_first_and_free_ones_stand_in()
    {
        var written = System.Xml.Linq.XDocument.Parse(PaperFonts.Configuration("/data/fonts & more", "/data/cache"));
        written.Descendants("dir").First().Value.ShouldBe("/data/fonts & more");
        var fangSong = written
            .Descendants("alias")
            .Single(a => a.Element("family")!.Value.Equals("仿宋_GB2312", StringComparison.Ordinal));
        var standIns = fangSong.Element("accept")!.Elements().Select(e => e.Value).ToList();
        standIns.IndexOf("FandolFang").ShouldBeLessThan(standIns.IndexOf("Noto Serif CJK SC"));
        standIns.IndexOf("FandolFang").ShouldBeGreaterThanOrEqualTo(0);
    }

    private string Mark => Path.Combine(_folder, "child");

    // As the real program does: it starts another that works.
    private string Hanging() => $"sleep 300 & echo $! > {Mark}; wait";

    private string Script(string body)
    {
        var path = Path.Combine(_folder, $"program-{Guid.NewGuid():N}");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private async Task ShouldBeGone()
    {
        var child = int.Parse(
            await File.ReadAllTextAsync(Mark, Cancel),
            System.Globalization.CultureInfo.InvariantCulture
        );
        for (var tries = 0; tries < 100 && IsAlive(child); tries++)
            await Task.Delay(20, Cancel);
        IsAlive(child).ShouldBeFalse();
    }

    // A process that has ended and that nobody has asked for yet is no longer alive.
    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited
                && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return false;
        }
    }

    private void ShouldBeClean() =>
        Directory
            .EnumerateFileSystemEntries(Runs)
            .Select(Path.GetFileName)
            .ShouldAllBe(n => n == "fonts.conf" || n == "font-cache");
}
