using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.Findings.Verification;

public sealed class FindingProcedureTests
{
    [Fact]
    public void The_table_the_diagram_and_every_stage_with_every_action_stand_as_approved()
    {
        var edition = FindingProcedure.Editions.All.ShouldHaveSingleItem();
        var text = ProcedureText.Write(edition, article => Label(Packs.City.Laws.ResolveAny(article)));
        Approved.DifferenceFrom("docs/procedures/finding.md", text).ShouldBeNull();
    }

    [Fact]
    public void Every_stage_and_every_action_of_the_enums_is_in_the_table()
    {
        var edition = FindingProcedure.Editions.All[0];
        ProcedureText.Stages(edition).ShouldBe(Enum.GetValues<HandlingStage>());
        edition.Steps.Select(s => s.Action).Distinct().ShouldBe(Enum.GetValues<HandlingAction>(), ignoreOrder: true);
    }

    [Fact]
    public void What_rests_on_no_law_is_marked_as_a_proposal() =>
        FindingProcedure.Editions.All[0].Steps.ShouldAllBe(s => s.IsProposal || s.Basis.Count > 0);

    private static string Label(CitedArticle cited) => $"《{cited.Law}》{cited.Article}";
}
