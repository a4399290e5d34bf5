using System.Text.Json;
using Mingjing.Core.Platform.Records;

namespace Mingjing.Core.EnforcementActs;

/// <summary>A column whose fact is generic: known value, none or unknown.</summary>
public abstract class FactColumn<T>(
    ActField field,
    string name,
    Func<Act, Fact<T>> get,
    Action<Act, Fact<T>> set,
    StepGate gate
) : ActColumn(field, name, gate)
{
    public Func<Act, Fact<T>> Get { get; } = get;

    public Action<Act, Fact<T>> Set { get; } = set;

    public override FactState StateOf(Act act) => Get(act).State;

    public override string? Format(Act act) =>
        Get(act) switch
        {
            { IsKnown: true } fact => Write(fact.Value),
            { IsNone: true } => "无",
            _ => null,
        };

    public override string? TakeNone(Act act)
    {
        Set(act, Fact<T>.None);
        return null;
    }

    protected override string? TakeValue(Act act, ReadOnlySpan<char> text)
    {
        if (Read(text, out var value) is { } broken)
            return broken;
        Set(act, Fact<T>.Known(value));
        return null;
    }

    public override bool IsSame(Act one, Act other)
    {
        var (a, b) = (Get(one), Get(other));
        return a.State == b.State && (!a.IsKnown || AreEqual(a.Value, b.Value));
    }

    public override void Copy(Act from, Act to) => Set(to, Get(from));

    internal override void WriteJson(Act act, ref CanonicalJsonWriter json) => WriteJson(Get(act).Value, ref json);

    internal override bool TryReadJson(Act act, ref Utf8JsonReader json)
    {
        if (!TryReadJson(ref json, out var value))
            return false;
        Set(act, Fact<T>.Known(value));
        return true;
    }

    internal override void WriteCompact(Act act, ref CompactWriter record) => WriteCompact(Get(act).Value, ref record);

    internal override void ReadCompact(Act act, ref CompactReader record) =>
        Set(act, Fact<T>.Known(ReadCompact(ref record)));

    protected virtual bool AreEqual(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);

    private protected abstract void WriteJson(T value, ref CanonicalJsonWriter json);

    private protected abstract bool TryReadJson(ref Utf8JsonReader json, out T value);

    private protected abstract void WriteCompact(T value, ref CompactWriter record);

    private protected abstract T ReadCompact(ref CompactReader record);

    protected abstract string Write(T value);

    /// <summary>Reads a text that is neither empty nor 无; answers with the Chinese rule that it breaks, or null.</summary>
    protected abstract string? Read(ReadOnlySpan<char> text, out T value);
}
