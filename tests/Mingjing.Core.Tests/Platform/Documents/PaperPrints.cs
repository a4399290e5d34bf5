using Mingjing.Core.Platform.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>All papers of these tests, printed in one run of the typesetting program.</summary>
public sealed class PaperPrints : IAsyncLifetime
{
    public const string Collection = "printed papers";

    private readonly string _folder = Directory.CreateTempSubdirectory("mingjing-prints-").FullName;
    private readonly Dictionary<string, PdfDocument> _printed = new(StringComparer.Ordinal);

    internal static PaperMarks Sealed { get; } =
        new()
        {
            Seal = new SealImage(SamplePapers.SealImage()),
            Code = new PaperCode("https://papers.example/7Q2M-4T9K", "扫描二维码核验本文书"),
        };

    internal static PaperMarks Draft { get; } = new() { IsDraft = true };

    /// <summary>Lines of papers that end at every place of a page: with much room for 抄送, with just enough, and with none.</summary>
    internal static IReadOnlyList<int> Lengths { get; } = [.. Enumerable.Range(1, 10), .. Enumerable.Range(20, 7)];

    private static IEnumerable<(string Name, PaperContent Content, PaperMarks Marks)> Papers() =>
        [
            ("opinion", SamplePapers.Opinion, Sealed),
            ("opinion-draft", SamplePapers.Opinion with { DatedOn = null, Number = null, Signatory = "周某" }, Draft),
            ("letter", SamplePapers.Letter, Sealed),
            ("letter-draft", SamplePapers.Letter, Draft),
            ("form", SamplePapers.Form, new PaperMarks()),
            ("form-draft", SamplePapers.Form, Draft),
            ("record", SamplePapers.Record, new PaperMarks()),
            ("record-draft", SamplePapers.Record, Draft),
            ("grid", SamplePapers.Grid, new PaperMarks()),
            ("hostile", HostileText.Paper, Draft),
            .. Lengths.Select(n => ($"foot-{n}", SamplePapers.OfLines(n), Sealed with { Code = null })),
        ];

    public async ValueTask InitializeAsync()
    {
        using var maker = new PdfMaker(_folder);
        var papers = Papers().ToArray();
        var files = await maker.MakeAll(
            [.. papers.Select(p => Docx.Write(p.Content, p.Marks))],
            TestContext.Current.CancellationToken
        );
        foreach (var (paper, file) in papers.Zip(files))
            _printed.Add(paper.Name, PdfDocument.Open(file));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var document in _printed.Values)
            document.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal IReadOnlyList<Page> Pages(string name) => [.. _printed[name].GetPages()];

    internal PdfDocument Document(string name) => _printed[name];
}

/// <summary>The classes that read the same prints.</summary>
[CollectionDefinition(PaperPrints.Collection)]
public sealed class PaperPrintCollection : ICollectionFixture<PaperPrints>;
