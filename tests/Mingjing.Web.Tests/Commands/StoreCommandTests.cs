using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;

namespace Mingjing.Web.Tests.Commands;

/// <summary>verify, migrate, backup and restore, as somebody types them.</summary>
public sealed class StoreCommandTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_nobody_has_touched_passes()
    {
        using var installed = await InstalledFolder.With(departments: 3);
        var run = installed.Run("verify", "--database");
        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        run.Lines[0].ShouldStartWith("信任的公钥：mingjing/commands+");
        run.Lines[1].ShouldBe("台账：3 条，2026-01-02 08:00:00 至 2026-01-02 08:00:00（北京时间）");
        run.Lines[2].ShouldStartWith("检查点：1 个签名有效，最后一个覆盖 2 条");
        run.Lines[3].ShouldBe("末尾 1 条还没有检查点覆盖，下一个检查点将覆盖。");
        run.Lines[4].ShouldBe("数据：3 个对象已与台账核对");
        run.Lines[5].ShouldBe("核验通过：台账未被改动、增减或调换，数据与台账一致。");
    }

    [Fact]
    public async Task A_changed_row_fails_with_the_object_and_the_entry()
    {
        using var installed = await InstalledFolder.With(departments: 3);
        await installed.Execute("UPDATE organization SET name = '改名' WHERE short_name = '演示局2'");
        var run = installed.Run("verify", "--database");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("核验未通过，发现 1 处问题：");
        run.Output.ShouldContain("  [digest-mismatch] 序号 1：organization ");
    }

    [Fact]
    public async Task A_database_set_back_is_found_by_a_checkpoint_kept_elsewhere()
    {
        using var installed = await InstalledFolder.With(departments: 3);
        installed.Run("backup", installed.PathOf("early.db")).ExitCode.ShouldBe(0);
        await installed.Register(4, 6);
        using (var database = new Database(Store.InFile(installed.Database)))
            await File.WriteAllTextAsync(
                installed.PathOf("kept.txt"),
                (await installed.Checkpoints(database).Latest(Cancel))!.ToText(),
                Cancel
            );
        installed.Run("verify", "--database", "--since", installed.PathOf("kept.txt")).ExitCode.ShouldBe(0);

        installed.Run("restore", installed.PathOf("early.db"), "--force").ExitCode.ShouldBe(0);
        installed.Run("verify", "--database").ExitCode.ShouldBe(0, "the database alone cannot tell");
        var run = installed.Run("verify", "--database", "--since", installed.PathOf("kept.txt"));
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("[rollback]");
    }

    [Fact]
    public async Task An_export_is_verified_by_its_path()
    {
        using var installed = await InstalledFolder.With(departments: 3);
        using (var database = new Database(Store.InFile(installed.Database)))
            await new LedgerExport(database, installed.Checkpoints(database)).WriteAll(
                installed.PathOf("all.zip"),
                Cancel
            );
        var run = CommandLine.Run("verify", installed.PathOf("all.zip"));
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("核验通过：记录未被改动、增减或调换。");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "x", "--database")]
    public void A_path_or_the_database_but_not_both(params string[] args)
    {
        var run = CommandLine.Run(args);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("二者择一");
    }

    [Theory]
    [InlineData("verify", "--database")]
    [InlineData("backup", "x.db")]
    public void Where_there_is_no_database_none_is_made(params string[] args)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mingjing-none-{Guid.NewGuid():N}");
        var run = CommandLine.Run([.. args, "--data", folder]);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldNotBeEmpty();
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_its_key_file_the_database_proves_nothing()
    {
        using var installed = await InstalledFolder.With(departments: 2);
        File.Delete(installed.Keys);
        var run = installed.Run("verify", "--database");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("密钥文件");
    }

    [Fact]
    public async Task A_key_that_was_given_is_trusted_instead()
    {
        using var installed = await InstalledFolder.With(departments: 2);
        string key;
        using (var database = new Database(Store.InFile(installed.Database)))
            key = installed.Checkpoints(database).Key.ToText();
        await File.WriteAllTextAsync(installed.PathOf("key.txt"), key + "\n", Cancel);
        File.Delete(installed.Keys);
        installed.Run("verify", "--database", "--key", installed.PathOf("key.txt")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_schema_that_is_older_is_not_guessed_at()
    {
        using var installed = await InstalledFolder.With(departments: 2);
        await installed.Execute("DELETE FROM \"__EFMigrationsHistory\"");
        var run = installed.Run("verify", "--database");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("请先运行 migrate");
    }

    [Fact]
    public void Migrate_makes_a_database_and_then_has_nothing_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("mingjing-migrate-").FullName;
        try
        {
            var data = Path.Combine(folder, "data");
            var first = CommandLine.Run("migrate", "--data", data);
            first.ExitCode.ShouldBe(0);
            first.Error.ShouldContain("数据库结构已升级 ");
            first.Output.ShouldBeEmpty();
            CommandLine.Run("migrate", "--data", data).Error.ShouldBe("数据库结构已是最新。\n");
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(data)
                    .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        finally
        {
            TestStore.Release(Store.InFile(Path.Combine(folder, "data", "mingjing.db")));
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_backup_is_restored_into_an_empty_folder_with_its_keys()
    {
        using var installed = await InstalledFolder.With(departments: 3);
        var backup = installed.Run("backup", installed.PathOf("copy.db"));
        backup.ExitCode.ShouldBe(0);
        backup.Error.ShouldContain("密钥文件不在备份内");
        backup.Error.ShouldContain("台账至少 3 条");

        var elsewhere = installed.PathOf("elsewhere");
        var without = CommandLine.Run("restore", installed.PathOf("copy.db"), "--data", elsewhere);
        without.ExitCode.ShouldBe(1);
        without.Error.ShouldContain("没有密钥文件");

        File.Copy(installed.Keys, Path.Combine(elsewhere, "mingjing.keys"));
        CommandLine.Run("restore", installed.PathOf("copy.db"), "--data", elsewhere).ExitCode.ShouldBe(0);
        var verified = CommandLine.Run("verify", "--database", "--data", elsewhere);
        verified.ExitCode.ShouldBe(0);
        verified.Output.ShouldContain("台账：3 条");
        TestStore.Release(Store.InFile(Path.Combine(elsewhere, "mingjing.db")));
    }

    [Fact]
    public async Task A_database_that_is_there_is_replaced_only_by_force_and_kept()
    {
        using var installed = await InstalledFolder.With(departments: 3);
        installed.Run("backup", installed.PathOf("copy.db")).ExitCode.ShouldBe(0);
        await installed.Register(4, 5);

        var refused = installed.Run("restore", installed.PathOf("copy.db"));
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("--force");
        installed.Run("verify", "--database").Output.ShouldContain("台账：5 条");

        var done = installed.Run("restore", installed.PathOf("copy.db"), "--force");
        done.ExitCode.ShouldBe(0);
        done.Error.ShouldContain("原数据库另存为");
        installed.Run("verify", "--database").Output.ShouldContain("台账：3 条");
        Directory.EnumerateFiles(installed.Data, "mingjing.db.replaced-*").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_database_in_use_is_never_replaced()
    {
        using var installed = await InstalledFolder.With(departments: 3);
        installed.Run("backup", installed.PathOf("copy.db")).ExitCode.ShouldBe(0);
        using var serving = new Database(Store.InFile(installed.Database));
        var run = installed.Run("restore", installed.PathOf("copy.db"), "--force");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("正在使用");
    }

    [Fact]
    public async Task A_backup_that_was_tampered_with_is_refused()
    {
        using var installed = await InstalledFolder.With(departments: 3);
        await installed.Execute("UPDATE organization SET name = '改名' WHERE short_name = '演示局2'");
        installed.Run("backup", installed.PathOf("copy.db")).ExitCode.ShouldBe(0);
        TestStore.Release(Store.InFile(installed.Database));
        File.Delete(installed.Database);
        var run = installed.Run("restore", installed.PathOf("copy.db"));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("核验未通过");
        File.Exists(installed.Database).ShouldBeFalse();
    }

    [Theory]
    [InlineData(
        "backup",
        "pg_dump --format=custom --file='副 本.dump' --host=db.example --port=5433 --username=mingjing --dbname=city"
    )]
    [InlineData(
        "restore",
        "pg_restore --clean --if-exists --single-transaction '副 本.dump' --host=db.example --port=5433 --username=mingjing --dbname=city"
    )]
    public void A_server_is_left_to_its_own_tools(string command, string expected)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MINGJING_DATABASE"] = "Postgres",
            ["MINGJING_CONNECTION"] = "Host=db.example;Port=5433;Username=mingjing;Password=geheim;Database=city",
        };
        var run = CommandLine.Process(settings, command, "副 本.dump");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBe(expected + "\n");
        (run.Output + run.Error).ShouldNotContain("geheim");
    }
}
