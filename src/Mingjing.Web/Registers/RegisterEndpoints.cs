using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.EnforcementActs;

namespace Mingjing.Web.Registers;

/// <summary>名册 as the API answers.</summary>
public sealed record RegisterAnswer(
    string Name,
    string Title,
    int Edition,
    int Rows,
    string? FileName,
    string? Sha256,
    DateTimeOffset? ImportedAt,
    string? ImportedBy,
    bool IsComplete,
    DateOnly? DeclaredOn,
    string? DeclaredBy,
    int Version
);

/// <summary>What an import of a register did.</summary>
/// <param name="IsComplete">Whether it now counts as complete: a file that lost a row does not.</param>
/// <param name="Errors">Rows that were not used.</param>
/// <param name="Notices">What the sender should know, as that a column is not stored.</param>
public sealed record RegisterImportAnswer(
    int Edition,
    int Rows,
    int Added,
    int Ended,
    bool IsComplete,
    IReadOnlyList<RowError> Errors,
    IReadOnlyList<string> Notices
);

/// <summary>名册的一页.</summary>
/// <param name="Headers">The columns, in the order of the cells.</param>
/// <param name="Before">To be sent back as <c>at</c> for the page before; null on the first.</param>
/// <param name="After">To be sent back as <c>at</c> for the page behind; null on the last.</param>
[ListAnswer]
public sealed record RegisterRowList(
    IReadOnlyList<string> Headers,
    IReadOnlyList<RegisterRowEntry> Rows,
    string? Before,
    string? After
);

/// <summary>名册的一行.</summary>
/// <param name="Organization">简称; null for an unregistered subject.</param>
/// <param name="FromEdition">The edition in which it first stood.</param>
/// <param name="Cells">Null where there is nothing.</param>
public sealed record RegisterRowEntry(string? Organization, int FromEdition, IReadOnlyList<string?> Cells);

/// <summary>名册声明 as the API takes it.</summary>
public sealed record RegisterDeclarationBody(int ShownVersion, bool IsComplete);

/// <summary>名册的接口.</summary>
internal static class RegisterEndpoints
{
    private const int PageSize = 200;

    internal static readonly Refusal Unknown = Refusal.NotFound("这份名册");

    public static void MapRegisters(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registers").WithTags("名册");
        group.MapGet("/", List).WithSummary("名册").RequirePermission(RegisterAccess.Read);
        group
            .MapGet("/{id}", Find)
            .WithSummary("一份名册")
            .Produces<RegisterAnswer>()
            .RequirePermission(RegisterAccess.Read);
        group
            .MapGet("/{id}/rows", Rows)
            .WithSummary("一份名册现行版的各行，按编号排列")
            .Produces<RegisterRowList>()
            .WithMetadata(new RefusesConditions())
            .RequirePermission(RegisterAccess.Read);
        group
            .MapPost("/{id}", Import)
            .WithSummary("导入名册：正文是文件本身")
            .AddOpenApiOperationTransformer(ActDescription.File)
            .Produces<RegisterImportAnswer>()
            .RequirePermission(RegisterAccess.Import);
        group
            .MapPost("/{id}/declaration", Declare)
            .WithSummary("声明名册是否完整")
            .Produces(StatusCodes.Status204NoContent)
            .RequirePermission(RegisterAccess.Import);
    }

    private static async Task<IReadOnlyList<RegisterAnswer>> List(RegisterQueries queries, CancellationToken cancel) =>
        [.. (await queries.All(cancel)).Select(AnswerOf)];

    private static async Task<IResult> Find(string id, RegisterQueries queries, HttpContext context) =>
        RegisterNames.KindOf(id) is { } kind
            ? TypedResults.Ok(AnswerOf(await queries.Find(kind, context.RequestAborted)))
            : RefusalResults.Of(Unknown, context);

    private static async Task<IResult> Rows(
        string id,
        string? q,
        string? organization,
        string? at,
        RegisterRowQueries rows,
        CurrentPrincipal current,
        HttpContext context
    )
    {
        if (RegisterNames.KindOf(id) is not { } kind)
            return RefusalResults.Of(Unknown, context);
        var filter = RegisterRowText.FilterOf(q, organization);
        if (organization is not null && filter.Organization is null)
            return RefusalResults.Of(Refusal.OfField(nameof(organization), "应为机构标识"), context);
        var (lines, before, after) = await rows.List(
            current.Principal,
            kind,
            filter,
            KeyPosition.Parse(at),
            PageSize,
            context.RequestAborted
        );
        return TypedResults.Ok(
            new RegisterRowList(
                [.. RegisterHeaders.Of(kind)],
                [.. lines.Select(l => new RegisterRowEntry(l.Organization, l.FromEdition, l.Cells))],
                before?.ToString(),
                after?.ToString()
            )
        );
    }

    private static async Task<IResult> Import(
        string id,
        string? fileName,
        bool? complete,
        RegisterFiles files,
        CurrentPrincipal current,
        HttpContext context
    )
    {
        if (RegisterNames.KindOf(id) is not { } kind)
            return RefusalResults.Of(Unknown, context);
        if (UseCaseDesk.KeyOf(context) is not { } key)
            return RefusalResults.Of(UseCaseDesk.NoKey, context);
        var cancel = context.RequestAborted;
        using var file = await BodyFile.Read(context);
        if (file is null)
            return BodyFile.TooLarge;
        var request = new Request(current.Principal, key);
        var received = await files.Import(kind, file, fileName ?? id, complete == true, request, cancel);
        if (received.Settled is not { } settled)
            return TypedResults.Problem(
                title: "没有导入",
                detail: "没有一行可以导入，原因见 errors。",
                statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = received.Errors }
            );
        return RefusalResults.Of(
            settled,
            context,
            done =>
                TypedResults.Ok(
                    new RegisterImportAnswer(
                        done.Edition,
                        done.Rows,
                        done.Added,
                        done.Ended,
                        received.IsComplete,
                        received.Errors,
                        [.. received.Notices.Select(n => n.Text)]
                    )
                )
        );
    }

    private static async Task<IResult> Declare(
        string id,
        RegisterDeclarationBody body,
        UseCaseDesk desk,
        HttpContext context
    )
    {
        if (RegisterNames.KindOf(id) is not { } kind)
            return RefusalResults.Of(Unknown, context);
        var command = new RegisterDeclaration(kind, body.ShownVersion, body.IsComplete);
        return RefusalResults.Of(
            await desk.Call(new DeclareRegister(), command, context),
            context,
            _ => TypedResults.NoContent()
        );
    }

    private static RegisterAnswer AnswerOf(RegisterLine line) =>
        new(
            RegisterNames.Of(line.Kind),
            Terms<RegisterKind>.Of(line.Kind),
            line.Stored?.Edition ?? 0,
            line.Stored?.Rows ?? 0,
            line.Stored?.FileName,
            line.Stored?.Sha256,
            line.Stored?.ImportedAt,
            line.ImportedBy,
            line.Stored?.IsComplete ?? false,
            line.Stored?.DeclaredOn,
            line.DeclaredBy,
            line.Stored?.Version ?? 0
        );
}
