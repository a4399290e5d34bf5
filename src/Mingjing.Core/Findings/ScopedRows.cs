using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Findings;

/// <summary>
/// What a scope that is one organization or one region says again as a plain condition, so that the index that begins with it is
/// used. What may be seen is the filter's business.
/// </summary>
internal static class ScopedRows
{
    /// <summary>The single organization to look in: the one asked for, or the only one of the scope.</summary>
    public static OrganizationId? Organization(DataScope scope, OrganizationId? asked) =>
        asked
        ?? (scope is { Everywhere: false, Regions: [], Organizations: [var only] } ? only : (OrganizationId?)null);

    /// <summary>The single region to look in.</summary>
    public static string? Region(DataScope scope, string? asked) =>
        asked ?? (scope is { Everywhere: false, Organizations: [], Regions: [var only] } ? only : null);
}
