using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mingjing.Testing;
using Mingjing.Verifier;

namespace Mingjing.Web.Tests.Architecture;

/// <summary>Outsiders build and run the verifier by itself: it may know the framework and nothing else.</summary>
public sealed partial class VerifierTests
{
    [Fact]
    public void The_verifier_knows_the_framework_only()
    {
        var references = typeof(MerkleTree).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();
        references.Length.ShouldBeGreaterThan(3);
        references.ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_it_knows_of_a_matter_file_is_the_same_for_every_kind_of_matter()
    {
        string[] folders = ["src/Mingjing.Verifier/Matters", "src/Mingjing.Core/Platform/Matters"];
        var sources = folders
            .SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*.cs"))
            .Append(Repository.PathOf("src", "Mingjing.Verifier", "README.md"))
            .ToArray();
        sources.Length.ShouldBeGreaterThan(15);
        sources.Where(p => OfOneKind().IsMatch(File.ReadAllText(p))).Select(Path.GetFileName).ShouldBeEmpty();
        OfOneKind().IsMatch("public sealed class SupervisionCase").ShouldBeTrue();
    }

    [Fact]
    public void Its_project_names_no_package_and_no_project() =>
        XDocument
            .Load(Repository.PathOf("src", "Mingjing.Verifier", "Mingjing.Verifier.csproj"))
            .Descendants()
            .Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference")
            .ShouldBeEmpty();

    [GeneratedRegex("(?i)supervis|监督|执法|投诉|clue|complain|officer|subject(?!PublicKey)", RegexOptions.None, 1000)]
    private static partial Regex OfOneKind();
}
