using System.Xml.Linq;
using Mingjing.Testing;
using Mingjing.Verifier;

namespace Mingjing.Web.Tests.Architecture;

/// <summary>Outsiders build and run the verifier by itself: it may know the framework and nothing else.</summary>
public sealed class VerifierTests
{
    [Fact]
    public void The_verifier_knows_the_framework_only()
    {
        var references = typeof(MerkleTree).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();
        references.Length.ShouldBeGreaterThan(3);
        references.ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_project_names_no_package_and_no_project() =>
        XDocument
            .Load(Repository.PathOf("src", "Mingjing.Verifier", "Mingjing.Verifier.csproj"))
            .Descendants()
            .Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference")
            .ShouldBeEmpty();
}
