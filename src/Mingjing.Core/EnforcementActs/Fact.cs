namespace Mingjing.Core.EnforcementActs;

/// <summary>事实状态 (law-rules §2.1.1): what is known about one fact of an act.</summary>
public enum FactState : byte
{
    /// <summary>未知: an empty cell or a missing column.</summary>
    Unknown,

    /// <summary>无: known not to have happened.</summary>
    None,

    /// <summary>已知.</summary>
    Known,
}

/// <summary>事实: known, none and unknown are three things. The default is unknown.</summary>
public readonly record struct Fact<T>
{
    private readonly T _value;

    private Fact(FactState state, T value)
    {
        State = state;
        _value = value;
    }

    public FactState State { get; }

    public bool IsKnown => State == FactState.Known;

    public bool IsNone => State == FactState.None;

    public bool IsUnknown => State == FactState.Unknown;

    /// <summary>The value; only of a known fact.</summary>
    public T Value => _value;

    public static Fact<T> Known(T value) => new(FactState.Known, value);

    public static Fact<T> None => new(FactState.None, default!);

    public static Fact<T> Unknown => default;

    /// <summary>Known and equal to a value.</summary>
    public bool Is(T value) => IsKnown && EqualityComparer<T>.Default.Equals(_value, value);

    public static implicit operator Fact<T>(T value) => Known(value);
}

/// <summary>是否: the three states of a yes/no column (是, 否, empty).</summary>
public enum Flag : byte
{
    Unknown,

    /// <summary>否.</summary>
    No,

    /// <summary>是.</summary>
    Yes,
}
