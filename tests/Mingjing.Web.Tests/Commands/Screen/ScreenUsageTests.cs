namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>Bad usage: status 2, a Chinese sentence that names the option, nothing on standard output, nothing written.</summary>
public sealed class ScreenUsageTests : IDisposable
{
    private readonly ScreenFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--format pdf", "--format 的值“pdf”不可用，应为 table、json、xlsx")]
    [InlineData("--format xlsx", "--format xlsx 须用 --out 写明输出文件")]
    [InlineData("--format", "--format 后面缺少值")]
    [InlineData("--out", "--out 后面缺少值")]
    [InlineData("--as-of 2026-02-30", "--as-of 的值“2026-02-30”不是有效日期，应写作 2026-02-12")]
    [InlineData("--outcome violated,guilty", "--outcome 的值“guilty”不可用，应为 violated、not-evaluable、satisfied")]
    [InlineData("--outcome ,", "--outcome 的值“”不可用")]
    [InlineData("--catalog absent", "--catalog absent：文件夹不存在")]
    [InlineData("--unheard-of", "无法识别的命令或参数：--unheard-of")]
    [InlineData("--format json --format table", "--format 只能写一次")]
    public void What_an_option_refuses_is_told_by_its_name(string options, string message)
    {
        var run = Screen(options.Split(' '));
        run.Error.ShouldStartWith(message);
        run.Error.ShouldEndWith("用法见 --help。\n");
    }

    [Theory]
    [InlineData("--subjects")]
    [InlineData("--officers")]
    [InlineData("--entrustments")]
    [InlineData("--powers")]
    [InlineData("--inspection-caps")]
    [InlineData("--benchmarks")]
    [InlineData("--reports")]
    public void A_missing_file_is_told_by_its_option(string option)
    {
        Screen(option, _folder.PathOf("absent.csv")).Error.ShouldStartWith($"{option} absent.csv：文件不存在\n");
        Screen(option, _folder.PathOf("")).Error.ShouldContain("是文件夹，应为文件");
    }

    [Fact]
    public void A_missing_main_file_is_told()
    {
        var run = _folder.Run(_folder.PathOf("absent.csv"));
        run.ShouldBe(new CommandLine(2, "", "absent.csv：文件不存在\n用法见 --help。\n"));
        _folder.Run().ExitCode.ShouldBe(2);
        _folder.Run().Error.ShouldContain("文件");
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var run = Screen("--subjects", _folder.PathOf("no.csv"), "--powers", _folder.PathOf("none.csv"));
        run.Error.ShouldContain("--subjects no.csv");
        run.Error.ShouldContain("--powers none.csv");
    }

    [Fact]
    public void The_output_may_not_be_a_folder_nor_lie_in_one_that_is_absent_nor_be_an_input()
    {
        Screen("--out", _folder.PathOf("")).Error.ShouldContain("是文件夹，应为文件");
        Screen("--out", _folder.PathOf("absent/out.txt")).Error.ShouldContain("absent 不存在");
        Screen("--out", _folder.PathOf("acts.csv")).Error.ShouldStartWith("--out acts.csv：不能覆盖要读取的文件");
        var register = _folder.Write("subjects.csv", "代码\n");
        Screen("--subjects", register, "--out", register).Error.ShouldContain("不能覆盖");
        File.ReadAllText(register).ShouldBe("代码\n");
    }

    [Fact]
    public void Help_names_every_option()
    {
        var run = CommandLine.Run("screen", "--help");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        foreach (
            var option in (string[])
                [
                    "--format",
                    "--out",
                    "--as-of",
                    "--outcome",
                    "--complete",
                    "--reports",
                    "--subjects",
                    "--officers",
                    "--entrustments",
                    "--powers",
                    "--inspection-caps",
                    "--benchmarks",
                    "--complete-registers",
                    "--catalog",
                ]
        )
            run.Output.ShouldContain($"  {option} ");
    }

    private CommandLine Screen(params string[] options)
    {
        var run = _folder.Screen(ActSheet.Published(), options);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        return run;
    }
}
