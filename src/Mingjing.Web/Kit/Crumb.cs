namespace Mingjing.Web.Kit;

/// <summary>路径: one page above this one; without an address it is this page.</summary>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>页签: a view of the same thing, with an address of its own.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Href">Where it is.</param>
/// <param name="IsCurrent">Whether it is this one.</param>
/// <param name="Count">How many rows it holds; null where that is not told.</param>
public sealed record Tab(string Text, string Href, bool IsCurrent, int? Count = null);

/// <summary>步骤.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Note">A day, a person or a reason; null where there is nothing to say.</param>
public sealed record TrackStep(string Name, StepState State, string? Note = null);

/// <summary>步骤状态.</summary>
public enum StepState
{
    /// <summary>待办.</summary>
    Ahead,

    /// <summary>在办.</summary>
    Current,

    /// <summary>已办.</summary>
    Done,

    /// <summary>不适用.</summary>
    Skipped,
}

/// <summary>条形.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">The count.</param>
/// <param name="Href">The rows behind it; null where nobody may open them.</param>
public sealed record Bar(string Label, long Value, string? Href = null);

/// <summary>选项.</summary>
public sealed record Choice(string Value, string Text);
