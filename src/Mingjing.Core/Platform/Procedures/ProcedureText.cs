using System.Globalization;
using System.Text;

namespace Mingjing.Core.Platform.Procedures;

/// <summary>程序说明: the table, the diagram and every stage × action of a procedure as a text that a lawyer reviews.</summary>
public static class ProcedureText
{
    /// <summary>The whole text in Markdown.</summary>
    /// <param name="labelOf">How an article is cited in Chinese.</param>
    public static string Write<TStage, TAction>(Procedure<TStage, TAction> procedure, Func<LawArticle, string> labelOf)
        where TStage : struct, Enum
        where TAction : struct, Enum
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {procedure.Title}\n\n");
        if (procedure.InForceFrom is { } from)
            text.Append(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} 起办理的步骤适用本版本。\n\n");
        text.Append("由程序表生成。“建议”是本系统的建议值或建议步骤，法律没有规定。\n\n## 步骤\n\n");
        AppendSteps(text, procedure, labelOf);
        text.Append("\n## 图\n\n```mermaid\n").Append(Diagram(procedure)).Append("```\n\n## 各阶段各动作\n\n");
        AppendMatrix(text, procedure);
        return text.ToString();
    }

    /// <summary>The diagram in Mermaid.</summary>
    public static string Diagram<TStage, TAction>(Procedure<TStage, TAction> procedure)
        where TStage : struct, Enum
        where TAction : struct, Enum
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var stage in Stages(procedure))
            text.Append(CultureInfo.InvariantCulture, $"    {stage} : {Terms<TStage>.Of(stage)}\n");
        foreach (var step in procedure.Steps)
        {
            var from = step.From?.ToString() ?? "[*]";
            var to = step.After(step.From)?.ToString() ?? "[*]";
            text.Append(CultureInfo.InvariantCulture, $"    {from} --> {to} : {Terms<TAction>.Of(step.Action)}\n");
        }

        foreach (var derived in procedure.Derivations)
            text.Append(
                CultureInfo.InvariantCulture,
                $"    {derived.Of} --> {derived.Stage} : {derived.When}（派生）\n"
            );
        return text.ToString();
    }

    /// <summary>The stages that the procedure knows, in the order of their enum.</summary>
    public static IReadOnlyList<TStage> Stages<TStage, TAction>(Procedure<TStage, TAction> procedure)
        where TStage : struct, Enum
        where TAction : struct, Enum
    {
        var named = procedure
            .Steps.SelectMany(s => new[] { s.From, s.To })
            .OfType<TStage>()
            .Concat(procedure.Derivations.SelectMany(d => new[] { d.Stage, d.Of }))
            .ToHashSet();
        return [.. Enum.GetValues<TStage>().Where(named.Contains)];
    }

    private static void AppendSteps<TStage, TAction>(
        StringBuilder text,
        Procedure<TStage, TAction> procedure,
        Func<LawArticle, string> labelOf
    )
        where TStage : struct, Enum
        where TAction : struct, Enum
    {
        text.Append(
            "| 阶段 | 动作 | 之后 | 办理人 | 依据 | 文书 | 期限 |\n| --- | --- | --- | --- | --- | --- | --- |\n"
        );
        foreach (var step in procedure.Steps)
        {
            IEnumerable<string> basis =
            [
                .. step.ListStep > 0 ? [$"权责清单办理步骤第{step.ListStep}步"] : Array.Empty<string>(),
                .. step.Basis.Select(labelOf),
                .. step.IsProposal ? ["建议"] : Array.Empty<string>(),
            ];
            Row(
                text,
                Procedure<TStage, TAction>.NameOf(step.From),
                Terms<TAction>.Of(step.Action),
                step.To is { } to ? Terms<TStage>.Of(to) : "不变",
                Procedure<TStage, TAction>.NamesOf(step.Actors),
                string.Join("；", basis),
                step.Paper ?? "",
                step.Clock ?? ""
            );
        }

        foreach (var derived in procedure.Derivations)
        {
            Row(
                text,
                Terms<TStage>.Of(derived.Of),
                $"（{derived.When}）",
                $"{Terms<TStage>.Of(derived.Stage)}（派生）",
                "查看时计算",
                "",
                "",
                ""
            );
        }
    }

    private static void AppendMatrix<TStage, TAction>(StringBuilder text, Procedure<TStage, TAction> procedure)
        where TStage : struct, Enum
        where TAction : struct, Enum
    {
        TAction[] actions = [.. procedure.Steps.Select(s => s.Action).Distinct()];
        Row(text, ["阶段", .. actions.Select(Terms<TAction>.Of)]);
        Row(text, [.. Enumerable.Repeat("---", actions.Length + 1)]);
        List<TStage?> stages = [.. Stages(procedure).Select(s => (TStage?)s)];
        if (procedure.Steps.Any(s => s.From is null))
            stages.Insert(0, null);
        foreach (var stage in stages)
            Row(text, [Procedure<TStage, TAction>.NameOf(stage), .. actions.Select(a => Cell(procedure, stage, a))]);
    }

    private static string Cell<TStage, TAction>(Procedure<TStage, TAction> procedure, TStage? stage, TAction action)
        where TStage : struct, Enum
        where TAction : struct, Enum
    {
        var rows = procedure.In(stage, action);
        return rows.Count == 0
            ? "拒绝"
            : string.Join(" / ", rows.Select(r => r.To is { } to ? $"→ {Terms<TStage>.Of(to)}" : "→ 不变"));
    }

    private static void Row(StringBuilder text, params IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
