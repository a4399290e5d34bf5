using Mingjing.Core.Platform.Tables;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Demonstration;

/// <summary>
/// 演示标记: what every page, file and answer of a demonstration says, since invented faults travel as screenshots and attachments. The
/// one place that knows whether this server is a demonstration.
/// </summary>
public sealed class DemonstrationMark(ServerSettings settings)
{
    public const string Text = "演示数据 · 纯属虚构";

    /// <summary>The header of every answer; a header has no Chinese.</summary>
    public const string HeaderName = "X-Demonstration";

    public const string HeaderValue = "fictitious-data";

    /// <summary>The member of lists that the API answers.</summary>
    public const string MemberName = "demonstration";

    private const string FileSuffix = "-演示";

    private static readonly TableMark Marked = new(MemberName, Text);

    /// <summary>Whether this server is a demonstration.</summary>
    public bool IsShown => settings.Demo;

    /// <summary>What its files say of themselves; null where it is none.</summary>
    public TableMark? OfTables => IsShown ? Marked : null;

    /// <summary>The name of a file, without its ending.</summary>
    public string NameOf(string file) => IsShown ? file + FileSuffix : file;
}
