using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Tests.EnforcementActs;

internal static class Reading
{
    public static ReadResult<Act> Acts(byte[] file, ActReadOptions? options = null)
    {
        var result = ActFile.ReadAll(new MemoryStream(file), "报送.dat", options);
        ReadingAccounts.ShouldAddUp(result);
        return result;
    }

    public static ReadResult<Act> Acts(string text, ActReadOptions? options = null) =>
        Acts(Encoding.UTF8.GetBytes(text), options);

    /// <summary>The only act of a file without errors.</summary>
    public static Act One(ReadResult<Act> result)
    {
        result.Errors.ShouldBeEmpty();
        return result.Records.ShouldHaveSingleItem().Record;
    }

    /// <summary>What one column says of an act that is otherwise sound.</summary>
    public static string? Of(string header, string cell) =>
        ActColumns
            .ByHeader[header]
            .Format(
                One(
                    Acts($"记录编号,执法行为类别,执法主体代码,{header}\nXLY-1,行政处罚,11410300XLY000017D,\"{cell}\"\n")
                )
            );
}
