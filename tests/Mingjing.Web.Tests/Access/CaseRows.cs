namespace Mingjing.Web.Tests.Access;

/// <summary>监督案件 in the access table and in the table of repetitions.</summary>
internal static class CaseRows
{
    public static AccessRow[] Access { get; } = [];

    public static RepeatRow[] Repeat { get; } = [];
}
