namespace Mingjing.Web.Api;

internal static partial class ApiWords
{
    private const string Letters = """
        LetterLine 送达部门的一份监督文书。
        """;
}
