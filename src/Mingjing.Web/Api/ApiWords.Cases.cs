namespace Mingjing.Web.Api;

internal static partial class ApiWords
{
    private const string Cases = """
        CaseLine 监督案件列表的一行。
        """;
}
