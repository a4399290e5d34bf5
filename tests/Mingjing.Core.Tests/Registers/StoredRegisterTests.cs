using Mingjing.Core.Checks;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Registers;

public sealed class StoredRegisterTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task A_new_edition_ends_what_is_not_in_it_and_keeps_the_history(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var first = (await Import(store, Handler(DataScope.WholeCity), "A", "B")).Result;
        first.ShouldBe(new RegisterImported(1, 2, 2, 0));
        var second = (await Import(store, Handler(DataScope.WholeCity), "B", "C")).Result;
        second.ShouldBe(new RegisterImported(2, 2, 1, 1));

        var rows = (await store.Rows<CertificateRow>()).OrderBy(r => r.Number, StringComparer.Ordinal).ToList();
        rows.Select(r => (r.Number, r.FromEdition, r.UntilEdition))
            .ShouldBe([("A", 1, 2), ("B", 1, null), ("C", 2, null)]);
        var now = (await RegisterSnapshot.Load(store.Database, Cancel)).Certificates!;
        now.StateOn("A", new DateOnly(2026, 3, 1)).ShouldBe(CertificateState.NotFound);
        now.StateOn("B", new DateOnly(2026, 3, 1)).ShouldBe(CertificateState.InForce);
        (await new LedgerReader(store.Database).Of("register", "Certificates", Cancel)).Count.ShouldBe(2);
    }

    [Theory]
    [BothStores]
    public async Task Certificates_are_seen_by_their_own_department_and_the_city_only(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Import(store, Handler(DataScope.WholeCity), "A");
        (await store.Rows<CertificateRow>(store.ClerkOne)).ShouldHaveSingleItem();
        (await store.Rows<CertificateRow>(store.ClerkTwo)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Only_who_works_for_the_whole_city_imports_a_register(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        (await Import(store, Handler(DataScope.Of([ActStore.CountyOne], [])), "A")).Refusal!.Code.ShouldBe(
            "register.not-the-city"
        );
        (await Import(store, store.ClerkOne, "A")).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        (await RegisterSnapshot.Load(store.Database, Cancel)).ShouldBe(ScreeningRegisters.Empty);
    }

    [Theory]
    [BothStores]
    public async Task A_declaration_holds_until_the_next_edition(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var city = Handler(DataScope.WholeCity);
        (await Declare(store, city, shownVersion: 0)).Refusal!.Code.ShouldBe("register.not-imported");
        await Import(store, city, "A");
        (await Declare(store, city, shownVersion: 0)).Refusal!.Kind.ShouldBe(RefusalKind.Conflict);
        (await Declare(store, city, shownVersion: 1)).IsDone.ShouldBeTrue();
        (await RegisterSnapshot.Load(store.Database, Cancel)).Certificates!.Complete.ShouldBeTrue();
        await Import(store, city, "A", "B");
        (await RegisterSnapshot.Load(store.Database, Cancel)).Certificates!.Complete.ShouldBeFalse();
    }

    private static Task<Settled<Nothing>> Declare(ActStore store, Principal principal, int shownVersion) =>
        store.Runner.Run(
            new DeclareRegister(),
            new Request(principal),
            new RegisterDeclaration(RegisterKind.Certificates, shownVersion, IsComplete: true),
            Cancel
        );

    private static Task<Settled<RegisterImported>> Import(
        ActStore store,
        Principal principal,
        params IEnumerable<string> numbers
    ) =>
        store.Runner.Run(
            new ImportRegister<Certificate, CertificateRow>(RegisterKind.Certificates, c => c.SubjectCode),
            new Request(principal),
            new RegisterImport<Certificate>("officers.csv", "00", [.. numbers.Select(Of)], IsComplete: false),
            Cancel
        );

    private static Certificate Of(string number) =>
        new(
            number,
            "演示员",
            ActStore.CodeOne,
            "行政执法证",
            new DayInterval(new DateOnly(2026, 1, 1), null),
            null,
            null,
            null
        );

    private static Principal Handler(DataScope scope) =>
        Principal.Person(
            new AccountId(Guid.CreateVersion7()),
            new AppointmentId(Guid.CreateVersion7()),
            new OrganizationId(Guid.CreateVersion7()),
            "演示承办人",
            Roles.SupervisionHandler,
            scope
        );
}
