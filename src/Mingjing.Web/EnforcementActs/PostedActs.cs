using System.Buffers;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.Startup;

namespace Mingjing.Web.EnforcementActs;

/// <summary>
/// 接口报送: one object, an array or NDJSON, read as it comes. A record is known by its number and its content, so that sending it again
/// changes nothing: the header of the idempotency key is accepted and not needed (docs/decisions/0011).
/// </summary>
internal sealed class PostedActs(ActIntake intake, SharedIntake shared, Receipts receipts, CurrentPrincipal current)
{
    public const string LinesType = "application/x-ndjson";

    /// <summary>Bytes of one object or one array at most.</summary>
    public const long LargestText = 64L << 20;

    /// <summary>Bytes of NDJSON at most: some millions of records.</summary>
    public const long LargestStream = 8L << 30;

    private const string TextName = "报文";

    // What stands before the first record; more than that is no report.
    private const int MostBlank = 1 << 16;

    public async Task<IResult> Receive(HttpContext context)
    {
        var isLines = IsOf(context, LinesType);
        if (!isLines && !IsOf(context, MediaTypeNames.Application.Json))
            return TypedResults.Problem(
                title: "内容类型不支持",
                detail: $"请用 {MediaTypeNames.Application.Json} 报送一个对象或一个数组，用 {LinesType} 报送每行一个对象。",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            );
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = isLines ? LargestStream : LargestText;
        try
        {
            return !isLines && await IsOneObject(context)
                ? await ReceiveOne(context)
                : await ReceiveMany(context, isLines);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered; what has been written stays, and sending it again changes nothing.
            return TypedResults.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
    }

    private async Task<IResult> ReceiveOne(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var posted = ActJson.Open(
            BodyOf(context),
            isLines: false,
            TextName,
            options: null,
            context.Request.ContentLength
        );
        var rows = new List<ReadRow<Act>>();
        await foreach (var batch in posted.BatchesAsync(2, cancel))
            rows.AddRange(batch);
        if (posted.Errors.Count > 0 || rows is not [{ Record: { } act, Notices: var notices }])
            return Refused([.. posted.Errors.Concat(rows.SelectMany(r => r.Errors)).Select(IntakeSummary.ProblemOf)]);

        var recordNo = act.RecordNo;
        var incoming = new IncomingAct(act, ActSourceKinds.Of(posted.Layout!, isPosted: true));
        var settled = await shared.Receive(incoming, current.Principal, cancel);
        if ((settled.Refusal ?? settled.Result.Refusal) is { } refusal)
            return RefusalResults.Of(refusal, context);
        var result = settled.Result;
        var reference = new ActRef(result.Organization, result.Act!.Value);
        // Who sends again has mostly not seen the answer: the receipt comes with it once more.
        var receipt = result.Receipt ?? await receipts.Of(current.Principal, reference, result.VersionNo, cancel);
        var answer = new ReceivedAct(
            result.Outcome,
            reference.ToString(),
            recordNo,
            result.VersionNo,
            receipt is null ? null : ReceiptAnswer.Of(receipt),
            [.. notices.Concat(posted.Notices).Select(IntakeSummary.ProblemOf), .. IntakeSummary.RemarksOf(result)]
        );
        // The same answer for the first sending and for each repetition: the record stands as it was sent.
        return TypedResults.Ok(answer);
    }

    private async Task<IResult> ReceiveMany(HttpContext context, bool isLines)
    {
        var cancel = context.RequestAborted;
        var posted = ActJson.Open(BodyOf(context), isLines, TextName);
        var summary = new IntakeSummary();
        try
        {
            await foreach (var rows in posted.BatchesAsync(ActIntake.BatchSize, cancel))
            {
                summary.Take(rows);
                var acts = rows.Where(r => r.Record is not null)
                    .Select(r => new IncomingAct(r.Record!, ActSourceKinds.Of(posted.Layout!, isPosted: true), r.Line))
                    .ToList();
                if (acts.Count == 0)
                    continue;
                var settled = await intake.Receive(acts, current.Principal, cancel);
                if (settled.Refusal is { } refusal)
                    return Broken(summary, StatusPages.StatusOf(refusal.Kind), refusal.Message);
                summary.Take(settled.Result);
            }
        }
        catch (BadHttpRequestException e)
        {
            var rule =
                e.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? "报文超过大小上限，请分成几份报送"
                    : "报文没有传完，连接已中断";
            return Broken(summary, e.StatusCode, rule);
        }

        summary.Fail(posted.Errors);
        if (summary.Faults.Count > 0)
            return Answer(summary, StatusCodes.Status400BadRequest, "报文没有读完", summary.Faults[0].Rule);
        return summary is { Accepted: 0, Rejected: > 0 }
            ? Answer(
                summary,
                StatusCodes.Status422UnprocessableEntity,
                "没有一条记录可以入库",
                "每条的原因见 rejections。"
            )
            : TypedResults.Ok(summary);
    }

    private static IResult Broken(IntakeSummary summary, int status, string rule)
    {
        summary.Fail(rule);
        return Answer(summary, status, "报文没有读完", rule);
    }

    // The counts stand in the problem too: what came in before the fault is in.
    private static IResult Answer(IntakeSummary summary, int status, string title, string detail) =>
        TypedResults.Problem(
            title: title,
            detail: detail,
            statusCode: status,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["summary"] = summary }
        );

    private static IResult Refused(IReadOnlyList<RecordProblem> problems) =>
        TypedResults.Problem(
            title: "填写有误",
            detail: problems is [var first, ..] ? $"{first.Column}：{first.Rule}" : "报文应是一个对象。",
            statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = "act.unreadable",
                ["errors"] = problems,
            }
        );

    private static bool IsOf(HttpContext context, string type) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var sent)
        && sent.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static Stream BodyOf(HttpContext context) => context.Request.BodyReader.AsStream(leaveOpen: true);

    private static async Task<bool> IsOneObject(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            var first = FirstOf(read.Buffer);
            var isTold = first is not null || read.IsCompleted || read.Buffer.Length > MostBlank;
            reader.AdvanceTo(read.Buffer.Start, isTold ? read.Buffer.Start : read.Buffer.End);
            if (isTold)
                return first == (byte)'{';
        }
    }

    private static byte? FirstOf(ReadOnlySequence<byte> text)
    {
        foreach (var part in text)
        {
            foreach (var one in part.Span)
            {
                // White space, and the three bytes of a byte order mark.
                if (one is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF))
                    return one;
            }
        }

        return null;
    }
}
