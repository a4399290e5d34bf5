namespace Mingjing.Core.Platform.Tables;

/// <summary>Puts the text of a cell that is not empty into a record; answers with the Chinese rule that it breaks, or null.</summary>
public delegate string? CellTaker<in T>(T record, ReadOnlySpan<char> text);

/// <summary>Answers with what should be told about a value that was taken, or null.</summary>
public delegate string? CellNotice(ReadOnlySpan<char> text);

/// <summary>栏目 of one layout: under which names a file may carry it, how it is read and how it is written.</summary>
public sealed class RecordColumn<T>
{
    /// <summary>The Chinese header.</summary>
    public required string Header { get; init; }

    /// <summary>The JSON field name, or the code of an exchange format.</summary>
    public required string Name { get; init; }

    /// <summary>Other headers that files use; read, never written.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a file without it, or a row in which it is empty, is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a file without it is refused although its cells may be empty.</summary>
    public bool MustBePresent { get; init; }

    /// <summary>Whether its values are masked in messages.</summary>
    public bool IsPersonal { get; init; }

    public ValueForm Form { get; init; }

    public required CellTaker<T> Take { get; init; }

    /// <summary>The value as a file writes it; null where it is unknown.</summary>
    public required Func<T, string?> Write { get; init; }

    /// <summary>Told once for each distinct value.</summary>
    public CellNotice? Notice { get; init; }

    /// <summary>How a workbook shows it; null for a plain column.</summary>
    public ColumnLook? Look { get; init; }
}

/// <summary>栏目的样式 in a workbook that people fill in.</summary>
/// <param name="Width">In characters.</param>
/// <param name="IsToFill">Whether the reader fills it in: marked by colour.</param>
/// <param name="Choices">What a cell may say, offered as a list; empty for anything.</param>
public sealed record ColumnLook(int Width, bool IsToFill = false, IReadOnlyList<string>? Choices = null);
