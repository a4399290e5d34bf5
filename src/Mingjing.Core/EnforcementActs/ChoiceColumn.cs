using System.Runtime.CompilerServices;
using System.Text.Json;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Records;

namespace Mingjing.Core.EnforcementActs;

/// <summary>A column of a code list; an open list takes a value outside it as <c>unlisted</c>.</summary>
public sealed class ChoiceColumn<T>(
    ActField field,
    string name,
    Func<Act, Fact<T>> get,
    Action<Act, Fact<T>> set,
    StepGate gate = StepGate.NotAStep,
    T? unlisted = null
) : FactColumn<T>(field, name, get, set, gate)
    where T : struct, Enum
{
    /// <summary>What should be told of a value outside an open list; null for a listed one.</summary>
    public string? UnlistedNotice(ReadOnlySpan<char> text) =>
        unlisted is null || CellRules.IsNone(text) || Terms<T>.TryFind(text, out _)
            ? null
            : $"“{Header}”的值“{text}”未列明，按“{Terms<T>.Of(unlisted.Value)}”处理";

    public override IReadOnlyList<string> Listed => Terms<T>.All;

    public override bool IsOpen => unlisted is not null;

    protected override string Write(T value) => Terms<T>.Of(value);

    protected override string? Read(ReadOnlySpan<char> text, out T value)
    {
        var broken = CellRules.Choice(text, out value);
        if (broken is null || unlisted is null)
            return broken;
        value = unlisted.Value;
        return null;
    }

    private protected override void WriteJson(T value, ref CanonicalJsonWriter json) => json.Text(Terms<T>.Of(value));

    private protected override bool TryReadJson(ref Utf8JsonReader json, out T value) =>
        Choices.TryReadJson(ref json, out value);

    private protected override void WriteCompact(T value, ref CompactWriter record) =>
        record.Byte(Unsafe.BitCast<T, byte>(value));

    private protected override T ReadCompact(ref CompactReader record) => Choices.ReadCompact<T>(ref record);
}
