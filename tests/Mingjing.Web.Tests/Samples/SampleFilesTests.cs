using Mingjing.Testing;
using Mingjing.Testing.Samples;

namespace Mingjing.Web.Tests.Samples;

/// <summary>The samples are those of the generator. MINGJING_APPROVE=1 writes them anew.</summary>
public sealed class SampleFilesTests
{
    [Fact]
    public void The_committed_samples_are_those_that_the_generator_writes()
    {
        var files = SampleFiles.Create();
        if (string.Equals(Environment.GetEnvironmentVariable("MINGJING_APPROVE"), "1", StringComparison.Ordinal))
        {
            foreach (var (path, content) in files)
            {
                var target = Repository.PathOf(SampleFiles.Folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, content);
            }
        }

        foreach (var (path, content) in files)
            File.ReadAllBytes(Repository.PathOf(SampleFiles.Folder, path))
                .AsSpan()
                .SequenceEqual(content)
                .ShouldBeTrue(path);
    }
}
