using System.Data.Common;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>The platform's own statements, the same text on both stores.</summary>
internal static class Statements
{
    /// <summary>A statement within a transaction.</summary>
    public static DbCommand Statement(
        this DbTransaction transaction,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        var command = transaction.Connection!.Statement(text, values);
        command.Transaction = transaction;
        return command;
    }

    /// <summary>A statement that is a transaction by itself.</summary>
    public static DbCommand Statement(
        this DbConnection connection,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Give(values);
        return command;
    }

    /// <summary>Adds values to a statement.</summary>
    public static void Give(this DbCommand command, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>Runs one statement on a connection of its own, in its turn; answers with the number of rows.</summary>
    public static async Task<int> Execute(
        this Database database,
        string text,
        (string Name, object? Value)[] values,
        CancellationToken cancel
    )
    {
        using var turn = await database.Turn(cancel);
        await using var connection = await database.Connect(cancel);
        await using var command = connection.Statement(text, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
