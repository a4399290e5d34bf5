namespace Mingjing.Web.Tests.Access;

/// <summary>文书 in the access table and in the table of repetitions.</summary>
internal static class PaperRows
{
    public static AccessRow[] Access { get; } = [];

    public static RepeatRow[] Repeat { get; } = [];
}
