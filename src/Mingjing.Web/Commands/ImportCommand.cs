using System.CommandLine;
using Mingjing.Core.Registers;
using Mingjing.Web.Commands.Import;
using Mingjing.Web.Registers;

namespace Mingjing.Web.Commands;

/// <summary>导入命令 (import-format §4): a file of acts, or a register, into the database; stopped, it goes on where it stopped.</summary>
public static class ImportCommand
{
    public static Command Create(Surroundings around)
    {
        var file = new Argument<string>("file")
        {
            Description = "执法行为记录或双公示（CSV、XLSX、NDJSON，按内容识别）；--register 时为名册",
            HelpName = "文件",
        };
        var source = new Option<string?>("--source") { Description = "来源名称，记入导入任务", HelpName = "名称" };
        var complete = new Option<bool>("--complete") { Description = "声明完整报送；导入名册时声明名册完整" };
        var organization = new Option<string?>("--organization")
        {
            Description = "以这个机构的名义导入：只收它自己的行为（统一社会信用代码）",
            HelpName = "代码",
        };
        var register = new Option<string?>("--register")
        {
            Description = $"导入名册：{string.Join('、', RegisterNames.All.Select(r => r.Name))}",
            HelpName = "名册",
        };
        var command = new Command("import", "把执法行为记录或名册导入数据库：好的行入库，有误的行写入 文件.errors.csv")
        {
            file,
            source,
            complete,
            organization,
            register,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(file) is { Tokens: [var given] } && !File.Exists(given.Value))
                result.AddError($"{given.Value}：文件不存在");
            if (result.GetResult(register) is { Tokens: [var named] } && RegisterNames.KindOf(named.Value) is null)
                result.AddError(
                    $"--register 的值“{named.Value}”不可用，应为 {string.Join('、', RegisterNames.All.Select(r => r.Name))}"
                );
        });
        StoreCommand.Run(
            command,
            (parsed, settings, cancel) =>
                new ImportRunner(
                    new ImportOptions(
                        parsed.GetRequiredValue(file),
                        parsed.GetValue(source),
                        parsed.GetValue(complete),
                        parsed.GetValue(organization),
                        parsed.GetValue(register) is { } name ? RegisterNames.KindOf(name) : null,
                        CatalogFolder.Of(parsed),
                        settings
                    ),
                    around,
                    parsed.InvocationConfiguration.Error
                ).Execute(cancel)
        );
        return command;
    }
}
