using System.Globalization;
using System.Reflection;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Settings;

/// <summary>
/// 设置项: something that an installation decides without a new program. Each capability lists its own as static fields in
/// <c>…Settings.cs</c>; what nobody lists cannot be set.
/// </summary>
public abstract record SettingDefinition
{
    private static readonly Lazy<Dictionary<string, SettingDefinition>> Known = new(Find);

    private protected SettingDefinition(string name, string title, string description, string fallback)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || c is '-' or '.'))
            throw new ArgumentException($"{name}: 设置项的代码由小写字母、点和连字符组成", nameof(name));
        (Name, Title, Description, Default) = (name, title, description, fallback);
    }

    /// <summary>Stable code: “session.idle-limit”.</summary>
    public string Name { get; }

    /// <summary>中文名称.</summary>
    public string Title { get; }

    /// <summary>What it does and what follows from a larger or smaller value, in Chinese.</summary>
    public string Description { get; }

    /// <summary>The value while nobody has set another, as written.</summary>
    public string Default { get; }

    /// <summary>依据; null where no law names a value.</summary>
    public LawArticle? Basis { get; init; }

    /// <summary>Every setting of the program by name.</summary>
    public static IReadOnlyList<SettingDefinition> All =>
        [.. Known.Value.Values.OrderBy(d => d.Name, StringComparer.Ordinal)];

    /// <summary>The setting of a name; null where there is none.</summary>
    public static SettingDefinition? Of(string name) => Known.Value.GetValueOrDefault(name);

    /// <summary>What is wrong with a value as written, in Chinese; null where it may be set.</summary>
    public abstract string? FaultOf(string value);

    /// <summary>The value as pages show it, with its unit.</summary>
    public abstract string Show(string value);

    private static Dictionary<string, SettingDefinition> Find() =>
        typeof(SettingDefinition)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => f.IsInitOnly && typeof(SettingDefinition).IsAssignableFrom(f.FieldType))
            .Select(f => (SettingDefinition)f.GetValue(null)!)
            .ToDictionary(d => d.Name, StringComparer.Ordinal);
}

/// <summary>设置项 of a type.</summary>
public abstract record SettingDefinition<T> : SettingDefinition
{
    private protected SettingDefinition(string name, string title, string description, string fallback)
        : base(name, title, description, fallback) { }

    /// <summary>The value of what is written; only for what has no fault.</summary>
    internal abstract T Parse(string value);
}

/// <summary>整数设置: a whole number in a range, with its unit.</summary>
public sealed record WholeSetting : SettingDefinition<int>
{
    /// <exception cref="ArgumentException">The default lies outside the range.</exception>
    public WholeSetting(string name, string title, string description, int fallback, int min, int max, string unit)
        : base(name, title, description, fallback.ToString(CultureInfo.InvariantCulture))
    {
        (Min, Max, Unit) = (min, max, unit);
        if (FaultOf(Default) is { } fault)
            throw new ArgumentException($"{name}: {fault}", nameof(fallback));
    }

    /// <summary>Smallest value, included.</summary>
    public int Min { get; }

    /// <summary>Largest value, included.</summary>
    public int Max { get; }

    /// <summary>单位, in Chinese: “工作日”.</summary>
    public string Unit { get; }

    public override string? FaultOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= Min
        && number <= Max
        && string.Equals(value, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Title}应为 {Min} 至 {Max} 的整数（{Unit}）");

    public override string Show(string value) => $"{value} {Unit}";

    internal override int Parse(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>开关设置.</summary>
public sealed record SwitchSetting : SettingDefinition<bool>
{
    private const string On = "on";
    private const string Off = "off";

    public SwitchSetting(string name, string title, string description, bool fallback)
        : base(name, title, description, fallback ? On : Off) { }

    public override string? FaultOf(string value) => value is On or Off ? null : $"{Title}应为开或者关";

    public override string Show(string value) => value is On ? "开" : "关";

    internal override bool Parse(string value) => value is On;
}

/// <summary>文字设置: a short text of one line.</summary>
public sealed record TextSetting : SettingDefinition<string>
{
    /// <exception cref="ArgumentException">The default is too long.</exception>
    public TextSetting(string name, string title, string description, string fallback, int longest)
        : base(name, title, description, fallback)
    {
        Longest = longest;
        if (FaultOf(Default) is { } fault)
            throw new ArgumentException($"{name}: {fault}", nameof(fallback));
    }

    /// <summary>Characters at most.</summary>
    public int Longest { get; }

    public override string? FaultOf(string value) =>
        value.Length > 0
        && value.Length <= Longest
        && !value.Any(char.IsControl)
        && string.Equals(value, value.Trim(), StringComparison.Ordinal)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Title}应为 1 至 {Longest} 个字，前后不留空格");

    public override string Show(string value) => value;

    internal override string Parse(string value) => value;
}

/// <summary>系统设置的拒绝理由.</summary>
internal static class SettingRefusals
{
    public static Refusal Unknown(string name) => Refusal.NotFound($"设置项“{name}”");

    public static Refusal OutOfRange(string fault) => Refusal.OfField(nameof(SettingChange.Value), $"{fault}。");

    public static Refusal InThePast(DateOnly today) =>
        Refusal.OfField(
            nameof(SettingChange.From),
            string.Create(
                CultureInfo.InvariantCulture,
                $"生效日期不得早于今天（{today:yyyy-MM-dd}）：已经起算的期限不因设置而改变。"
            )
        );
}
