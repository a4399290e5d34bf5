using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Testing.Papers;

/// <summary>Contents of papers that have no fault.</summary>
public static class PaperSamples
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    /// <summary>A content of a kind that cites what the kind rests on, on a day of late 2026 unless said otherwise.</summary>
    public static PaperContent Of(PaperKind kind, string more = "请按要求办理。", DateOnly? day = null) =>
        new(
            kind.Layout,
            kind.Title,
            [
                new PaperHeading(1, "一、基本情况"),
                new PaperParagraph($"你单位对演示商行作出的处罚超过期限。{Basis(kind, day ?? Day)}{more}"),
                new PaperTable(
                    [new PaperColumn("事项", 1), new PaperColumn("完成日期", 1)],
                    [
                        ["补办手续", "2026年12月23日"],
                    ]
                ),
            ]
        )
        {
            Addressee = kind.RequiresService ? "河洛市演示局" : null,
        };

    private static string Basis(PaperKind kind, DateOnly day) =>
        string.Concat(
            (kind.On(day) ?? kind.Editions[0]).Basis.Select(b => Packs.City.Laws.ResolveAny(b)).Select(Sentence)
        );

    private static string Sentence(CitedArticle cited) => $"依照《{cited.Law}》{cited.Article}的规定办理。";
}
