namespace Mingjing.Web.Tests.Access;

/// <summary>送达部门的监督文书 in the access table and in the table of repetitions.</summary>
internal static class LetterRows
{
    public static AccessRow[] Access { get; } = [];

    public static RepeatRow[] Repeat { get; } = [];
}
