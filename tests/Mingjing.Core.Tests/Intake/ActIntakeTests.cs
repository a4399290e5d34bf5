using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;
using Mingjing.Verifier;
using Npgsql;

namespace Mingjing.Core.Tests.Intake;

public sealed class ActIntakeTests
{
    [Theory]
    [BothStores]
    public async Task A_new_act_is_stored_with_its_version_its_findings_and_a_receipt_that_proves_it(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var results = await store.Receive(
            ActStore.Penalty("1", a => a.DecidedOn = new DateOnly(2026, 9, 1)),
            ActStore.Penalty("2"),
            ActStore.Penalty("3")
        );
        results.ShouldAllBe(r => r.Outcome == IntakeOutcome.Created && r.VersionNo == 1);
        foreach (var receipt in results.Select(r => r.Receipt!))
        {
            var leaf = MerkleTree.LeafHash(System.Text.Encoding.UTF8.GetBytes(receipt.Leaf));
            MerkleTree
                .VerifyInclusion(leaf, receipt.LeafIndex, receipt.BatchSize, [.. receipt.Proof], receipt.Root)
                .ShouldBeTrue();
        }

        var acts = await store.Rows<StoredAct>();
        acts.Count.ShouldBe(3);
        var late = acts.Single(a => a.RecordNo is "1");
        late.OrganizationId.ShouldBe(store.One);
        late.RegionCode.ShouldBe(ActStore.CountyOne);
        late.Findings.ShouldBeGreaterThan(0);
        (await store.Rows<ActVersion>()).Count.ShouldBe(3);
        var findings = await store.Rows<ScreeningFinding>();
        findings.Count(f => f.ActId == late.Id).ShouldBe(late.Findings);
        findings
            .Where(f => f.State == FindingState.Standing)
            .Select(f => f.Check)
            .ShouldContain("penalty-decision-term", StringComparer.Ordinal);
    }

    [Theory]
    [BothStores]
    public async Task A_record_that_is_sent_again_replaces_the_act_and_an_identical_one_changes_nothing(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(ActStore.Penalty("1", a => a.DecidedOn = new DateOnly(2026, 9, 1)));
        (await store.Receive(ActStore.Penalty("1", a => a.DecidedOn = new DateOnly(2026, 9, 1))))[0]
            .Outcome.ShouldBe(IntakeOutcome.Identical);
        var replaced = (
            await store.Receive(
                ActStore.Penalty(
                    "1",
                    a =>
                    {
                        a.DecidedOn = new DateOnly(2026, 4, 1);
                        a.Matter = Fact<string>.Unknown;
                    }
                )
            )
        )[0];
        replaced.Outcome.ShouldBe(IntakeOutcome.Replaced);
        replaced.VersionNo.ShouldBe(2);
        replaced.Lost!.ShouldHaveSingleItem().Field.ShouldBe(ActField.Matter);

        (await store.Rows<StoredAct>()).ShouldHaveSingleItem().VersionNo.ShouldBe(2);
        (await store.Rows<ActVersion>()).Count.ShouldBe(2);
        var finding = (await store.Rows<ScreeningFinding>()).Single(f => f.Check is "penalty-decision-term");
        finding.State.ShouldBe(FindingState.NoLongerFound);
        finding.EndedAt.ShouldBe(store.Clock.Now);
    }

    [Theory]
    [BothStores]
    public async Task The_code_of_a_person_is_stored_encrypted_only(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var code = SyntheticCodes.IdentityNumber(7);
        await store.Receive(
            ActStore.Penalty(
                "1",
                a =>
                {
                    a.PartyKind = PartyKind.NaturalPerson;
                    a.PartyCode = code;
                }
            )
        );
        var act = (await store.Rows<StoredAct>()).ShouldHaveSingleItem();
        act.PartyIndex!.Length.ShouldBe(16);
        var version = (await store.Rows<ActVersion>()).ShouldHaveSingleItem();
        version.PartyCode.ShouldNotBeNull();
        System.Text.Encoding.UTF8.GetString(version.Payload!).ShouldNotContain(code);
    }

    [Fact]
    public async Task A_server_has_counted_its_tables_after_the_first_batches_of_an_import()
    {
        await using var store = await ActStore.Create(StoreKind.Postgres);
        await using var connection = new NpgsqlConnection(store.Store.Store.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT reltuples FROM pg_class WHERE relname = 'act'";
        for (var batch = 0; batch < 4; batch++)
        {
            var first = batch * 500;
            await store.Receive(Enumerable.Range(first, 500).Select(i => ActStore.Penalty($"P{ActStore.Text(i)}")));
            ((float)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!).ShouldBe(
                batch < 3 ? -1 : 2_000
            );
        }
    }
}
