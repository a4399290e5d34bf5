using System.Text.Json;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.PowersCatalog;

public sealed class AnnotationTests
{
    private static IReadOnlyList<Annotation> Annotations => Packs.City.Annotations;

    /// <summary>The published list read without the product's own reader.</summary>
    private static readonly JsonElement Published = JsonDocument
        .Parse(File.ReadAllBytes(Path.Combine(Packs.Folder, "luoyang.json")))
        .RootElement;

    [Fact]
    public void Every_quoted_passage_really_stands_in_the_published_field_of_each_item()
    {
        Annotations.Count(a => a.Original is not null).ShouldBeGreaterThan(50);
        foreach (var annotation in Annotations.Where(a => a.Original is not null))
        foreach (var item in annotation.Items ?? [.. Enumerable.Range(1, 20)])
            TextOf(annotation.Field, item).ShouldContain(annotation.Original!, customMessage: annotation.ToString());
    }

    [Fact]
    public void Every_item_has_annotations_of_its_own() =>
        Enumerable.Range(1, 20).ShouldAllBe(item => Annotations.Any(a => a.Items != null && a.Concerns(item)));

    [Fact]
    public void Nothing_is_confirmed_before_a_named_person_has_confirmed_it() =>
        Annotations.ShouldAllBe(a => a.Status == Confirmation.Unconfirmed);

    [Theory]
    [InlineData(3, "responsibleUnits", "市、县区司法局")]
    [InlineData(4, "responsibleUnits", "市、县区司法局（承办机构：行政执法监督科）")]
    [InlineData(11, "legalBases", "组织评查；两种写法都保留")]
    [InlineData(14, "responsibleUnits", "市、县区司法局；禁止把事项分派给人民法院")]
    [InlineData(15, "title", "显示时去掉重复；监督范围同时包括督办函")]
    public void The_known_mistakes_of_the_list_have_a_proposed_value(int item, string field, string proposed) =>
        Annotations.ShouldContain(a =>
            a.Items != null && a.Concerns(item) && a.Field == field && a.Proposed == proposed
        );

    [Fact]
    public void Every_item_is_led_by_the_justice_bureau_and_no_court_is_ever_assigned()
    {
        foreach (var item in Packs.City.Powers.Items)
        {
            item.Units.Original.ShouldBe(item.ResponsibleUnits);
            item.Units.Units.Single(u => u.Role == UnitRole.Lead).Name.ShouldBe("市、县区司法局");
            item.Units.Units.ShouldAllBe(u => !u.Name.Contains("法院", StringComparison.Ordinal));
        }

        Packs.City.Powers[14].Units.Blocked.ShouldBe(["市、县区人民法院"]);
        Packs.City.Powers[4].Units.Units[0].Office.ShouldBe("行政执法监督科");
    }

    [Fact]
    public void A_department_only_cooperates_in_the_items_that_name_it() =>
        Packs
            .City.Powers.Items.Where(i => i.Units.Units.Any(u => u.Role == UnitRole.Cooperating))
            .Select(i => i.Number)
            .ShouldBe([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20]);

    private static string TextOf(string field, int number)
    {
        if (field is "list/title")
            return Published.GetProperty("title").GetString()!;
        var item = Published.GetProperty("items")[number - 1];
        if (!field.StartsWith("steps/", StringComparison.Ordinal))
            return item.GetProperty(field).ValueKind == JsonValueKind.String
                ? item.GetProperty(field).GetString()!
                : string.Join('\n', Strings(item.GetProperty(field)));
        return item.GetProperty("steps")
            .EnumerateArray()
            .Single(s => s.GetProperty("name").ValueEquals(field["steps/".Length..]))
            .GetProperty("text")
            .GetString()!;
    }

    private static IEnumerable<string> Strings(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
            JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Strings(m.Value)),
            _ => [json.ToString()],
        };
}
