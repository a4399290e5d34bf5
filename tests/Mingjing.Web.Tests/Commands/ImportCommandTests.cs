using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Web.Commands;
using Mingjing.Web.Tests.Commands.Screen;

namespace Mingjing.Web.Tests.Commands;

/// <summary>The command on the embedded store; what it does on either store is tested with the core.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Subject = "11410300XLY000017D";

    private readonly ScreenFolder _folder = new();

    [Fact]
    public void A_file_goes_into_a_new_database_and_again_without_a_trace()
    {
        var file = Acts(Penalty("1"), Penalty("2"));
        var first = Import(file);
        first.ExitCode.ShouldBe(ExitCode.Success, first.Error);
        first.Output.ShouldBeEmpty();
        first.Error.ShouldContain("新增 2，");
        var again = Import(file);
        again.ExitCode.ShouldBe(ExitCode.Success);
        again.Error.ShouldContain("新增 0，替换 0，相同 2");
        File.Exists(file + ".errors.csv").ShouldBeFalse();
        var verified = CommandLine.Run("verify", "--database", "--data", Data);
        verified.ExitCode.ShouldBe(ExitCode.Success, verified.Error);
        verified.Output.ShouldContain("个签名有效");
        verified.Output.ShouldNotContain("还没有检查点覆盖");
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_listed_beside_the_file_and_the_good_ones_kept()
    {
        var path = _folder.Write(
            "acts.csv",
            "记录编号,执法行为类别,执法主体代码,决定日期\n"
                + $"1,行政处罚,{Subject},=1+1\n"
                + $"2,行政处罚,{Subject},2026-03-02\n"
                + $"2,行政处罚,{Subject},2026-03-03\n"
        );
        var run = Import(path);
        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.Error.ShouldContain("新增 1，");
        run.Error.ShouldContain("未使用 2");
        var errors = File.ReadAllLines(path + ".errors.csv");
        errors.Length.ShouldBe(3);
        errors[1].ShouldContain(",'=1+1,");
        errors[2].ShouldContain("记录编号");
    }

    [Fact]
    public void An_organization_that_is_not_registered_cannot_import()
    {
        var run = Import(Acts(Penalty("1")), "--organization", Subject);
        run.ExitCode.ShouldBe(ExitCode.BadUsage);
        run.Error.ShouldContain("没有登记这个机构");
    }

    [Fact]
    public void A_file_that_is_not_there_or_a_register_of_no_kind_is_bad_usage()
    {
        Import(_folder.PathOf("none.csv")).ExitCode.ShouldBe(ExitCode.BadUsage);
        Import(Acts(Penalty("1")), "--register", "nothing").ExitCode.ShouldBe(ExitCode.BadUsage);
    }

    [Fact]
    public void A_register_in_the_database_serves_the_screening_and_changes_what_the_acts_are_told()
    {
        var file = Acts(Penalty("1"));
        Import(file).ExitCode.ShouldBe(ExitCode.Success);
        var register = _folder.Write(
            "subjects.csv",
            $"代码,名称,资格起,资格止\n{Subject},演示局,2020-01-01,2025-12-31\n"
        );
        var imported = Import(register, "--register", "subjects", "--complete");
        imported.ExitCode.ShouldBe(ExitCode.Success, imported.Error);
        imported.Error.ShouldContain("已声明完整");
        imported.Error.ShouldContain("新发现疑似问题 1 项");

        var without = _folder.Run(file, "--format", "json");
        without.Output.ShouldNotContain("subject-qualified");
        var with = _folder.Run(file, "--format", "json", "--database", "--data", Data);
        with.ExitCode.ShouldBe(ExitCode.Success, with.Error);
        with.Output.ShouldContain("subject-qualified");
    }

    [Fact]
    public void Screening_with_a_database_that_is_not_there_makes_none()
    {
        var run = _folder.Run(Acts(Penalty("1")), "--database", "--data", Data);
        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.Error.ShouldContain("没有数据库");
        Directory.Exists(Data).ShouldBeFalse();
    }

    [Fact]
    public void Migrating_names_the_steps_once()
    {
        Directory.CreateDirectory(Data);
        var first = CommandLine.Run("migrate", "--data", Data);
        first.ExitCode.ShouldBe(ExitCode.Success, first.Error);
        first.Output.ShouldContain("_Initial");
        var again = CommandLine.Run("migrate", "--data", Data);
        again.Output.ShouldBeEmpty();
        again.Error.ShouldContain("已是最新");
    }

    public void Dispose() => _folder.Dispose();

    private string Data => _folder.PathOf("data");

    private CommandLine Import(string file, params string[] options) =>
        CommandLine.Run(["import", file, "--data", Data, .. options]);

    private string Acts(params Act[] acts)
    {
        using var stream = new MemoryStream();
        RecordWriter.Write(stream, ActLayouts.Standard, acts, WrittenAs.Csv);
        return _folder.Write("acts.csv", stream.ToArray());
    }

    private static Act Penalty(string recordNo) =>
        new()
        {
            RecordNo = recordNo,
            Kind = ActKind.Penalty,
            SubjectCode = Subject,
            Result = ActResult.Penalized,
            DecidedOn = new DateOnly(2026, 4, 1),
            FiledOn = new DateOnly(2026, 3, 2),
        };
}
