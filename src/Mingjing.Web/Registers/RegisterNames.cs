using Mingjing.Core.Registers;

namespace Mingjing.Web.Registers;

/// <summary>名册的代号: how commands, addresses and the API name a register.</summary>
internal static class RegisterNames
{
    public static IReadOnlyList<(string Name, RegisterKind Kind)> All { get; } =
    [
        ("subjects", RegisterKind.Subjects),
        ("officers", RegisterKind.Certificates),
        ("entrustments", RegisterKind.Entrustments),
        ("powers", RegisterKind.Powers),
        ("inspection-caps", RegisterKind.InspectionCaps),
        ("benchmarks", RegisterKind.Benchmarks),
        ("reports", RegisterKind.Reports),
    ];

    /// <summary>The register of a name; null where there is none.</summary>
    public static RegisterKind? KindOf(string? name)
    {
        foreach (var (known, kind) in All)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
                return kind;
        }

        return null;
    }

    public static string Of(RegisterKind kind) => All.First(r => r.Kind == kind).Name;
}
