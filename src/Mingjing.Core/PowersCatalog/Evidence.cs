using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>查证程度: how the number came to the pack.</summary>
public enum Evidence : byte
{
    /// <summary>原文: read in the instrument itself.</summary>
    [Term("原文")]
    Text,

    /// <summary>转引: seen only where another page quotes it.</summary>
    [Term("转引")]
    Quoted,

    /// <summary>未见: not seen.</summary>
    [Term("未见")]
    NotSeen,
}
