using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks;

/// <summary>结论 of a check. On screen a violation is a 疑似问题 until a named person has confirmed it (law-rules §2.1.16).</summary>
public enum Outcome : byte
{
    /// <summary>不适用: the precondition is false on known facts; there is no line for it.</summary>
    [Term("不适用")]
    NotApplicable,

    /// <summary>未发现问题 (<c>satisfied</c>).</summary>
    [Term("未发现问题")]
    Satisfied,

    /// <summary>疑似问题 (<c>violated</c>).</summary>
    [Term("疑似问题")]
    Violated,

    /// <summary>数据不足，无法判断 (<c>not-evaluable</c>).</summary>
    [Term("数据不足，无法判断")]
    NotEvaluable,
}

/// <summary>无法判断的原因: why a check could not answer (import-format §3).</summary>
public enum Reason : byte
{
    None,

    /// <summary>fact-unknown.</summary>
    [Term("缺少判断所需的事实")]
    FactUnknown,

    /// <summary>term-running.</summary>
    [Term("期限未届满")]
    TermRunning,

    /// <summary>event-unknown.</summary>
    [Term("期限已届满，但未报送该环节是否办理")]
    EventUnknown,

    /// <summary>contradiction.</summary>
    [Term("日期先后矛盾，应先核对数据")]
    Contradiction,

    /// <summary>law-not-loaded.</summary>
    [Term("行为当时施行的法律未载入")]
    LawNotLoaded,

    /// <summary>rule-unconfirmed.</summary>
    [Term("所需的规定尚待确认")]
    RuleUnconfirmed,

    /// <summary>register-incomplete.</summary>
    [Term("名册未提供或者未声明完整")]
    RegisterIncomplete,

    /// <summary>calendar-missing.</summary>
    [Term("缺少该年度的工作日历")]
    CalendarMissing,

    /// <summary>grey-band.</summary>
    [Term("金额处于标准尚未确定的区间")]
    GreyBand,

    /// <summary>needs-judgement.</summary>
    [Term("需要人工判断")]
    NeedsJudgement,
}
