namespace Mingjing.Web.Commands;

/// <summary>退出状态 (import-format §4).</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>Rows or entries failed, or the work could not be done.</summary>
    public const int Failed = 1;

    /// <summary>用法错误.</summary>
    public const int BadUsage = 2;
}
