namespace Mingjing.Web.Kit.Forms;

/// <summary>填写有误: which field, and the rule that its value breaks.</summary>
/// <param name="Name">The field's name; empty where the form as a whole is meant.</param>
/// <param name="Label">The field as the person reads it.</param>
/// <param name="Rule">The rule, in one sentence.</param>
public sealed record FieldFault(string Name, string Label, string Rule);
