namespace Mingjing.Core.PowersCatalog;

/// <summary>Reads <c>regions.json</c>.</summary>
internal static class RegionReading
{
    public static Region[] Read(PackNode file)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return file.List(node =>
        {
            var region = node.Read(o => new Region(
                ReadCode(o["code"]),
                o["name"].Text(),
                o["level"].Term<RegionLevel>(),
                o.Optional("parent") is { } parent ? ReadCode(parent) : null
            ));
            if (region.Parent is { } above && !known.Contains(above))
                throw node.Wrong($"上级区划“{above}”不在前面各行中");
            return known.Add(region.Code) ? region : throw node.Wrong($"区划代码“{region.Code}”重复");
        });
    }

    private static string ReadCode(PackNode node) =>
        node.Text() is { Length: 6 } code && code.All(char.IsAsciiDigit)
            ? code
            : throw node.Wrong($"区划代码“{node.Json}”应为六位数字");
}
