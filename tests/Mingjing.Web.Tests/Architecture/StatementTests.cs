using System.Text.RegularExpressions;
using Mingjing.Testing;

namespace Mingjing.Web.Tests.Architecture;

/// <summary>
/// Two write paths, no third (design.md §6): statements of our own stand in the platform's persistence and in the intake; nobody
/// else goes around the scope.
/// </summary>
public sealed partial class StatementTests
{
    /// <summary>Who may write statements, and why.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["Mingjing.Core/Platform/Persistence/"] = "the stores themselves",
        ["Mingjing.Core/Platform/Ledger/"] = "the ledger is appended within the transaction of the act",
        ["Mingjing.Core/Platform/UseCases/Idempotency.cs"] = "a key is claimed before anything is loaded",
        ["Mingjing.Core/Intake/"] = "acts, findings and their counts are written in batches",
        ["Mingjing.Core/Findings/RuleSets.cs"] = "the number of a rule set",
        ["Mingjing.Core/Findings/ScreeningConditions.cs"] = "one cheap question whether anything has changed",
    };

    private static readonly string Root = Repository.PathOf("src");

    private static readonly (string File, string Line)[] Uses =
    [
        .. Directory
            .EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(p => (Path: p, File: Path.GetRelativePath(Root, p).Replace('\\', '/')))
            .Where(p => !p.File.Contains("/obj/", StringComparison.Ordinal))
            .Where(p => !p.File.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(p => File.ReadLines(p.Path).Where(l => Statement().IsMatch(l)).Select(l => (p.File, l.Trim()))),
    ];

    [Fact]
    public void Statements_stand_only_where_they_are_allowed()
    {
        Uses.Length.ShouldBeGreaterThan(20);
        Uses.Where(u => !Allowed.Keys.Any(a => u.File.StartsWith(a, StringComparison.Ordinal)))
            .Select(u => $"{u.File}: {u.Line}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_place_that_is_allowed_has_one() =>
        Allowed.Keys.Where(a => !Uses.Any(u => u.File.StartsWith(a, StringComparison.Ordinal))).ShouldBeEmpty();

    [GeneratedRegex(
        @"\b(CreateCommand|CommandText|ExecuteSql\w*|FromSql\w*|SqlQuery\w*|ExecuteUpdate\w*|ExecuteDelete\w*|IgnoreQueryFilters|BulkTransaction|BulkReader|BulkText|NpgsqlCommand|SqliteCommand)\b|\.Attach\(|\.AttachRange\(",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Statement();
}
