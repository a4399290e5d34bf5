using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.Papers;

/// <summary>How a content is drawn besides what it says.</summary>
/// <param name="Code">查验码 for the printed square; null on a draft.</param>
/// <param name="ContentHash">SHA-256 of the frozen content; null on a draft.</param>
/// <param name="IsDraft">Whether 草稿 goes across the page.</param>
/// <param name="Seal">印章图样 as PNG, to be drawn over the day; null for none.</param>
public sealed record PaperRendering(string? Code, string? ContentHash, bool IsDraft, byte[]? Seal);

/// <summary>What the content was made into.</summary>
/// <param name="Docx">The DOCX.</param>
/// <param name="Pdf">The PDF; null where this installation has nothing that makes one.</param>
public sealed record RenderedPaper(byte[] Docx, byte[]? Pdf);

/// <summary>Makes the files of papers as this installation can: DOCX always, PDF where there is a program that makes it.</summary>
public static class PaperPrinting
{
    public static PaperRenderer With(PdfMaker maker) =>
        async (content, rendering, cancel) =>
        {
            var marks = new PaperMarks
            {
                IsDraft = rendering.IsDraft,
                Seal = rendering.Seal is { } seal ? new SealImage(seal) : null,
            };
            var docx = Docx.Write(content, marks);
            return new RenderedPaper(docx, maker.IsAvailable ? await maker.Make(docx, cancel) : null);
        };
}

/// <summary>Makes the files of a paper out of its content.</summary>
public delegate Task<RenderedPaper> PaperRenderer(
    PaperContent content,
    PaperRendering rendering,
    CancellationToken cancel
);
