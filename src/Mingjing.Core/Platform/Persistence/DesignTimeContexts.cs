using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>The embedded store's model for the migration tool; nothing is opened.</summary>
internal sealed class SqliteContextAtDesignTime : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) =>
        new(Database.Common(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=:memory:")).Options);
}

/// <summary>The server store's model for the migration tool; nothing is opened.</summary>
internal sealed class PostgresContextAtDesignTime : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) =>
        new(Database.Common(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql("Host=localhost")).Options);
}
