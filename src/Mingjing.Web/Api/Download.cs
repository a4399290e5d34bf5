using System.Globalization;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;
using Mingjing.Web.Demonstration;

namespace Mingjing.Web.Api;

/// <summary>
/// 下载: a table that leaves the server as a file. This file is the only place that answers with one, so that no file of a demonstration leaves
/// without saying what it is.
/// </summary>
/// <param name="name">The name of the file, without day and ending.</param>
/// <param name="form">CSV or a workbook.</param>
/// <param name="write">Writes it, with what it says of itself.</param>
internal sealed class Download(string name, WrittenAs form, Func<Stream, TableMark?, CancellationToken, Task> write)
    : IResult
{
    /// <summary>The content type of a workbook.</summary>
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Whether the day stands in the name: “执法行为-20261123.xlsx”.</summary>
    public bool IsDated { get; init; } = true;

    /// <summary>Whether it is made before anything is sent: by a writer that cannot wait for a slow receiver.</summary>
    public bool IsWhole { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var demonstration = services.GetRequiredService<DemonstrationMark>();
        var (type, ending) = form == WrittenAs.Csv ? ("text/csv", "csv") : (WorkbookType, "xlsx");
        var file = $"{demonstration.NameOf(Dated(services.GetRequiredService<Clock>().Today))}.{ending}";
        var cancel = httpContext.RequestAborted;
        if (!IsWhole)
        {
            await TypedResults
                .Stream(target => write(target, demonstration.OfTables, cancel), type, file)
                .ExecuteAsync(httpContext);
            return;
        }

        using var made = new MemoryStream();
        await write(made, demonstration.OfTables, cancel);
        await TypedResults.File(made.ToArray(), type, file).ExecuteAsync(httpContext);
    }

    private string Dated(DateOnly today) =>
        IsDated ? string.Create(CultureInfo.InvariantCulture, $"{name}-{today:yyyyMMdd}") : name;
}

/// <summary>
/// 原件: a file that leaves the server as it was handed in. Its content is evidence and stays as it is, also in a demonstration: there its
/// name says what it is.
/// </summary>
/// <param name="content">The file; closed when it is sent.</param>
/// <param name="type">Media type.</param>
/// <param name="name">Its name, with its ending.</param>
internal sealed class HandedBack(Stream content, string type, string name) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var demonstration = httpContext.RequestServices.GetRequiredService<DemonstrationMark>();
        var file = demonstration.NameOf(Path.GetFileNameWithoutExtension(name)) + Path.GetExtension(name);
        return TypedResults.File(content, type, file).ExecuteAsync(httpContext);
    }
}
