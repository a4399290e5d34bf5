using System.Globalization;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Registers;

/// <summary>
/// 名册: one register of the city as it was last imported, and whether it is declared complete. Its rows keep the editions
/// in which they stood; what an earlier edition said stays readable.
/// </summary>
public sealed class StoredRegister : Aggregate, IScoped
{
    private StoredRegister() { }

    internal StoredRegister(RegisterKind kind) => Kind = kind;

    public RegisterKind Kind { get; private init; }

    /// <summary>All zero: a register is the whole city's, and only who works for the whole city changes it.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>Number of the current edition: one more with each import.</summary>
    public int Edition { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the imported file, hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Rows of the current edition.</summary>
    public int Rows { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>名册声明: only where it is declared complete does absence from it mean anything.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The day of the last declaration; null where none was made.</summary>
    public DateOnly? DeclaredOn { get; private set; }

    /// <summary>Who made it, as the ledger names him.</summary>
    public string? DeclaredBy { get; private set; }

    public override string LedgerKind => "register";

    public override string LedgerId => Kind.ToString();

    internal void Take(string fileName, string sha256, int rows, DateTimeOffset at)
    {
        (Edition, FileName, Sha256, Rows, ImportedAt) = (Edition + 1, fileName, sha256, rows, at);
        // A declaration speaks of the rows that the declarant saw.
        (IsComplete, DeclaredOn, DeclaredBy) = (false, null, null);
    }

    internal void Declare(bool isComplete, DateOnly on, string by) =>
        (IsComplete, DeclaredOn, DeclaredBy) = (isComplete, on, by);

    public override JsonObject MaterialFields() =>
        new()
        {
            ["edition"] = Edition.ToString(CultureInfo.InvariantCulture),
            ["fileName"] = FileName,
            ["sha256"] = Sha256,
            ["rows"] = Rows.ToString(CultureInfo.InvariantCulture),
            ["complete"] = IsComplete,
            ["declaredOn"] = LegalDate.Text(DeclaredOn),
            ["declaredBy"] = DeclaredBy,
        };
}

/// <summary>名册行标识.</summary>
public readonly record struct RegisterRowId(Guid Value) : ITypedId<RegisterRowId>, IComparable<RegisterRowId>
{
    public static RegisterRowId From(Guid value) => new(value);

    public int CompareTo(RegisterRowId other) => Value.CompareTo(other.Value);

    public static bool operator <(RegisterRowId left, RegisterRowId right) => left.CompareTo(right) < 0;

    public static bool operator >(RegisterRowId left, RegisterRowId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RegisterRowId left, RegisterRowId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RegisterRowId left, RegisterRowId right) => left.CompareTo(right) >= 0;
}

/// <summary>名册行: belongs to the organization of its subject, and to the editions in which it stood.</summary>
public abstract class RegisterRow : IScoped
{
    public OrganizationId OrganizationId { get; internal set; }

    public RegisterRowId Id { get; internal set; }

    public string RegionCode { get; internal set; } = "";

    /// <summary>执法主体代码.</summary>
    public string SubjectCode { get; internal set; } = "";

    /// <summary>The edition in which it first stood.</summary>
    public int FromEdition { get; internal set; }

    /// <summary>The edition in which it no longer stood; null while it stands.</summary>
    public int? UntilEdition { get; internal set; }

    /// <summary>排序和查找用的编号: 证号, 编号, 主体代码 with what tells its rows apart.</summary>
    public string LineKey { get; private protected set; } = "";

    /// <summary>查找用的名称; null where its rows have none.</summary>
    public string? LineName { get; private protected set; }
}
