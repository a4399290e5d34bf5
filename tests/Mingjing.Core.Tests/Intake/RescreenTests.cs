using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Inspections;
using Mingjing.Core.Intake;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;
using Mingjing.Core.Subjects;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Intake;

/// <summary>Whatever happens in whatever order: what the store keeps is what a screening of everything would say.</summary>
public sealed class RescreenTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task After_random_resends_registers_days_and_withdrawals_the_store_says_what_a_screening_from_scratch_says(
        StoreKind kind
    )
    {
        await using var store = await ActStore.Create(kind);
        var history = new RandomHistory(store, seed: kind == StoreKind.Sqlite ? 20261123 : 20261124);
        for (var step = 0; step < 40; step++)
        {
            var told = await history.Step(Cancel);
            (await FromScratch.Differences(store)).ShouldBeEmpty($"after step {step}: {told}");
        }
    }

    [Theory]
    [BothStores]
    public async Task The_daily_run_reads_only_what_is_due_and_finds_what_fell_due(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var rescreen = new Rescreen(store.Intake);
        await store.Receive(
            ActStore.Penalty(
                "running",
                a =>
                {
                    (a.DecidedOn, a.DecisionNo) = (DateFact.None, Fact<string>.Unknown);
                    (a.FiledOn, a.Result) = (new DateOnly(2026, 9, 1), Fact<ActResult>.Unknown);
                    a.Status = ActStatus.InProgress;
                }
            ),
            ActStore.Penalty("done")
        );
        await rescreen.RunDueReviews(Cancel);
        (await store.Rows<ScreeningFinding>())
            .Select(f => f.Check)
            .ShouldNotContain("penalty-decision-term", StringComparer.Ordinal);
        store.Time.Advance(TimeSpan.FromDays(30));
        var report = await rescreen.RunDueReviews(Cancel);
        report.Found.ShouldBeGreaterThan(0);
        var finding = (await store.Rows<ScreeningFinding>()).Single(f => f.Check is "penalty-decision-term");
        finding.FirstFoundAt.ShouldBe(store.Clock.Now);
        (await FromScratch.Differences(store)).ShouldBeEmpty();
        (await rescreen.RunDueReviews(Cancel)).ShouldBe(RescreenReport.Nothing);
    }

    [Theory]
    [BothStores]
    public async Task A_finding_that_comes_back_is_the_same_finding(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(ActStore.Penalty("1", a => a.DecidedOn = new DateOnly(2026, 9, 1)));
        var first = Term(await store.Rows<ScreeningFinding>());
        await store.Receive(ActStore.Penalty("1"));
        Term(await store.Rows<ScreeningFinding>()).State.ShouldBe(FindingState.NoLongerFound);
        await store.Receive(ActStore.Penalty("1", a => a.DecidedOn = new DateOnly(2026, 9, 2)));
        var again = Term(await store.Rows<ScreeningFinding>());
        again.Id.ShouldBe(first.Id);
        again.State.ShouldBe(FindingState.Standing);
        again.FirstFoundAt.ShouldBe(first.FirstFoundAt);
        again.EndedAt.ShouldBeNull();
        again.Version.ShouldBe(3);
        again.ActVersionNo.ShouldBe(3);
    }

    private static ScreeningFinding Term(IReadOnlyList<ScreeningFinding> findings) =>
        findings.Single(f => f.Check is "penalty-decision-term");

    /// <summary>Random events of a store.</summary>
    private sealed class RandomHistory(ActStore store, int seed)
    {
        private readonly Random _random = new(seed);
        private readonly Rescreen _rescreen = new(store.Intake, pageSize: 7);

        public async Task<string> Step(CancellationToken cancel)
        {
            switch (_random.Next(8))
            {
                case 0:
                    store.Time.Advance(TimeSpan.FromDays(_random.Next(1, 40)));
                    await _rescreen.RunDueReviews(cancel);
                    return "days pass";
                case 1:
                    await ImportCaps(cancel);
                    await _rescreen.RunDueReviews(cancel);
                    return "a register comes";
                case 2:
                    await ImportCertificates(cancel);
                    await _rescreen.RunDueReviews(cancel);
                    return "certificates come";
                case 3:
                    await Withdraw(cancel);
                    return "an act is withdrawn";
                case 4:
                    await Declare(cancel);
                    await _rescreen.RunDueReviews(cancel);
                    return "a department declares";
                default:
                    await store.Receive([.. Enumerable.Range(0, _random.Next(1, 12)).Select(_ => Some())]);
                    return "acts come";
            }
        }

        private Act Some() => _random.Next(2) == 0 ? Fined() : Inspected();

        // Few parties, days and matters: groups of several acts across two departments.
        private Act Fined() =>
            ActStore.Penalty(
                $"P{_random.Next(25)}",
                a =>
                {
                    a.SubjectCode = _random.Next(2) == 0 ? ActStore.CodeOne : ActStore.CodeTwo;
                    a.PartyKind = PartyKind.NaturalPerson;
                    a.PartyCode = SyntheticCodes.IdentityNumber(_random.Next(3));
                    a.ViolationDate = new DateOnly(2026, 2, 1 + _random.Next(2));
                    a.Matter = _random.Next(3) == 0 ? Fact<string>.Unknown : $"事由{_random.Next(2)}";
                    a.DecidedOn = new DateOnly(2026, 4, 1).AddDays(_random.Next(200));
                    a.DecisionNo = $"〔2026〕{_random.Next(60)}号";
                    a.ServedOn = _random.Next(2) == 0 ? DateFact.Unknown : a.DecidedOn.Day.AddDays(_random.Next(20));
                    a.Officers = Fact<IReadOnlyList<string>>.Known([$"4199000000{_random.Next(4)}", "41990000009"]);
                }
            );

        private Act Inspected() =>
            new()
            {
                RecordNo = $"I{_random.Next(25)}",
                Kind = ActKind.Inspection,
                SubjectCode = ActStore.CodeOne,
                Enterprise = Flag.Yes,
                Field = EnforcementField.Other,
                PartyCode = SyntheticCodes.CreditCode("91", "410300", _random.Next(3)),
                InspectedOn = new DateOnly(2026, 1, 5).AddDays(_random.Next(300)),
                InspectionMode =
                    _random.Next(3) == 0 ? Fact<InspectionMode>.Unknown
                    : _random.Next(3) == 0 ? InspectionMode.Special
                    : InspectionMode.Routine,
            };

        private Task ImportCaps(CancellationToken cancel)
        {
            List<InspectionCap> caps = [];
            if (_random.Next(4) > 0)
                caps.Add(new InspectionCap(ActStore.CodeOne, EnforcementField.Other, 2026, _random.Next(1, 4)));
            return store.Runner.Run(
                new ImportRegister<InspectionCap, InspectionCapRow>(RegisterKind.InspectionCaps, c => c.SubjectCode),
                new Request(ActStore.City),
                new RegisterImport<InspectionCap>("caps.csv", "00", caps, IsComplete: false),
                cancel
            );
        }

        private Task ImportCertificates(CancellationToken cancel) =>
            store.Runner.Run(
                new ImportRegister<Certificate, CertificateRow>(RegisterKind.Certificates, c => c.SubjectCode),
                new Request(ActStore.City),
                new RegisterImport<Certificate>(
                    "officers.csv",
                    "00",
                    [
                        .. Enumerable
                            .Range(0, _random.Next(5))
                            .Select(i => new Certificate(
                                $"4199000000{i}",
                                "演示员",
                                ActStore.CodeOne,
                                null,
                                new DayInterval(new DateOnly(2025, 1, 1), new DateOnly(2026, 1 + _random.Next(12), 1)),
                                null,
                                null,
                                null
                            )),
                    ],
                    IsComplete: _random.Next(2) == 0
                ),
                cancel
            );

        private async Task Withdraw(CancellationToken cancel)
        {
            var acts = (await store.Rows<StoredAct>()).Where(a => a.Withdrawn is null).ToList();
            if (acts.Count == 0)
                return;
            var act = acts[_random.Next(acts.Count)];
            var reason = _random.Next(5) == 0 ? ActWithdrawalReason.NotReportable : ActWithdrawalReason.NotOwnAct;
            var settled = await new WithdrawActs(store.Intake).Withdraw(
                new ActRef(act.OrganizationId, act.Id),
                act.VersionNo,
                new ActWithdrawal(reason, "演示"),
                ActStore.City,
                cancel
            );
            settled.Refusal.ShouldBeNull();
        }

        private async Task Declare(CancellationToken cancel)
        {
            var settled = await store.Runner.Run(
                new DeclareCompleteness(),
                new Request(ActStore.City),
                new CompletenessCommand(
                    store.One,
                    new CompletenessFacts(
                        ActSourceKind.Record,
                        _random.Next(2) == 0 ? null : [ActField.ServedOn, ActField.DisclosedOn],
                        new DateOnly(2026, 6, 1)
                    )
                ),
                cancel
            );
            settled.Refusal.ShouldBeNull();
            if (_random.Next(2) == 0)
                return;
            var declared = (await store.Rows<CompletenessDeclaration>()).First(d => d.EndedOn is null);
            await store.Runner.Run(
                new EndCompleteness(),
                new Request(ActStore.City),
                new CompletenessEnding(declared.Id, declared.Version),
                cancel
            );
        }
    }
}
