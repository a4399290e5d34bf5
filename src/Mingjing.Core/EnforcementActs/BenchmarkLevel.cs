using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>基准制定机关层级 (27号（十二）).</summary>
public enum BenchmarkLevel : byte
{
    /// <summary>本机关.</summary>
    [Term("本机关")]
    Own,

    /// <summary>上级.</summary>
    [Term("上级")]
    Superior,
}
