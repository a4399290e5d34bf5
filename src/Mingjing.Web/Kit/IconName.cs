namespace Mingjing.Web.Kit;

/// <summary>图标: each has a shape of its own, so that none rests on its colour.</summary>
public enum IconName
{
    Info,
    Warning,
    Error,
    Success,
    Clock,
    Print,
    Download,
    Search,
    Law,
    Arrow,
    Copy,
    Empty,
    External,
    Bell,
}
