namespace Mingjing.Core.EnforcementActs;

/// <summary>How a file of acts is read.</summary>
public sealed record ActReadOptions
{
    /// <summary>完整报送声明 for this file (<c>screen --complete</c>); null where none was made.</summary>
    public Completeness? Completeness { get; init; }

    /// <summary>Whether the values of unknown columns are kept beside each row.</summary>
    public bool KeepAside { get; init; }
}
