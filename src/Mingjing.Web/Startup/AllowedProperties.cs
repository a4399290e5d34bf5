using System.Collections.Frozen;
using Serilog.Core;
using Serilog.Events;

namespace Mingjing.Web.Startup;

/// <summary>
/// 日志字段白名单: what is not on the list never reaches a log, whoever wrote it. A name, a number or a text of a case in a log
/// would outlive the key that protects it. Runs last, so that nothing comes in behind it.
/// </summary>
public sealed class AllowedProperties : ILogEventEnricher
{
    /// <summary>The names of the properties that may be written: codes, counts, times and ids of our own, no text of people.</summary>
    public static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "SourceContext",
        "Method",
        "Route",
        "Status",
        "Elapsed",
        "Address",
        "Role",
        "Version",
        "Job",
        "Batch",
        "Count",
        "Rows",
        "Sequence",
        "Migration",
        "Provider",
        "Code",
        "Action",
        "Attempt"
    );

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var name in logEvent.Properties.Keys.Where(n => !Names.Contains(n)).ToArray())
            logEvent.RemovePropertyIfPresent(name);
    }
}
