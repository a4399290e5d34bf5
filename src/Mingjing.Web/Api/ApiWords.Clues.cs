namespace Mingjing.Web.Api;

internal static partial class ApiWords
{
    private const string Clues = """
        ClueLine 线索列表的一行。
        """;
}
