using System.Globalization;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>填写的文字: what people write, trimmed, or the refusal that names the field and the rule. Nothing that was typed is cut off.</summary>
public static class Wording
{
    /// <summary>The usual limit, in characters.</summary>
    public const int Usual = 1_000;

    private const int ShortestReason = 5;

    /// <summary>A text that may be left out; null where it is blank.</summary>
    /// <exception cref="Refused">It is too long.</exception>
    public static string? Optional(string field, string? text, int most = Usual)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return text.Trim() is var trimmed && trimmed.Length <= most
            ? trimmed
            : throw new Refused(
                Refusal.OfField(
                    field,
                    string.Create(CultureInfo.InvariantCulture, $"最多 {most} 字，现有 {trimmed.Length} 字。")
                )
            );
    }

    /// <summary>A text that must be there.</summary>
    /// <param name="what">What it is, in Chinese: “案由”.</param>
    /// <exception cref="Refused">It is blank or too long.</exception>
    public static string Required(string field, string what, string? text, int most = Usual) =>
        Optional(field, text, most) ?? throw new Refused(Refusal.OfField(field, $"请填写{what}。"));

    /// <summary>A reason with its particulars: five characters or more.</summary>
    /// <exception cref="Refused">It says too little or is too long.</exception>
    public static string Reason(string field, string? text, int most = Usual) =>
        Optional(field, text, most) is { Length: >= ShortestReason } reason
            ? reason
            : throw new Refused(Refusal.OfField(field, $"请写明具体情况，至少 {ShortestReason} 字。"));

    /// <summary>A choice of an enum.</summary>
    /// <param name="what">What is chosen, in Chinese.</param>
    /// <exception cref="Refused">Nothing was chosen, or what there is not.</exception>
    public static TChoice Choice<TChoice>(string field, string what, TChoice? choice)
        where TChoice : struct, Enum =>
        choice is { } known && Enum.IsDefined(known)
            ? known
            : throw new Refused(Refusal.OfField(field, $"请选择{what}。"));
}
