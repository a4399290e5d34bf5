using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.Papers;

public sealed class PaperProcedureTests
{
    [Fact]
    public void The_table_the_diagram_and_every_stage_with_every_action_stand_as_approved()
    {
        var edition = PaperProcedure.Editions.All.ShouldHaveSingleItem();
        var text = ProcedureText.Write(edition, article => Label(Packs.City.Laws.ResolveAny(article)));
        Approved.DifferenceFrom("docs/procedures/paper.md", text).ShouldBeNull();
    }

    [Fact]
    public void Every_stage_and_every_action_of_the_enums_is_in_the_table()
    {
        var edition = PaperProcedure.Editions.All[0];
        ProcedureText.Stages(edition).ShouldBe(Enum.GetValues<PaperStage>());
        edition.Steps.Select(s => s.Action).Distinct().ShouldBe(Enum.GetValues<PaperAction>(), ignoreOrder: true);
    }

    [Fact]
    public void Nothing_leads_out_of_a_paper_that_no_longer_holds()
    {
        PaperStage[] ended = [PaperStage.Dropped, PaperStage.Voided, PaperStage.Replaced, PaperStage.Withdrawn];
        PaperProcedure.Editions.All[0].Steps.ShouldNotContain(s => s.From != null && ended.Contains(s.From.Value));
    }

    private static string Label(CitedArticle cited) => $"《{cited.Law}》{cited.Article}";
}
