using Mingjing.Core.PowersCatalog;

namespace Mingjing.Web.PowersCatalog;

/// <summary>栏目名称 of the published list, as pages print the fields that annotations and results name.</summary>
public static class FieldNames
{
    private const string Step = "steps/";

    public static string Of(string field) =>
        field switch
        {
            "list" => "清单整体",
            "list/title" => "清单标题",
            "title" => "职权名称",
            "category" => "职权类别",
            "legalBases" => "设立依据",
            "steps" => "办理步骤",
            "accountability" => "追责情形",
            "responsibleUnits" => "责任单位",
            _ when field.StartsWith(Step, StringComparison.Ordinal) => $"办理步骤 · {field[Step.Length..]}",
            _ => field,
        };

    /// <summary>“第3至14项、第18项”; the whole list where no item is named.</summary>
    public static string Items(IReadOnlyList<int>? items)
    {
        if (items is null or [])
            return "整个清单";
        var ranges = new List<string>();
        for (var i = 0; i < items.Count; i++)
        {
            var first = items[i];
            while (i + 1 < items.Count && items[i + 1] == items[i] + 1)
                i++;
            ranges.Add(first == items[i] ? $"{first}" : $"{first}—{items[i]}");
        }

        return $"第{string.Join('、', ranges)}项";
    }

    /// <summary>The address of an item.</summary>
    public static string Href(PowersItem item) => $"/powers/{item.Number}";
}
