using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>
/// 字体: papers name the typefaces of the standard, which are not free. A configuration of fontconfig says what stands in for them where
/// they are not installed.
/// </summary>
public static class PaperFonts
{
    private const string SerifFallback = "Noto Serif CJK SC";

    private const string SansFallback = "Noto Sans CJK SC";

    // Each with what stands in for it, the best first: fonts that come with office programs, then free ones.
    private static readonly Dictionary<PaperFont, string[]> Families = new()
    {
        [PaperFont.FangSong] =
        [
            "仿宋_GB2312",
            "FangSong_GB2312",
            "仿宋",
            "FangSong",
            "STFangsong",
            "FandolFang",
            "FandolFang R",
            SerifFallback,
            "Noto Serif SC",
            "Source Han Serif SC",
        ],
        [PaperFont.Kai] =
        [
            "楷体_GB2312",
            "KaiTi_GB2312",
            "楷体",
            "KaiTi",
            "STKaiti",
            "FandolKai",
            "AR PL UKai CN",
            "AR PL KaitiM GB",
            SerifFallback,
            "Noto Serif SC",
            "Source Han Serif SC",
        ],
        [PaperFont.Hei] =
        [
            "黑体",
            "SimHei",
            "STHeiti",
            SansFallback,
            "Noto Sans SC",
            "Source Han Sans SC",
            "FandolHei",
        ],
        [PaperFont.Title] =
        [
            "方正小标宋简体",
            "FZXiaoBiaoSong-B05S",
            "FZXiaoBiaoSong-B05",
            SerifFallback,
            "Noto Serif SC",
            "Source Han Serif SC",
            "FandolSong",
        ],
        [PaperFont.Song] =
        [
            "宋体",
            "SimSun",
            "STSong",
            "FandolSong",
            SerifFallback,
            "Noto Serif SC",
            "Source Han Serif SC",
        ],
    };

    // Where systems keep fonts; those of TeX hold 仿宋 and 楷体.
    private static readonly string[] SystemFolders =
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/usr/share/texmf/fonts/opentype",
        "/usr/share/texlive/texmf-dist/fonts/opentype/public",
        "/System/Library/Fonts",
        "/Library/Fonts",
    ];

    /// <summary>The name by which papers ask for a typeface.</summary>
    internal static string NameOf(PaperFont font) => Families[font][0];

    /// <summary>A configuration of fontconfig.</summary>
    /// <param name="folder">Where an office puts the fonts for which it has a licence; need not exist.</param>
    /// <param name="cache">Where fontconfig keeps what it has read.</param>
    public static string Configuration(string folder, string cache) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n"
        + new XElement(
            "fontconfig",
            SystemFolders.Prepend(folder).Select(f => new XElement("dir", f)),
            new XElement("cachedir", cache),
            Families.Select(pair => StandIns(pair.Value)),
            Heavier(),
            Last(SerifFallback)
        );

    private static XElement StandIns(string[] families) =>
        new(
            "alias",
            new XAttribute("binding", "same"),
            new XElement("family", families[0]),
            new XElement("accept", families[1..].Select(f => new XElement("family", f)))
        );

    // 小标宋 is heavier than 宋体: the bold weight is the nearest to it.
    private static XElement Heavier() =>
        new(
            "match",
            new XAttribute("target", "pattern"),
            new XElement(
                "test",
                new XAttribute("name", "family"),
                new XElement("string", Families[PaperFont.Title][0])
            ),
            new XElement(
                "edit",
                new XAttribute("name", "weight"),
                new XAttribute("mode", "assign"),
                new XElement("const", "bold")
            )
        );

    // Rare characters of names are in few fonts: these are asked after all others.
    private static XElement Last(string family) =>
        new(
            "match",
            new XAttribute("target", "pattern"),
            new XElement(
                "edit",
                new XAttribute("name", "family"),
                new XAttribute("mode", "append_last"),
                new XElement("string", family),
                new XElement("string", "DejaVu Sans")
            )
        );
}
