using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Tests.EnforcementActs;

internal static class ReadingAccounts
{
    /// <summary>Every row is a good one, a repeated one or a reported one; every reported one has an error.</summary>
    public static void ShouldAddUp<T>(ReadResult<T> result)
        where T : class
    {
        (result.Records.Count + result.IdenticalRows + result.ReportedRows).ShouldBe(result.Rows);
        var good = result.Records.Select(r => r.Line).ToHashSet();
        var reported = result.Errors.Where(e => e.Column is not "整个文件").Select(e => e.Line).ToHashSet();
        good.Overlaps(reported).ShouldBeFalse();
        if (result.Rows > 0)
            reported.Count.ShouldBe((int)result.ReportedRows);
        result.Errors.ShouldAllBe(e => e.Rule.Length > 0 && e.Column.Length > 0 && e.File.Length > 0);
    }
}
