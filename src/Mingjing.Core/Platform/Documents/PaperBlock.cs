using System.Text.Json.Serialization;

namespace Mingjing.Core.Platform.Documents;

/// <summary>文书的一段.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(PaperHeading), "heading")]
[JsonDerivedType(typeof(PaperParagraph), "paragraph")]
[JsonDerivedType(typeof(PaperTable), "table")]
[JsonDerivedType(typeof(PaperFields), "fields")]
[JsonDerivedType(typeof(PaperUtterance), "utterance")]
[JsonDerivedType(typeof(PaperSignatures), "signatures")]
public abstract record PaperBlock;

/// <summary>层次标题: “一、” (level 1) or “（一）” (level 2); the text holds its number.</summary>
public sealed record PaperHeading(int Level, string Text) : PaperBlock;

/// <summary>段落, set in by two characters.</summary>
public sealed record PaperParagraph(string Text) : PaperBlock;

/// <summary>表 in the body: “序号 / 事项 / 要求 / 完成日期 / 证明材料”.</summary>
/// <param name="Columns">Header and share of the width of each.</param>
/// <param name="Rows">As many cells as there are columns.</param>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
    : PaperBlock;

/// <summary>表的一列.</summary>
/// <param name="Share">Of the width, any unit; above 0.</param>
public sealed record PaperColumn(string Header, int Share);

/// <summary>表格的一行: one or more fields beside each other.</summary>
public sealed record PaperFields(IReadOnlyList<PaperField> Fields) : PaperBlock;

/// <summary>栏目 and what stands in it.</summary>
/// <param name="Lines">Least height in lines: room for an opinion or a signature by hand.</param>
public sealed record PaperField(string Label, string Text, int Lines = 1);

/// <summary>问答 of a record: “问”, “答”.</summary>
public sealed record PaperUtterance(string Speaker, string Text) : PaperBlock;

/// <summary>签名栏: one place for each, with the day.</summary>
public sealed record PaperSignatures(IReadOnlyList<string> Labels) : PaperBlock;
