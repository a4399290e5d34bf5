using System.Collections.Frozen;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Officers;

/// <summary>执法证 (证件办法 3): one certificate, or one suspension of it, as a row of the register.</summary>
/// <param name="Number">证号.</param>
/// <param name="Name">姓名.</param>
/// <param name="SubjectCode">主体代码.</param>
/// <param name="Kind">证件种类.</param>
/// <param name="Valid">有效期起止.</param>
/// <param name="Suspended">暂扣起止; null where it was never suspended.</param>
/// <param name="EndedOn">失效日期: from this day on the certificate is void.</param>
/// <param name="EndReason">失效原因 (收回, 注销, 吊销, 取消).</param>
public sealed record Certificate(
    string Number,
    string Name,
    string SubjectCode,
    string? Kind,
    DayInterval Valid,
    DayInterval? Suspended,
    DateOnly? EndedOn,
    string? EndReason
);

/// <summary>证件状态 on a day.</summary>
public enum CertificateState : byte
{
    /// <summary>有效.</summary>
    [Term("有效")]
    InForce,

    /// <summary>不在有效期内.</summary>
    [Term("不在有效期内")]
    OutsideValidity,

    /// <summary>暂扣.</summary>
    [Term("处于暂扣期间")]
    Suspended,

    /// <summary>已收回、注销、吊销或者取消.</summary>
    [Term("已经收回、注销、吊销或者取消")]
    Ended,

    /// <summary>名册中没有该证号.</summary>
    [Term("不在声明完整的名册中")]
    NotFound,
}

/// <summary>执法证名册: “was certificate N valid on day D?” has one answer.</summary>
public sealed class CertificateRegister(IEnumerable<Certificate> certificates, bool complete)
{
    private readonly FrozenDictionary<string, Certificate[]> _byNumber = certificates
        .GroupBy(c => c.Number, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public bool Complete { get; } = complete;

    /// <summary>The rows of a certificate number.</summary>
    public ReadOnlySpan<Certificate> Of(string number) => _byNumber.TryGetValue(number, out var rows) ? rows : [];

    /// <summary>The state of a certificate on a day: an end outweighs a suspension, a suspension outweighs the period.</summary>
    public CertificateState StateOn(string number, DateOnly day)
    {
        if (!_byNumber.TryGetValue(number, out var rows))
            return CertificateState.NotFound;
        var state = CertificateState.OutsideValidity;
        foreach (var row in rows)
        {
            if (!row.Valid.Contains(day))
                continue;
            if (row.EndedOn <= day)
                return CertificateState.Ended;
            if (row.Suspended?.Contains(day) == true)
                return CertificateState.Suspended;
            state = CertificateState.InForce;
        }

        return state;
    }
}
