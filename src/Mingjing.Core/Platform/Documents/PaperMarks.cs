namespace Mingjing.Core.Platform.Documents;

/// <summary>文书上的标记: what a drawing adds to the content; none of it is signed.</summary>
public sealed record PaperMarks
{
    /// <summary>草稿 across every page: whatever nobody has signed.</summary>
    public bool IsDraft { get; init; }

    /// <summary>案号 of a form or a record whose content has no number; red-headed papers never show it.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>印章 over the issuer's name and the date; null where the paper is stamped by hand or not at all.</summary>
    public SealImage? Seal { get; init; }

    /// <summary>二维码 under the paper; null for none.</summary>
    public PaperCode? Code { get; init; }
}

/// <summary>印章图样.</summary>
/// <param name="Png">An image in PNG; it lies behind the text.</param>
/// <param name="Width">Millimetres; 42 is the round seal of a department, 45 that of a city's government.</param>
public sealed record SealImage(byte[] Png, int Width = 42);

/// <summary>二维码: where the paper can be checked.</summary>
/// <param name="Address">What the code holds.</param>
/// <param name="Caption">What stands beside it.</param>
public sealed record PaperCode(string Address, string Caption);
