using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.SupervisionCases;

namespace Mingjing.Benchmarks;

/// <summary>
/// The opponents of a step: the case is read whole, its handlers and steps are replaced, an entry and the answer are written, all in one
/// durable transaction. No scope, no guard, no procedure, no digest and no tree.
/// </summary>
internal static class PlainStep
{
    private const string Entry =
        "{\"action\":\"case.impartiality-stated\",\"actor\":\"account:01900000-0000-7000-8000-000000000001\",\"appointment\":\"01900000-0000-7000-8000-000000000002\",\"at\":\"2026-11-23T01:00:00.0000000Z\",\"digest\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"digestVersion\":1,\"objectId\":\"01900000-0000-7000-8000-000000000003\",\"objectKind\":\"supervision-case\",\"payload\":{},\"sequence\":1000000}";

    /// <summary>The tables of the opponents.</summary>
    public static async Task Prepare(StepCity city)
    {
        await using var connection = await city.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "CREATE TABLE plain_entry (sequence BIGINT PRIMARY KEY, entry TEXT); CREATE TABLE plain_answer (key TEXT PRIMARY KEY, result TEXT)";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>By ADO.NET alone.</summary>
    public static async Task Raw(StepCity city, StepToTake step)
    {
        await using var connection = await city.Connect();
        await using var transaction = await connection.BeginTransactionAsync();
        string handlers,
            steps;
        int version;
        await using (
            var read = Command(
                transaction,
                "SELECT * FROM supervision_case WHERE organization_id = @o AND matter_id = @m"
            )
        )
        {
            Name(city, read, step);
            await using var reader = await read.ExecuteReaderAsync();
            await reader.ReadAsync();
            var all = new object[reader.FieldCount];
            reader.GetValues(all);
            handlers = (string)all[reader.GetOrdinal("handlers")];
            steps = (string)all[reader.GetOrdinal("steps")];
            version = reader.GetInt32(reader.GetOrdinal("version"));
        }

        var known = JsonSerializer.Deserialize<List<CaseHandler>>(handlers, PlatformJson.Options)!;
        var taken = JsonSerializer.Deserialize<List<CaseStep>>(steps, PlatformJson.Options)!;
        await using (
            var write = Command(
                transaction,
                "UPDATE supervision_case SET handlers = @handlers, steps = @steps, version = @next WHERE organization_id = @o AND matter_id = @m AND version = @version"
            )
        )
        {
            Name(city, write, step);
            StepCity.Add(write, "handlers", JsonSerializer.Serialize(Stated(known, step), PlatformJson.Options));
            StepCity.Add(write, "steps", JsonSerializer.Serialize(Noted(taken, step), PlatformJson.Options));
            StepCity.Add(write, "next", version + 1);
            StepCity.Add(write, "version", version);
            if (await write.ExecuteNonQueryAsync() != 1)
                throw new InvalidOperationException("somebody else changed the case");
        }

        await Enter(transaction, step);
        await transaction.CommitAsync();
    }

    /// <summary>By EF Core as its manual shows it, with the product's own mapping.</summary>
    public static async Task Ef(StepCity city, IModel model, StepToTake step)
    {
        await using var rows = new PlainContext(city.Store, model);
        await using var transaction = await rows.Database.BeginTransactionAsync();
        var (organization, id) = (step.Case.Organization, step.Case.Case);
        var found = await rows.Set<SupervisionCase>()
            .IgnoreQueryFilters()
            .SingleAsync(c => c.OrganizationId == organization && c.MatterId == id);
        var entry = rows.Entry(found);
        entry.Property(c => c.Handlers).CurrentValue = Stated(found.Handlers, step);
        entry.Property(c => c.Steps).CurrentValue = Noted(found.Steps, step);
        entry.Property(c => c.Version).CurrentValue = found.Version + 1;
        await rows.SaveChangesAsync();
        await Enter(transaction.GetDbTransaction(), step);
        await transaction.CommitAsync();
    }

    private static List<CaseHandler> Stated(IReadOnlyList<CaseHandler> handlers, StepToTake step) =>
        [.. handlers.Select(h => h.Account == step.By.Account && h.IsActive ? h with { StatedAt = step.At } : h)];

    private static List<CaseStep> Noted(IReadOnlyList<CaseStep> steps, StepToTake step) =>
        [
            .. steps,
            new CaseStep(
                CaseAction.StateImpartiality,
                CaseStage.Investigating,
                steps[^1].Edition,
                step.At,
                step.By.Account!.Value,
                step.By.Name
            ),
        ];

    private static async Task Enter(DbTransaction transaction, StepToTake step)
    {
        await using var command = Command(
            transaction,
            "INSERT INTO plain_entry (sequence, entry) VALUES (@sequence, @entry); INSERT INTO plain_answer (key, result) VALUES (@key, @result)"
        );
        StepCity.Add(command, "sequence", step.Number);
        StepCity.Add(command, "entry", Entry);
        StepCity.Add(command, "key", step.Key);
        StepCity.Add(command, "result", "\"Investigating\"");
        await command.ExecuteNonQueryAsync();
    }

    private static void Name(StepCity city, DbCommand command, StepToTake step)
    {
        StepCity.Add(command, "o", city.IdIn(step.Case.Organization.Value));
        StepCity.Add(command, "m", city.IdIn(step.Case.Case.Value));
    }

    private static DbCommand Command(DbTransaction transaction, string text)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        return command;
    }
}

/// <summary>One step that somebody takes.</summary>
/// <param name="Number">Of the step, from 0.</param>
/// <param name="ShownVersion">The version of the case that he has seen.</param>
internal sealed record StepToTake(long Number, CaseRef Case, int ShownVersion, Principal By, DateTimeOffset At)
{
    /// <summary>The key of the form that he sends.</summary>
    public string Key => $"step-{Number}";
}
