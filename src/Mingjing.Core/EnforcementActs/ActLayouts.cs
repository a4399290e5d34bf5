using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法行为记录的版式: our own columns (import-format §1) and the two 双公示 files (§2).</summary>
public static class ActLayouts
{
    /// <summary>执法行为记录: every column of <see cref="ActColumns"/>.</summary>
    public static RecordLayout<Act> Standard { get; } =
        new("执法行为记录", () => Empty(ActKind.Other), [.. ActColumns.All.Select(OwnColumn)])
        {
            Check = act => Remarks(act, f => ActColumns.Of(f).Name),
        };

    /// <summary>双公示行政处罚: kind and result follow from the file.</summary>
    public static RecordLayout<Act> PenaltyDisclosure { get; } = DisclosureLayouts.Penalty;

    /// <summary>双公示行政许可: kind and result follow from the file.</summary>
    public static RecordLayout<Act> LicenseDisclosure { get; } = DisclosureLayouts.License;

    /// <summary>Every layout that a file of acts may have.</summary>
    public static IReadOnlyList<RecordLayout<Act>> All { get; } = [Standard, PenaltyDisclosure, LicenseDisclosure];

    /// <summary>An act of which nothing is known yet.</summary>
    internal static Act Empty(ActKind kind) =>
        new()
        {
            RecordNo = "",
            Kind = kind,
            SubjectCode = "",
        };

    /// <summary>What is wrong with an act as a whole; <paramref name="nameOf"/> names the columns as its layout does, null where it lacks them.</summary>
    internal static IEnumerable<RecordRemark> Remarks(Act act, Func<ActField, string?> nameOf)
    {
        if (act.PartyCode.IsKnown && PartyCode.RuleBrokenBy(act.PartyCode.Value, act.PartyKind) is { } broken)
            yield return new RecordRemark(nameOf(ActField.PartyCode)!, broken);
        foreach (var (earlier, later) in ActContradictions.Of(act))
        {
            if (nameOf(later) is { } column)
                yield return new RecordRemark(column, ContradictionText(act, earlier, later), NoticeKind.Contradiction);
        }
    }

    private static string ContradictionText(Act act, ActField earlier, ActField later)
    {
        var (first, second) = (ActColumns.Of(earlier), ActColumns.Of(later));
        var relation = later == ActField.TierMax ? "小于" : "早于";
        return $"{second.Header}（{second.Format(act)}）{relation}{first.Header}（{first.Format(act)}），前后矛盾；"
            + "本行照用，用到这两项的检查将答“无法判断”";
    }

    private static RecordColumn<Act> OwnColumn(ActColumn column) =>
        new()
        {
            Header = column.Header,
            Name = column.Name,
            IsRequired = column is KeyColumn or KindColumn,
            IsPersonal = column.Field is ActField.PartyName or ActField.PartyCode,
            Form = column.Form,
            Take = column.Take,
            Write = column.Format,
            Notice = column is ChoiceColumn<ActResult> result ? result.UnlistedNotice : null,
        };
}
