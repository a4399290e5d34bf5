using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>用印 of a paper.</summary>
/// <param name="Scan">盖章扫描件, taken into the store already; null for the image of the issuer's seal.</param>
public sealed record PaperToSeal(PaperId Paper, int ShownVersion, PaperFile? Scan = null);

/// <summary>文书用印: by the image that the issuer has registered, or by the scan of the stamped paper, bound by its hash.</summary>
public sealed class SealPaper(PaperDesk desk) : UseCase<PaperToSeal, Nothing>
{
    public override Permission Permission => PaperAccess.Seal;

    /// <exception cref="Refused">Not issued, its files are not made, no image, or a scan of another format.</exception>
    public override async Task<Nothing> Act(Work work, PaperToSeal command, CancellationToken cancel)
    {
        var paper = await PaperDesk.Load(work, command.Paper, command.ShownVersion, cancel);
        work.Demand(PaperAccess.Seal, paper);
        var method = command.Scan is null ? SealMethod.Image : SealMethod.Scan;
        var file = command.Scan ?? await Image(work, paper, cancel);
        if (file.Format is not (FileFormat.Pdf or FileFormat.Png))
            throw new Refused(PaperRefusals.ScanFormat);
        paper.AffixSeal(Hand.Of(work), desk.KindOf(paper), method, file);
        work.Record(
            PaperEvents.Sealed,
            paper,
            new JsonObject
            {
                ["method"] = method.ToString(),
                ["content"] = paper.ContentHash,
                ["seal"] = file.Sha256,
            }
        );
        if (method == SealMethod.Image)
            work.Promise(RenderPaper.Promise, RenderPaper.PayloadOf(paper));
        return Nothing.Value;
    }

    private static async Task<PaperFile> Image(Work work, Paper paper, CancellationToken cancel)
    {
        var id = paper.OrganizationId;
        var issuer = await work
            .Rows.Set<PaperIssuer>()
            .AsNoTracking()
            .SingleOrDefaultAsync(i => i.OrganizationId == id, cancel);
        return issuer?.Seal ?? throw new Refused(PaperRefusals.NoSealImage);
    }
}
