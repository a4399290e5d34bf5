namespace Mingjing.Core.Platform.Documents;

/// <summary>The typefaces of GB/T 9704-2012.</summary>
internal enum PaperFont
{
    /// <summary>仿宋: text.</summary>
    FangSong,

    /// <summary>楷体: headings of the second level, names.</summary>
    Kai,

    /// <summary>黑体: headings of the first level.</summary>
    Hei,

    /// <summary>小标宋: issuer and title.</summary>
    Title,

    /// <summary>宋体: page numbers.</summary>
    Song,
}
