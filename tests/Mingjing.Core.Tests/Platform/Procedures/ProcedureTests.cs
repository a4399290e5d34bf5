using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Tests.Platform.Procedures;

public sealed class ProcedureTests
{
    private const Roles Handler = Roles.SupervisionHandler;
    private const Roles Head = Roles.SupervisionHead;

    private enum Door
    {
        [Term("开着")]
        Open,

        [Term("关着")]
        Shut,

        [Term("锁着")]
        Locked,

        [Term("久未开启")]
        Forgotten,
    }

    private enum Deed
    {
        [Term("装门")]
        Hang,

        [Term("关门")]
        Shut,

        [Term("看门")]
        Watch,

        [Term("锁门")]
        Lock,
    }

    private static readonly LawArticle Basis = Law.Cite("penalty-law", 1);

    private static readonly Procedure<Door, Deed> Table = Of("door", inForceFrom: null);

    [Fact]
    public void A_step_of_the_table_leads_to_its_stage()
    {
        Table.Take(Door.Open, Deed.Shut, Handler).After(Door.Open).ShouldBe(Door.Shut);
        Table.Take(stage: null, Deed.Hang, Head).After(null).ShouldBe(Door.Open);
    }

    [Fact]
    public void A_step_that_keeps_the_stage_keeps_it() =>
        Table.Take(Door.Shut, Deed.Watch, Handler).After(Door.Shut).ShouldBe(Door.Shut);

    [Fact]
    public void What_the_table_does_not_have_is_refused_with_reason_basis_and_what_is_allowed_now()
    {
        var refusal = Table.RefusalOf(Door.Open, Deed.Lock, Head).ShouldNotBeNull();
        refusal.Kind.ShouldBe(RefusalKind.Conflict);
        refusal.Message.ShouldBe("“开着”阶段不能办理“锁门”。");
        refusal.Basis.ShouldBe(Basis);
        refusal.AllowedNow.ShouldBe(["关门（监督机构承办人、监督机构负责人）"]);
        Should.Throw<Refused>(() => Table.Take(Door.Open, Deed.Lock, Head)).Refusal.Message.ShouldBe(refusal.Message);
    }

    [Fact]
    public void What_another_has_to_do_is_refused_with_who_it_is()
    {
        var refusal = Table.RefusalOf(Door.Shut, Deed.Lock, Handler).ShouldNotBeNull();
        refusal.Kind.ShouldBe(RefusalKind.Forbidden);
        refusal.Message.ShouldBe("“锁门”由监督机构负责人办理，当前任职是监督机构承办人。");
        refusal.WayOut.ShouldBe("请监督机构负责人办理；您现在可以办理：看门。");
    }

    [Fact]
    public void Nobody_without_a_role_may_take_a_step() =>
        Table.RefusalOf(Door.Open, Deed.Shut, Roles.None).ShouldNotBeNull().Kind.ShouldBe(RefusalKind.Forbidden);

    [Fact]
    public void A_stage_that_has_ended_says_so() =>
        Table.RefusalOf(Door.Locked, Deed.Watch, Head)!.WayOut.ShouldBe("这一阶段已经办结，没有可以办理的事项。");

    [Fact]
    public void An_action_with_two_ends_needs_to_be_told_which()
    {
        Table.Take(Door.Shut, Deed.Lock, Head, Door.Locked).To.ShouldBe(Door.Locked);
        Table.Take(Door.Shut, Deed.Lock, Head, Door.Shut).To.ShouldBe(Door.Shut);
        Should.Throw<ArgumentException>(() => Table.Take(Door.Shut, Deed.Lock, Head));
    }

    [Fact]
    public void Every_action_stands_in_the_list_allowed_or_with_its_refusal()
    {
        var standing = Table.Standing(Door.Shut, Head);
        standing.Select(s => s.Name).ShouldBe(["装门", "关门", "看门", "锁门"]);
        standing.Where(s => s.IsAllowed).Select(s => s.Action).ShouldBe([Deed.Lock]);
    }

    [Fact]
    public void No_step_leads_to_a_derived_stage() =>
        Should.Throw<ArgumentException>(() =>
            new Procedure<Door, Deed>(
                "x",
                "x",
                inForceFrom: null,
                [new(Door.Open, Deed.Shut, Door.Forgotten, Head)],
                [new Derivation<Door>(Door.Forgotten, Door.Shut, "三年")]
            )
        );

    [Fact]
    public void No_row_stands_twice_and_none_is_nobodys()
    {
        Step<Door, Deed> step = new(Door.Open, Deed.Shut, Door.Shut, Head);
        Should.Throw<ArgumentException>(() => new Procedure<Door, Deed>("x", "x", inForceFrom: null, [step, step]));
        Should.Throw<ArgumentException>(() =>
            new Procedure<Door, Deed>("x", "x", inForceFrom: null, [step with { Actors = Roles.None }])
        );
    }

    [Fact]
    public void A_step_is_governed_by_the_edition_of_its_day()
    {
        var later = Of("door-2026", new DateOnly(2026, 2, 1));
        var editions = new Editions<Door, Deed>(later, Table);
        editions.On(new DateOnly(2026, 1, 31)).ShouldBeSameAs(Table);
        editions.On(new DateOnly(2026, 2, 1)).ShouldBeSameAs(later);
        editions.All.ShouldBe([Table, later]);
        Should.Throw<ArgumentException>(() => new Editions<Door, Deed>(later));
        Should.Throw<ArgumentException>(() => new Editions<Door, Deed>(Table, later, later));
    }

    [Fact]
    public void The_diagram_shows_every_step_and_what_is_derived() =>
        ProcedureText
            .Diagram(Table)
            .ShouldBe(
                """
                stateDiagram-v2
                    Open : 开着
                    Shut : 关着
                    Locked : 锁着
                    Forgotten : 久未开启
                    [*] --> Open : 装门
                    Open --> Shut : 关门
                    Shut --> Shut : 看门
                    Shut --> Locked : 锁门
                    Shut --> Shut : 锁门
                    Shut --> Forgotten : 三年（派生）

                """
            );

    private static Procedure<Door, Deed> Of(string code, DateOnly? inForceFrom) =>
        new(
            code,
            "门",
            inForceFrom,
            [
                new(null, Deed.Hang, Door.Open, Head),
                new(Door.Open, Deed.Shut, Door.Shut, Handler | Head),
                new(Door.Shut, Deed.Watch, null, Handler),
                new(Door.Shut, Deed.Lock, Door.Locked, Head) { Basis = [Basis] },
                new(Door.Shut, Deed.Lock, Door.Shut, Head) { Basis = [Basis] },
            ],
            [new Derivation<Door>(Door.Forgotten, Door.Shut, "三年")]
        );
}
