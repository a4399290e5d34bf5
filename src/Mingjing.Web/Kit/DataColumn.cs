using Microsoft.AspNetCore.Components;

namespace Mingjing.Web.Kit;

/// <summary>表格栏目.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Cell">How a row's cell is drawn.</param>
public sealed record DataColumn<TRow>(string Header, RenderFragment<TRow> Cell)
{
    /// <summary>A column of plain text.</summary>
    public DataColumn(string header, Func<TRow, string?> text)
        : this(header, row => builder => builder.AddContent(0, text(row))) { }

    /// <summary>Whether it holds numbers, which line up on the right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it names the row.</summary>
    public bool NamesRow { get; init; }

    /// <summary>Whether its cells never break.</summary>
    public bool IsTight { get; init; }

    /// <summary>The share of the table's width, in percent; null where the content decides.</summary>
    public int? Width { get; init; }

    internal string? Class =>
        IsNumber ? "number"
        : IsTight ? "tight"
        : null;
}
