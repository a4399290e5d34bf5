using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>Values that are read and replaced as a whole, as text of one column on both stores.</summary>
internal static class JsonColumns
{
    /// <summary>A record; null where there is none.</summary>
    public static void AsJson<T>(this PropertyBuilder<T?> property)
        where T : class =>
        property.HasConversion(
            value => Write(value!),
            text => JsonSerializer.Deserialize<T>(text, PlatformJson.Options)!,
            new ValueComparer<T>((left, right) => Equals(left, right), value => value.GetHashCode(), value => value)
        );

    /// <summary>A list of records, which is replaced and never changed.</summary>
    public static void AsJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion(
            list => Write(list),
            text => JsonSerializer.Deserialize<List<T>>(text, PlatformJson.Options)!,
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => left!.SequenceEqual(right!),
                list => list.Count,
                list => list
            )
        );

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, PlatformJson.Options);
}
