namespace Mingjing.Core.Platform.Tables;

/// <summary>提示类别.</summary>
public enum NoticeKind
{
    /// <summary>未识别栏目: kept aside, not refused.</summary>
    UnknownColumn,

    /// <summary>未读工作表: only the first sheet is read.</summary>
    UnreadSheet,

    /// <summary>重复行: an identical record sent twice changes nothing.</summary>
    IdenticalRow,

    /// <summary>未列明的值: an open code list took it as 其他.</summary>
    UnlistedValue,

    /// <summary>不入库: a column that is read and not stored.</summary>
    NotKept,

    /// <summary>前后矛盾: two values of a row cannot both be true; the row is used all the same.</summary>
    Contradiction,
}

/// <summary>提示: something that the sender should know; the row is used all the same. Personal values are masked.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Line">Line, row or object from 1; 0 where it concerns the whole file.</param>
/// <param name="Column">Header and number or letter of the column; empty where it concerns no single column.</param>
/// <param name="Value">What stands there, shortened.</param>
/// <param name="Text">The Chinese sentence.</param>
public sealed record ReadNotice(NoticeKind Kind, string File, long Line, string Column, string Value, string Text);
