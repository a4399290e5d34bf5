using Mingjing.Core.Clues;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.PowersCatalog;
using Mingjing.Core.SupervisionCases;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.SupervisionCases;

public sealed class SupervisionProcedureTests
{
    [Fact]
    public void The_tables_of_both_editions_stand_as_approved()
    {
        foreach (var edition in SupervisionProcedure.Editions.All)
            Approve(edition);
        foreach (var edition in ClueProcedure.Editions.All)
            Approve(edition);
    }

    [Fact]
    public void Every_stage_and_every_action_of_the_enums_is_in_the_table()
    {
        foreach (var edition in SupervisionProcedure.Editions.All)
        {
            ProcedureText.Stages(edition).ShouldBe(Enum.GetValues<CaseStage>());
            edition.Steps.Select(s => s.Action).Distinct().ShouldBe(Enum.GetValues<CaseAction>(), ignoreOrder: true);
        }

        var clues = ClueProcedure.Editions.All[^1];
        ProcedureText.Stages(clues).ShouldBe(Enum.GetValues<ClueStage>());
        clues.Steps.Select(s => s.Action).Distinct().ShouldBe(Enum.GetValues<ClueAction>(), ignoreOrder: true);
    }

    [Fact]
    public void The_editions_change_on_the_first_of_February_2026()
    {
        SupervisionProcedure.Editions.On(new DateOnly(2026, 1, 31)).Code.ShouldBe("supervision-case.list");
        SupervisionProcedure.Editions.On(new DateOnly(2026, 2, 1)).Code.ShouldBe("supervision-case.regulation-2026");
        ClueProcedure.Editions.On(new DateOnly(2026, 1, 31)).Code.ShouldBe("clue.list");
        ClueProcedure.Editions.On(new DateOnly(2026, 2, 1)).Code.ShouldBe("clue.regulation-2026");
    }

    [Fact]
    public void What_rests_on_no_law_and_no_step_of_the_list_is_marked_as_a_proposal()
    {
        foreach (var edition in SupervisionProcedure.Editions.All)
            edition.Steps.ShouldAllBe(s => s.IsProposal || s.ListStep > 0 || s.Basis.Count > 0);
        foreach (var edition in ClueProcedure.Editions.All)
            edition.Steps.ShouldAllBe(s => s.IsProposal || s.ListStep > 0 || s.Basis.Count > 0);
    }

    [Fact]
    public void Nothing_of_the_edition_of_the_list_cites_the_regulation_that_came_after_it()
    {
        var cited = SupervisionProcedure.Editions.All[0].Steps.SelectMany(s => s.Basis).Select(b => b.Instrument);
        cited.ShouldAllBe(i => !string.Equals(i, "supervision-regulation", StringComparison.Ordinal));
    }

    private static void Approve<TStage, TAction>(Procedure<TStage, TAction> edition)
        where TStage : struct, Enum
        where TAction : struct, Enum
    {
        var text = ProcedureText.Write(edition, article => Label(Packs.City.Laws.ResolveAny(article)));
        Approved.DifferenceFrom($"docs/procedures/{edition.Code}.md", text).ShouldBeNull();
    }

    private static string Label(CitedArticle cited) => $"《{cited.Law}》{cited.Article}";
}
