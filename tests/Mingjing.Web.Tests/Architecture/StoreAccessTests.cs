using System.Text.RegularExpressions;
using Mingjing.Testing;

namespace Mingjing.Web.Tests.Architecture;

/// <summary>
/// Two write paths, no third (design.md §6), and nothing that passes the scope by: what could do either stands only in the places
/// listed here. Read as text, since a string of SQL has no type.
/// </summary>
public sealed class StoreAccessTests
{
    private const string Persistence = "Mingjing.Core/Platform/Persistence/";
    private const string Ledger = "Mingjing.Core/Platform/Ledger/";
    private const string AccessLog = "Mingjing.Core/Platform/AccessLog/";
    private const string Jobs = "Mingjing.Core/Platform/Jobs/";
    private const string Idempotency = "Mingjing.Core/Platform/UseCases/Idempotency.cs";
    private const string Runner = "Mingjing.Core/Platform/UseCases/UseCaseRunner.cs";

    /// <summary>The act store: the bulk path.</summary>
    private const string Intake = "Mingjing.Core/Intake/";

    /// <summary>One cheap question whether anything has changed since the last screening.</summary>
    private const string Conditions = "Mingjing.Core/Findings/ScreeningConditions.cs";

    private static readonly (string Path, string Text)[] Sources =
    [
        .. Directory
            .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("src"), "*.razor", SearchOption.AllDirectories))
            .Select(p => (Full: p, Path: Path.GetRelativePath(Repository.PathOf("src"), p).Replace('\\', '/')))
            .Where(p =>
                !Regex.IsMatch(p.Path, "/(bin|obj|Migrations)/", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            )
            .Select(p => (p.Path, File.ReadAllText(p.Full))),
    ];

    /// <summary>What it is, how it is written, and where it may stand.</summary>
    public static TheoryData<string, string, string[]> Rules =>
        new()
        {
            {
                "SQL of our own",
                @"\.CommandText\b|\.CreateCommand\(|\.Statement\(|\bNpgsqlBatch\b",
                [Persistence, Ledger, AccessLog, Jobs, Idempotency, Intake, Conditions]
            },
            { "SQL through EF", @"\.(FromSql|ExecuteSql|SqlQuery)\w*[(<]", [Persistence] },
            { "bulk writing that no version and no ledger sees", @"\.Execute(Update|Delete)(Async)?\(", [Persistence] },
            { "reading outside the scope", @"\.IgnoreQueryFilters\(", [Persistence] },
            { "writing what was not loaded", @"\.(Attach|AttachRange|Update|UpdateRange)\(", [Persistence, Intake] },
            { "being let into a matter", @"\.Admit\(", ["Mingjing.Core/SupervisionCases/OpenLetter.cs"] },
            { "contexts that outlive their scope", @"\bAddDbContext|PooledDbContext", [] },
            { "saving", @"\.SaveChanges(Async)?\(", [Runner] },
            { "entering into the ledger", @"\bLedgerWriter\.Append\(", [Runner, Intake] },
            { "contexts that can be saved", @"\bdatabase\.Write\(|\.Saves = true", [Runner, Persistence] },
            {
                "connections of our own",
                @"new (SqliteConnection|NpgsqlConnection|SqliteContext|PostgresContext)\(",
                [Persistence]
            },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void It_stands_only_where_it_is_allowed(string what, string pattern, string[] places)
    {
        Sources.Length.ShouldBeGreaterThan(200);
        Sources
            .Where(s => Finds(pattern, s.Text))
            .Where(s => !places.Any(p => s.Path.StartsWith(p, StringComparison.Ordinal)))
            .Select(s => s.Path)
            .ShouldBeEmpty(what);
    }

    [Theory]
    [InlineData("SQL of our own", "command.CommandText = text;")]
    [InlineData("SQL of our own", "await using var insert = transaction.Statement(")]
    [InlineData("SQL through EF", "rows.Set<Organization>().FromSqlRaw(\"SELECT\")")]
    [InlineData("SQL through EF", "rows.Database.SqlQuery<int>($\"\")")]
    [InlineData("SQL through EF", "await rows.Database.ExecuteSqlAsync($\"\")")]
    [InlineData("bulk writing that no version and no ledger sees", "await query.ExecuteDeleteAsync(cancel)")]
    [InlineData("being let into a matter", "work.Rows.Admit(letter);")]
    [InlineData("reading outside the scope", "rows.Set<Organization>().IgnoreQueryFilters()")]
    [InlineData("writing what was not loaded", "rows.Attach(stub);")]
    [InlineData("writing what was not loaded", "rows.Update(stub);")]
    [InlineData("contexts that outlive their scope", "services.AddDbContextPool<SqliteContext>(o => { })")]
    [InlineData("saving", "await rows.SaveChangesAsync(cancel);")]
    [InlineData("entering into the ledger", "await LedgerWriter.Append(transaction, principal, now, drafts, cancel)")]
    public void A_rule_would_see_it(string what, string line)
    {
        var pattern = Rules
            .Select(r => r.Data)
            .Single(r => string.Equals(r.Item1, what, StringComparison.Ordinal))
            .Item2;
        Finds(pattern, line).ShouldBeTrue();
    }

    private static bool Finds(string pattern, string text) =>
        Regex.IsMatch(text, pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}
