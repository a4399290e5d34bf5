namespace Mingjing.Verifier.Matters;

/// <summary>Text from a file on its way to a screen: nothing in it may look like a line of the report.</summary>
internal static class Plain
{
    private const int Longest = 200;

    public static string Text(string text)
    {
        var shown = text.Length > Longest ? text[..Longest] + "…" : text;
        return new string([.. shown.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]);
    }
}
