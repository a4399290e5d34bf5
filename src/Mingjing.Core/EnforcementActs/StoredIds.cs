using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法行为标识.</summary>
public readonly record struct ActId(Guid Value) : ITypedId<ActId>, IComparable<ActId>
{
    public static ActId From(Guid value) => new(value);

    public int CompareTo(ActId other) => Value.CompareTo(other.Value);

    public static bool operator <(ActId left, ActId right) => left.CompareTo(right) < 0;

    public static bool operator >(ActId left, ActId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ActId left, ActId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ActId left, ActId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("D");
}

/// <summary>入库批次标识.</summary>
public readonly record struct ActBatchId(Guid Value) : ITypedId<ActBatchId>
{
    public static ActBatchId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>导入任务标识.</summary>
public readonly record struct ImportRunId(Guid Value) : ITypedId<ImportRunId>
{
    public static ImportRunId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>完整报送声明标识.</summary>
public readonly record struct CompletenessId(Guid Value) : ITypedId<CompletenessId>
{
    public static CompletenessId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}
