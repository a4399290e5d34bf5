using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>条文体例: how the parts of an instrument are numbered.</summary>
public enum ArticleStyle : byte
{
    /// <summary>条: 第N条.</summary>
    [Term("条", "article")]
    Article,

    /// <summary>段: （N）, as in policy papers.</summary>
    [Term("段", "section")]
    Section,
}
