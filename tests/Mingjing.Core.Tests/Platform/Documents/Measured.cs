using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>What stands where on a printed page: millimetres from its upper left corner.</summary>
internal static class Measured
{
    private const double PerMillimetre = 72 / 25.4;

    public readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public double Width => Right - Left;

        public double Height => Bottom - Top;

        public double Middle => (Left + Right) / 2;

        public bool Meets(Box other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool Holds(double x, double y) => x > Left && x < Right && y > Top && y < Bottom;
    }

    public static Box BoxOf(this Page page, PdfRectangle place) =>
        new(
            place.Left / PerMillimetre,
            (page.Height - place.Top) / PerMillimetre,
            place.Right / PerMillimetre,
            (page.Height - place.Bottom) / PerMillimetre
        );

    /// <summary>Where the ink of a letter is.</summary>
    public static Box BoxOf(this Page page, Letter letter) => page.BoxOf(letter.BoundingBox);

    /// <summary>Where the first letters that make this text stand, one behind the other in the file, blanks apart.</summary>
    public static IReadOnlyList<Letter> Find(this Page page, string text)
    {
        var letters = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToArray();
        var at = string.Concat(letters.Select(l => l.Value[..1])).IndexOf(text, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"“{text}” is not on page {page.Number}");
        return letters[at..(at + text.Length)];
    }

    public static Box Around(this Page page, IEnumerable<Letter> letters)
    {
        var boxes = letters.Select(page.BoxOf).ToArray();
        return new(boxes.Min(b => b.Left), boxes.Min(b => b.Top), boxes.Max(b => b.Right), boxes.Max(b => b.Bottom));
    }

    /// <summary>The text of a page without blanks.</summary>
    public static string PlainText(this Page page) =>
        string.Concat(page.Letters.Select(l => l.Value).Where(v => !string.IsNullOrWhiteSpace(v)));

    public static bool Is(Letter letter, string text) => string.Equals(letter.Value, text, StringComparison.Ordinal);

    /// <summary>Lines and areas in a colour, each once: a path may be filled and stroked.</summary>
    public static Box[] Drawn(this Page page, Func<(double R, double G, double B), bool> colour) =>
        [
            .. page
                .Paths.Where(p =>
                    (p.IsFilled && Has(p.FillColor, colour)) || (p.IsStroked && Has(p.StrokeColor, colour))
                )
                .Select(p => p.GetBoundingRectangle())
                .OfType<PdfRectangle>()
                .Select(page.BoxOf)
                .Distinct(),
        ];

    public static bool Has(IColor? ink, Func<(double R, double G, double B), bool> colour) =>
        ink is not null && colour(ink.ToRGBValues());

    public static bool IsRed((double R, double G, double B) colour) => colour is { R: > 0.95, G: < 0.05, B: < 0.05 };

    public static bool IsPaleGrey((double R, double G, double B) colour) =>
        colour.R is > 0.8 and < 0.9 && Math.Abs(colour.R - colour.G) < 0.01 && Math.Abs(colour.R - colour.B) < 0.01;
}
