using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Checks;
using Mingjing.Testing.EnforcementActs;
using Mingjing.Testing.Planted;
using RandomActs = Mingjing.Testing.Checks.RandomActs;

namespace Mingjing.Core.Tests.Checks;

/// <summary>The store keeps an act twice, for proof and for screening: either answers as the act that was sent.</summary>
public sealed class StoredActsTests
{
    [Fact]
    public void Acts_of_a_city_answer_as_they_were_sent()
    {
        var city = PlantedCity.Create(
            new GeneratorOptions(23, World.Today),
            NaiveCalendar.Published.ForGenerator(),
            2000,
            PlantRates.Demonstration
        );

        ShouldAnswerAlike([.. city.Acts], PlantedSet.Register(city.Registers));
    }

    [Fact]
    public void Acts_with_any_facts_answer_as_they_were_sent() =>
        ShouldAnswerAlike([.. Enumerable.Range(1, 4000).Select(RandomActs.Of)], RandomActs.Registers);

    private static void ShouldAnswerAlike(Act[] sent, ScreeningRegisters registers)
    {
        var proved = Array.ConvertAll(sent, Proved);
        var stored = Array.ConvertAll(proved, Stored);

        var answers = Answers(sent, registers);

        answers.Count(a => CheckList.ByCode[a.Check] is SetCheck).ShouldBeGreaterThan(100);
        answers.Count(a => a.Twin >= 0).ShouldBeGreaterThan(0);
        Answers(proved, registers).ShouldBe(answers);
        Answers(stored, registers).ShouldBe(answers);
    }

    private static Act Proved(Act act)
    {
        var code = act.PartyCode.IsKnown ? act.PartyCode.Value : null;
        return ActPayload.Read(ActPayload.Of(act, "c0ffee"), code);
    }

    // A copy of an act: its party is replaced by the stand-in.
    private static Act Stored(Act copy)
    {
        var shielded = Proved(copy);
        PartyCode.Shield(shielded, BlindIndex.Of);
        return ActRecord.Read(ActRecord.Of(shielded));
    }

    private static List<Said> Answers(Act[] acts, ScreeningRegisters registers)
    {
        var places = acts.Select((act, place) => (act, place)).ToDictionary(a => a.act, a => a.place);
        return
        [
            .. World
                .Screen(acts, registers: registers)
                .Select(j => new Said(
                    j.Check.Info.Code,
                    places[j.Act!],
                    j.Answer,
                    j.Twin is { } twin ? places[twin] : -1,
                    j.Position
                )),
        ];
    }

    private readonly record struct Said(string Check, int Act, Answer Answer, int Twin, int Position);
}
