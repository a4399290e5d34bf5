namespace Mingjing.Verifier.Matters;

/// <summary>卷宗的文件写法不规范.</summary>
/// <param name="code">One of <see cref="FaultCodes"/>.</param>
/// <param name="message">For people, in Chinese.</param>
public sealed class MatterFormException(string code, string message) : Exception(message)
{
    public string Code => code;
}
