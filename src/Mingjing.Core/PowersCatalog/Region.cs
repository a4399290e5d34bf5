namespace Mingjing.Core.PowersCatalog;

/// <summary>行政区划 (GB/T 2260).</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Name">名称.</param>
/// <param name="Level">级别.</param>
/// <param name="Parent">The code above, or null for the pack's own city.</param>
public sealed record Region(string Code, string Name, RegionLevel Level, string? Parent);
