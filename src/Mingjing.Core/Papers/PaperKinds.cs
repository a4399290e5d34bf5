using System.Collections.Frozen;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Papers;

/// <summary>文书种类表 of the data pack.</summary>
public sealed class PaperKinds
{
    internal const string FileName = "paper-kinds.json";

    private readonly FrozenDictionary<string, PaperKind> _byCode;

    internal PaperKinds(IReadOnlyList<PaperKind> kinds) =>
        (All, _byCode) = (kinds, kinds.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal));

    /// <summary>In the pack's order.</summary>
    public IReadOnlyList<PaperKind> All { get; }

    /// <summary>The kind of a code; an unknown one is an error of code or pack.</summary>
    public PaperKind this[string code] => Find(code) ?? throw new CatalogException($"数据包没有文书种类“{code}”");

    /// <summary>The kind of a code; null where there is none.</summary>
    public PaperKind? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Loads the kinds of the pack in a folder.</summary>
    /// <exception cref="CatalogException">The file is missing or malformed, or cites what is not in the library.</exception>
    public static PaperKinds Load(string folder, LawLibrary laws) =>
        PaperKindReading.Read(PackNode.Open(folder, FileName), laws);
}
