using Microsoft.AspNetCore.Components;

namespace Mingjing.Web.Kit.Forms;

/// <summary>栏目: label, hint, fault and the value as typed; what every field of a form has.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>The form around it; null in a filter, where the address holds the values.</summary>
    [CascadingParameter]
    public FormState? Form { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What to write here, and in what form.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The value before anything was typed.</summary>
    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public bool IsRequired { get; set; }

    protected string Id => $"field-{Name}";

    protected string Typed => Form?.ValueOf(Name, Value) ?? Value ?? "";

    protected string? Fault => Form?.FaultOf(Name);

    protected string? DescribedBy =>
        (Hint, Fault) switch
        {
            (null, null) => null,
            (_, null) => $"{Id}-hint",
            (null, _) => $"{Id}-fault",
            _ => $"{Id}-hint {Id}-fault",
        };

    protected string? Invalid => Fault is null ? null : "true";
}
