using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.PowersCatalog;

public sealed class PublishedListTests
{
    private static readonly string ListFile = Path.Combine(Packs.Folder, "luoyang.json");

    /// <summary>Key and SHA-256 of each passage, taken from the published list itself.</summary>
    private static readonly Dictionary<string, string> Approved = File.ReadLines(
            Repository.PathOf("tests", "Mingjing.Core.Tests", "PowersCatalog", "published-passages.approved.txt")
        )
        .Select(line => (Key: line[..line.LastIndexOf(' ')], Hash: line[(line.LastIndexOf(' ') + 1)..]))
        .ToDictionary(p => p.Key, p => p.Hash, StringComparer.Ordinal);

    public static TheoryData<string> Keys =>
        [.. Approved.Keys.Where(k => k.StartsWith("item ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_passage_stands_as_published(string key) => Passages()[key].ShouldBe(Approved[key], key);

    [Fact]
    public void No_passage_was_added_or_lost() =>
        Passages().Keys.ShouldBe(Approved.Keys.Where(k => k is not "file"), ignoreOrder: true);

    [Fact]
    public void The_heading_stands_as_published()
    {
        foreach (var key in (string[])["list/title", "list/region", "list/regionCode"])
            Passages()[key].ShouldBe(Approved[key], key);
    }

    [Fact]
    public void The_file_is_the_published_one_byte_for_byte() =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ListFile))).ShouldBe(Approved["file"]);

    [Fact]
    public void The_golden_numbers_hold()
    {
        var items = Packs.City.Powers.Items;
        items.Count.ShouldBe(20);
        items.Select(i => i.Number).ShouldBe(Enumerable.Range(1, 20));
        items
            .GroupBy(i => i.Procedure)
            .ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(
                new Dictionary<ItemProcedure, int>
                {
                    [ItemProcedure.SubjectQualification] = 1,
                    [ItemProcedure.Certificate] = 1,
                    [ItemProcedure.SupervisionCase] = 15,
                    [ItemProcedure.Accountability] = 3,
                },
                ignoreOrder: true
            );
        items
            .Select(i => string.Join('\n', i.PassagesOf("accountability")))
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(2);
        items.Select(i => i.ResponsibleUnits).Distinct(StringComparer.Ordinal).Count().ShouldBe(5);
    }

    [Fact]
    public void Items_of_one_procedure_have_the_same_steps_word_for_word()
    {
        foreach (var procedure in Packs.City.Powers.Items.GroupBy(i => i.Procedure))
            procedure
                .Select(i => string.Join('\n', i.PassagesOf("steps")))
                .Distinct(StringComparer.Ordinal)
                .ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("市、县区司法局", 1, 2, 15)]
    [InlineData("市、县区 司法局", 3)]
    [InlineData("行政执法监督科", 4)]
    [InlineData("市、县区司法局 市、县区政府行政执法部门", 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20)]
    [InlineData("市、县区人民法院 市、县区人民政府行政执法部门", 14)]
    public void Each_variant_of_the_responsible_units_belongs_to_its_items(string units, params int[] items) =>
        Packs
            .City.Powers.Items.Where(i => string.Equals(i.ResponsibleUnits, units, StringComparison.Ordinal))
            .Select(i => i.Number)
            .ShouldBe(items);

    [Fact]
    public void Each_legal_basis_is_an_article_of_the_library()
    {
        foreach (var item in Packs.City.Powers.Items)
        foreach (var passage in item.LegalBases.Concat(item.Accountability))
        {
            var cited = Packs.City.Laws.ResolveAny(passage.Cited);
            cited.Law.ShouldBe(passage.Instrument);
            cited.Article.ShouldBe(passage.Article);
        }
    }

    private static Dictionary<string, string> Passages()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(ListFile));
        var passages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in document.RootElement.EnumerateObject().Where(m => !m.NameEquals("items")))
            Collect($"list/{member.Name}", member.Value, passages);
        foreach (var item in document.RootElement.GetProperty("items").EnumerateArray())
            Collect(
                string.Create(CultureInfo.InvariantCulture, $"item {item.GetProperty("number").GetInt32():00}"),
                item,
                passages
            );
        return passages;
    }

    private static void Collect(string key, JsonElement json, Dictionary<string, string> passages)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                    Collect($"{key}/{member.Name}", member.Value, passages);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var element in json.EnumerateArray())
                    Collect(string.Create(CultureInfo.InvariantCulture, $"{key}/{++index}"), element, passages);
                break;
            default:
                passages.Add(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.ToString()))));
                break;
        }
    }
}
