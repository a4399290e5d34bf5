using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>存储故障: what a fault of the store means: a collision to be tried again, a refusal to be told, or a defect.</summary>
public static class StoreFault
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteFull = 13;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintUnique = 2067;

    // Of files beside the store, as the system numbers them: ENOSPC, EDQUOT, ERROR_DISK_FULL.
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int DiskFullOfWindows = unchecked((int)0x80070070);

    private static readonly Refusal DiskFull = new(
        RefusalKind.Unavailable,
        "disk-full",
        "服务器磁盘已满或不可写，本次没有保存，数据没有损坏。"
    )
    {
        WayOut = "请系统管理员清理磁盘后重试，您填写的内容还在。",
    };

    private static readonly Refusal StoreAway = new(
        RefusalKind.Unavailable,
        "store-away",
        "暂时连接不上数据库，本次没有保存。"
    )
    {
        WayOut = "请稍后重试，您填写的内容还在。",
    };

    /// <summary>Another transaction was first: unique keys, versions, deadlocks.</summary>
    public static bool IsCollision(Exception e) =>
        e is DbUpdateConcurrencyException
        || e.InnermostOf<SqliteException>()
            is { SqliteErrorCode: SqliteBusy or SqliteLocked }
                or { SqliteExtendedErrorCode: SqliteConstraintPrimaryKey or SqliteConstraintUnique }
        || e.InnermostOf<PostgresException>()?.SqlState
            is PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure;

    /// <summary>What to tell where the store cannot write at all; null for defects.</summary>
    public static Refusal? RefusalOf(Exception e)
    {
        if (e.InnermostOf<SqliteException>() is { } sqlite)
            return sqlite.SqliteErrorCode is SqliteFull or SqliteIoError or SqliteReadOnly ? DiskFull : null;
        if (e.InnermostOf<PostgresException>() is { } postgres)
            return postgres.SqlState is PostgresErrorCodes.DiskFull ? DiskFull : AwayOf(postgres);
        if (e.InnermostOf<NpgsqlException>() is not null)
            return StoreAway;
        return e.InnermostOf<IOException>() is { HResult: NoSpace or QuotaExceeded or DiskFullOfWindows }
            ? DiskFull
            : null;
    }

    private static Refusal? AwayOf(PostgresException e) =>
        e.SqlState.StartsWith("57P", StringComparison.Ordinal) || e.SqlState.StartsWith("08", StringComparison.Ordinal)
            ? StoreAway
            : null;

    private static TException? InnermostOf<TException>(this Exception e)
        where TException : Exception
    {
        for (Exception? inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is TException found)
                return found;
        }

        return null;
    }
}
