using Mingjing.Core.PowersCatalog;

namespace Mingjing.Testing;

/// <summary>数据包 for tests, loaded once.</summary>
public static class Packs
{
    /// <summary>The folder of the committed pack.</summary>
    public static string Folder { get; } = Repository.PathOf("catalog");

    /// <summary>The committed pack.</summary>
    public static DataPack City { get; } = DataPack.Load(Folder);
}
