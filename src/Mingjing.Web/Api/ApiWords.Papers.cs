namespace Mingjing.Web.Api;

internal static partial class ApiWords
{
    private const string Papers = """
        PaperLine 文书列表的一行。
        """;
}
