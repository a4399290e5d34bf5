using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>
/// 生成文书文件, promised at signing and again at sealing by an image: DOCX and, where there is something that makes it, PDF. However often
/// the message comes, a paper has its files once.
/// </summary>
public sealed class RenderPaper(
    Database database,
    UseCaseRunner runner,
    PaperRenderer renderer,
    PaperFiles files,
    KeyFile keys,
    Clock clock
) : IOutboxHandler
{
    internal const string Promise = "render-paper";

    private static readonly Principal Actor = Principal.System(PaperFiles.Job);

    public string Kind => Promise;

    /// <summary>What signing and sealing promise.</summary>
    internal static JsonObject PayloadOf(Paper paper) => new() { ["paper"] = paper.Id.ToString() };

    public async Task Handle(OutboxMessage message, CancellationToken cancel)
    {
        if (TypedId.Parse<PaperId>((string?)message.Payload["paper"]) is not { } id)
            throw new InvalidOperationException("the message names no paper");
        Paper? paper;
        await using (var rows = database.Read(Actor))
            paper = await rows.Set<Paper>().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (paper is null || !paper.IsIssued)
            throw new InvalidOperationException($"paper {id} is not issued");
        if (paper.Rendered is null)
            await Render(paper, seal: null, cancel);
        if (paper is { Seal: { Method: SealMethod.Image } seal, Stamped: null })
            await Render(paper, await BytesOf(seal.File, cancel), cancel);
    }

    private async Task Render(Paper paper, byte[]? seal, CancellationToken cancel)
    {
        var rendering = new PaperRendering(paper.Code, paper.ContentHash, IsDraft: false, seal);
        var made = await renderer(paper.OpenContent(keys), rendering, cancel);
        var docx = await files.Take(paper.OrganizationId, made.Docx, cancel);
        var pdf = made.Pdf is { } bytes ? await files.Take(paper.OrganizationId, bytes, cancel) : null;
        var rendered = new RenderedFiles(docx, pdf, clock.Now);
        var settled = await runner.Run(
            new RecordRendering(),
            new Request(Actor),
            new FilesMade(paper.Id, rendered, IsStamped: seal is not null),
            cancel
        );
        if (settled.Refusal is { } refusal)
            throw new Refused(refusal);
    }

    private async Task<byte[]> BytesOf(PaperFile file, CancellationToken cancel)
    {
        await using var stream = files.Open(file);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private sealed record FilesMade(PaperId Paper, RenderedFiles Files, bool IsStamped);

    private sealed class RecordRendering : UseCase<FilesMade, Nothing>
    {
        public override Permission Permission => PaperAccess.Render;

        public override async Task<Nothing> Act(Work work, FilesMade command, CancellationToken cancel)
        {
            var paper = await Work.Require(
                work.Rows.Set<Paper>().Where(p => p.Id == command.Paper),
                "这份文书",
                cancel
            );
            if (!(command.IsStamped ? paper.MarkStamped(command.Files) : paper.MarkRendered(command.Files)))
                return Nothing.Value;
            var payload = new JsonObject { ["paper"] = paper.Id.ToString(), ["content"] = paper.ContentHash };
            if (command.IsStamped)
                payload["seal"] = paper.Seal!.File.Sha256;
            payload["docx"] = command.Files.Docx.Sha256;
            payload["pdf"] = command.Files.Pdf?.Sha256;
            work.Record(command.IsStamped ? PaperEvents.Stamped : PaperEvents.Rendered, paper, payload);
            return Nothing.Value;
        }
    }
}
