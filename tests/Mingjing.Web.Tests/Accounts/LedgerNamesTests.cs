using System.Runtime.CompilerServices;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Demonstration;
using Mingjing.Web.Accounts;

namespace Mingjing.Web.Tests.Accounts;

public sealed class LedgerNamesTests
{
    [Fact]
    public void Every_kind_of_aggregate_that_the_ledger_names_has_a_Chinese_name()
    {
        var kinds = typeof(Aggregate)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Aggregate)) && !t.IsAbstract)
            .Select(t => ((Aggregate)RuntimeHelpers.GetUninitializedObject(t)).LedgerKind)
            .ToList();
        kinds.Count.ShouldBeGreaterThan(10);
        kinds.Where(k => !LedgerNames.Kinds.ContainsKey(k)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_entry_of_a_demonstration_has_the_names_of_its_act_and_of_its_object()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var made = await MadeCity.Create(StoreKind.Sqlite, 300, brokenPermille: 30, cancel);
        var page = await new LedgerSearch(made.Database).Find(new LedgerFilter(), before: null, 10_000, cancel);
        page.Entries.Count.ShouldBeGreaterThan(100);
        page.Entries.Select(e => e.ObjectKind)
            .Distinct(StringComparer.Ordinal)
            .Where(k => !LedgerNames.Kinds.ContainsKey(k))
            .ShouldBeEmpty();
        page.Entries.Select(e => e.Action)
            .Distinct(StringComparer.Ordinal)
            .Where(a => string.Equals(LedgerNames.Of(a), a, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
