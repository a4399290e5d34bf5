namespace Mingjing.Web.Tests.Access;

/// <summary>线索 in the access table and in the table of repetitions.</summary>
internal static class ClueRows
{
    public static AccessRow[] Access { get; } = [];

    public static RepeatRow[] Repeat { get; } = [];
}
