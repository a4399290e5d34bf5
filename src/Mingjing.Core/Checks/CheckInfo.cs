using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks;

/// <summary>启用分组 (law-rules §2.7): when a first office switches a check on; signals are shown apart.</summary>
public enum SwitchOn : byte
{
    /// <summary>首日启用: dates alone.</summary>
    [Term("首日启用")]
    FirstDay,

    /// <summary>数据源声明完整报送后启用.</summary>
    [Term("声明完整报送后启用")]
    DeclaredComplete,

    /// <summary>名册完整后启用.</summary>
    [Term("名册完整后启用")]
    RegisterComplete,

    /// <summary>提示信号: never counted as a violation of a department.</summary>
    [Term("提示信号")]
    Signal,

    /// <summary>数值确认后启用.</summary>
    [Term("数值确认后启用")]
    NumberConfirmed,
}

/// <summary>检查项: what a check is called, what it concerns, on what it rests.</summary>
public sealed record CheckInfo
{
    /// <summary>The stable kebab-case code.</summary>
    public required string Code { get; init; }

    /// <summary>The Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>The number in the 权责清单 (1–20), or null where the basis lies outside it.</summary>
    public required int? Item { get; init; }

    public required SwitchOn SwitchOn { get; init; }

    /// <summary>The kinds of acts to which the check can apply.</summary>
    public ActKinds Kinds { get; init; } = ActKinds.All;

    /// <summary>The facts that the rule reads, in the order in which they are shown.</summary>
    public required IReadOnlyList<ActField> Facts { get; init; }

    /// <summary>The articles on which the rule rests, the first one leading.</summary>
    public required IReadOnlyList<LawArticle> Basis { get; init; }

    /// <summary>整改建议: what the department should do about a finding that stands.</summary>
    public required string Remedy { get; init; }

    /// <summary>法律另有规定等情形 that the explanation names besides the open exceptions; empty where there are none.</summary>
    public string Reservation { get; init; } = "";

    /// <summary>Whether the basis is policy: the words are 不符合要求, never 违法.</summary>
    public bool Policy { get; init; }
}
