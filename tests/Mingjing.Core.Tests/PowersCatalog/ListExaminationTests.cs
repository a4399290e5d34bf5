using System.Globalization;
using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.PowersCatalog;

/// <summary>The examination of the published list: what its rules find, and what of the known doubts they do not.</summary>
public sealed class ListExaminationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly IReadOnlyList<ExaminationResult> Results = ListExamination.Of(
        Packs.City.Powers,
        Packs.City.Laws,
        Today
    );

    [Fact]
    public void The_results_on_the_published_list_are_as_approved()
    {
        var text = string.Concat(
            Results.Select(r => $"{r.Rule.Code} | {ItemsOf(r.Items)} | {r.Field} | {r.Quote} | {r.Detail}\n")
        );
        Approved
            .DifferenceFrom("tests/Mingjing.Core.Tests/PowersCatalog/list-examination.approved.txt", text)
            .ShouldBeNull();
    }

    [Fact]
    public void Found_and_not_found_of_the_known_doubts_are_as_approved()
    {
        var text = string.Concat(
            Packs.City.Annotations.Select(a =>
                $"{(Found(a) ? "found" : "-    ")} | {ItemsOf(a.Items ?? [])} | {a.Field} | {Terms<AnnotationKind>.Of(a.Kind)} | {a.Original}\n"
            )
        );
        Approved
            .DifferenceFrom("tests/Mingjing.Core.Tests/PowersCatalog/list-examination-doubts.approved.txt", text)
            .ShouldBeNull();
    }

    [Fact]
    public void Of_the_known_doubts_forty_eight_of_sixty_two_are_found_by_rule()
    {
        Packs.City.Annotations.Count.ShouldBe(62);
        Packs.City.Annotations.Count(Found).ShouldBe(48);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_that_the_published_list_does_not_have_is_found_too(string code, string edit)
    {
        Results.ShouldNotContain(r => Has(r, code));
        var found = ListExamination.Of(Edits[edit](Packs.City.Powers), Packs.City.Laws, Today);
        found.Where(r => Has(r, code)).ShouldHaveSingleItem().Items.ShouldContain(5);
    }

    [Theory]
    [InlineData("unit-not-administrative", "市、县区司法局")]
    [InlineData("unit-spelling", "市、县区司法局")]
    [InlineData("unit-blank", "市、县区司法局")]
    [InlineData("unit-without-level", "市、县区司法局")]
    [InlineData("unit-supervised", "市、县区司法局")]
    public void A_corrected_unit_is_not_found_again(string code, string unit)
    {
        Results.ShouldContain(r => Has(r, code));
        var corrected = Packs.City.Powers with
        {
            Items = [.. Packs.City.Powers.Items.Select(i => i with { ResponsibleUnits = unit })],
        };
        ListExamination.Of(corrected, Packs.City.Laws, Today).ShouldNotContain(r => Has(r, code));
    }

    [Fact]
    public void Every_rule_is_proved_by_the_published_list_or_by_a_mistake()
    {
        var proved = Results
            .Select(r => r.Rule.Code)
            .Concat(Mistakes.Select(m => m.Data.Item1))
            .ToHashSet(StringComparer.Ordinal);
        ListExamination.Rules.Select(r => r.Code).Where(c => !proved.Contains(c)).ShouldBeEmpty();
        ListExamination.Rules.Select(r => r.Code).ShouldBeUnique(StringComparer.Ordinal);
        ListExamination.Rules.ShouldAllBe(r => !(r.Title + r.Problem + r.Proposal).Contains("违法"));
    }

    [Fact]
    public void A_text_is_superseded_from_the_first_day_of_the_next()
    {
        var list = Edits["superseded"](Packs.City.Powers);
        Superseded(new DateOnly(2021, 7, 14)).ShouldBeEmpty();
        Superseded(new DateOnly(2021, 7, 15))
            .ShouldHaveSingleItem()
            .Quote.ShouldBe("《行政处罚法（2017年修正）》第三条");

        IEnumerable<ExaminationResult> Superseded(DateOnly day) =>
            ListExamination.Of(list, Packs.City.Laws, day).Where(r => Has(r, "basis-superseded") && r.Concerns(5));
    }

    public static TheoryData<string, string> Mistakes { get; } =
        new()
        {
            { "article-missing", "article" },
            { "basis-superseded", "superseded" },
            { "field-empty", "empty" },
            { "number-gap", "number" },
            { "blank-inside", "blank" },
        };

    private static readonly Dictionary<string, Func<PowersList, PowersList>> Edits = new(StringComparer.Ordinal)
    {
        ["article"] = l => Change(l, i => i with { LegalBases = [Cited(i, "行政执法监督条例", "第四十五条")] }),
        ["superseded"] = l => Change(l, i => i with { LegalBases = [Cited(i, "行政处罚法（2017年修正）", "第三条")] }),
        ["empty"] = l => Change(l, i => i with { Accountability = [] }),
        ["number"] = l => l with { Items = [.. l.Items.Where(i => i.Number != 4)] },
        ["blank"] = l => Change(l, i => i with { Title = "对 决定的监督" }),
    };

    private static PowersList Change(PowersList list, Func<PowersItem, PowersItem> change) =>
        list with
        {
            Items = [.. list.Items.Select(i => i.Number == 5 ? change(i) : i)],
        };

    private static LegalPassage Cited(PowersItem item, string law, string article) =>
        item.LegalBases[0] with
        {
            Instrument = law,
            Article = article,
        };

    private static bool Has(ExaminationResult result, string code) =>
        string.Equals(result.Rule.Code, code, StringComparison.Ordinal);

    private static bool Found(Annotation annotation) =>
        ListExamination.HasFound(Results, annotation, Packs.City.Powers);

    private static string ItemsOf(IReadOnlyList<int> items) =>
        items.Count == 0 ? "list" : string.Join(',', items.Select(i => i.ToString(CultureInfo.InvariantCulture)));
}
