using System.Globalization;
using System.Text.Json;
using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>
/// 数据包节点: one value in a file of the pack, with its place. A pack is law: whatever the reader does not know, or finds
/// twice, is refused rather than ignored.
/// </summary>
internal readonly record struct PackNode(string File, string Path, JsonElement Json)
{
    /// <summary>Opens a file of the pack.</summary>
    public static PackNode Open(string folder, string file)
    {
        byte[] bytes;
        try
        {
            bytes = System.IO.File.ReadAllBytes(System.IO.Path.Combine(folder, file));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CatalogException($"数据包缺少文件或者文件无法读取：{file}", cause);
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            return new PackNode(file, "$", document.RootElement.Clone());
        }
        catch (JsonException cause)
        {
            throw new CatalogException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file} 第{(cause.LineNumber ?? 0) + 1}行：不是有效的 JSON（UTF-8，无注释，无多余逗号）"
                ),
                cause
            );
        }
    }

    public bool IsNull => Json.ValueKind == JsonValueKind.Null;

    /// <summary>The error to throw about this value.</summary>
    public CatalogException Wrong(string rule) => new($"{File}，{Path}：{rule}");

    /// <summary>Reads an object; every member of it must be asked for.</summary>
    public T Read<T>(Func<PackObject, T> build)
    {
        if (Json.ValueKind != JsonValueKind.Object)
            throw Wrong("应为对象");
        var members = new PackObject(this);
        var result = build(members);
        members.RefuseUnknown();
        return result;
    }

    /// <summary>Reads a list, in the file's order.</summary>
    public T[] List<T>(Func<PackNode, T> each)
    {
        if (Json.ValueKind != JsonValueKind.Array)
            throw Wrong("应为列表");
        var list = new List<T>(Json.GetArrayLength());
        foreach (var element in Json.EnumerateArray())
            list.Add(each(new PackNode(File, $"{Path}[{list.Count.ToString(CultureInfo.InvariantCulture)}]", element)));
        return [.. list];
    }

    public string Text() =>
        Json.ValueKind == JsonValueKind.String && Json.GetString() is { Length: > 0 } text
            ? text
            : throw Wrong("应为非空文字");

    public int Whole() =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) ? number : throw Wrong("应为整数");

    public bool YesNo() =>
        Json.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Wrong("应为 true 或者 false"),
        };

    public DateOnly Day() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong($"日期“{Json}”无效，应为 yyyy-MM-dd");

    /// <summary>A member of an enum by its Chinese term.</summary>
    public T Term<T>()
        where T : struct, Enum =>
        Terms<T>.TryFind(Text(), out var value)
            ? value
            : throw Wrong($"“{Json}”不是允许的用语，应为：{string.Join('、', Terms<T>.All)}");
}
