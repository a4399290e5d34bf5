using Mingjing.Core.Checks;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Commands.Screen;

/// <summary>输出格式.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Xlsx,
}

/// <summary>Which register a file holds, as the options name them.</summary>
internal enum RegisterKind
{
    Subjects,
    Officers,
    Entrustments,
    Powers,
    InspectionCaps,
    Benchmarks,
}

/// <summary>What one run of <c>screen</c> was asked to do.</summary>
/// <param name="File">The file of acts, or of reports.</param>
/// <param name="Format">The form of the findings.</param>
/// <param name="Out">The file to write to; null for standard output.</param>
/// <param name="AsOf">截至日.</param>
/// <param name="Outcomes">Which answers are put out one by one; the others are only counted.</param>
/// <param name="IsComplete">完整报送声明 for the file.</param>
/// <param name="Registers">The register files by kind.</param>
/// <param name="AreRegistersComplete">Whether the registers are declared complete.</param>
/// <param name="Reports">举报移送办理记录 beside the acts; null where none was given.</param>
/// <param name="Catalog">The folder of the data pack.</param>
/// <param name="Database">The database whose registers serve where no file is given; null for none.</param>
internal sealed record ScreenOptions(
    string File,
    OutputFormat Format,
    string? Out,
    DateOnly AsOf,
    IReadOnlySet<Outcome> Outcomes,
    bool IsComplete,
    IReadOnlyDictionary<RegisterKind, string> Registers,
    bool AreRegistersComplete,
    string? Reports,
    string Catalog,
    ServerSettings? Database
);
