namespace Mingjing.Core.Platform.Terms;

/// <summary>计算期限的依据: the articles that a reckoning names; the law library must hold them.</summary>
public static class TermLaw
{
    /// <summary>没有对应日的，月末日为末日.</summary>
    public static readonly LawArticle MonthEnd = Law.Cite("civil-code", 202);

    /// <summary>末日是休息日的顺延.</summary>
    public static readonly LawArticle RollOver = Law.Cite("civil-code", 203);
}
