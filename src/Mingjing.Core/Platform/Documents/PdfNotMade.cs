namespace Mingjing.Core.Platform.Documents;

/// <summary>排版结果: why no PDF was made.</summary>
public enum PdfFault
{
    /// <summary>No typesetting program is installed: the DOCX and the print view remain.</summary>
    [Term("未安装排版程序")]
    NotInstalled,

    /// <summary>It took longer than allowed and was ended.</summary>
    [Term("排版超时")]
    TimedOut,

    /// <summary>It ended without a file.</summary>
    [Term("未生成文件")]
    NoFile,
}

/// <summary>未生成 PDF. Another try may succeed unless nothing is installed.</summary>
public sealed class PdfNotMade(PdfFault fault, string detail) : Exception($"{Terms<PdfFault>.Of(fault)}：{detail}")
{
    public PdfFault Fault { get; } = fault;
}
