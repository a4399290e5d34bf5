using System.Reflection;
using Mingjing.Core.Checks;

namespace Mingjing.Core.Tests.Checks;

/// <summary>One violation of every check, by its code; each half of the checks has its own file.</summary>
public static partial class Explanations
{
    public static IReadOnlyDictionary<string, Finding> All { get; } =
        typeof(Explanations)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(IReadOnlyList<(string, Finding)>))
            .SelectMany(p => (IReadOnlyList<(string Code, Finding Finding)>)p.GetValue(null)!)
            .ToDictionary(f => f.Code, f => f.Finding, StringComparer.Ordinal);
}
