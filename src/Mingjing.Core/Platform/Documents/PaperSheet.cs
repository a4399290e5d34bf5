namespace Mingjing.Core.Platform.Documents;

/// <summary>版面 of A4 in twentieths of a point. The type area is 156 mm wide in every layout; GB/T 9704-2012 gives the height of the first two.</summary>
/// <param name="Top">天头.</param>
/// <param name="Bottom">To the end of the type area.</param>
/// <param name="HeaderAt">From the upper edge of the page.</param>
/// <param name="FooterAt">From the lower edge of the page.</param>
/// <param name="Text">Size of the text in half points.</param>
/// <param name="Line">Pitch of the lines.</param>
internal sealed record PaperSheet(int Top, int Bottom, int HeaderAt, int FooterAt, int Text, int Line)
{
    public const int Width = 11906;

    public const int Height = 16838;

    /// <summary>订口 28 mm.</summary>
    public const int Left = 1588;

    public const int Right = 1474;

    /// <summary>版心 156 mm.</summary>
    public const int Area = Width - Left - Right;

    public const int PerMillimetre = 57;

    private const int Size3 = 32;

    // 28 characters of 16 points are wider than 156 mm: each is set a quarter of a point closer.
    private const int Closer = -5;

    // 22 lines in 225 mm; 29 points would leave room for 21.
    private const int GridLine = 579;

    private static readonly PaperSheet Standard = new(2098, 1984, 1134, 1247, Size3, GridLine);

    private static readonly PaperSheet Letter = Standard with { HeaderAt = 1701, FooterAt = 1134 };

    private static readonly PaperSheet Form = new(1588, 1418, 851, 851, 24, 400);

    private static readonly PaperSheet Record = new(1588, 1985, 851, 794, 28, 520);

    /// <summary>Added to the width of a character of the text.</summary>
    public int Spacing => Text == Size3 ? Closer : 0;

    /// <summary>Width of a character of the text.</summary>
    public int Character => (Text * 10) + Spacing;

    public static PaperSheet Of(PaperLayout layout) =>
        layout switch
        {
            PaperLayout.RedHead => Standard,
            PaperLayout.Letter => Letter,
            PaperLayout.Form => Form,
            PaperLayout.Record => Record,
            _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, null),
        };
}
