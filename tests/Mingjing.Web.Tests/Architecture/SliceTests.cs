using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;
using ArchitectureOfCore = ArchUnitNET.Domain.Architecture;

namespace Mingjing.Web.Tests.Architecture;

/// <summary>The boundaries of the core, read from its compiled types. A rule that matches nothing fails.</summary>
public sealed class SliceTests
{
    private static readonly ArchitectureOfCore Core = new ArchLoader()
        .LoadAssemblies(typeof(Act).Assembly, typeof(Program).Assembly)
        .Build();

    private static readonly string[] ForbiddenToCore =
    [
        "System.Console",
        "Spectre.Console.",
        "System.CommandLine.",
        "Microsoft.AspNetCore.",
    ];

    // The namespace says web, the package (Microsoft.Extensions.Identity.Core) has none.
    private const string PasswordHashing = "Microsoft.AspNetCore.Identity.Password";

    private static readonly (string From, string To)[] Uses =
    [
        .. TypesOfCore()
            .SelectMany(t => t.Dependencies.Select(d => (t.FullName, d.Target.FullName)))
            .Distinct()
            .OrderBy(u => u.Item1, StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_type_of_the_core_stands_in_a_slice_of_the_map()
    {
        TypesOfCore().Count().ShouldBeGreaterThan(150);
        TypesOfCore()
            .Where(t => SliceMap.SliceOf(t.FullName) is not { } slice || !IsKnown(slice))
            .Select(t => t.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_slice_of_the_map_has_types()
    {
        var slices = TypesOfCore().Select(t => SliceMap.SliceOf(t.FullName)).ToHashSet(StringComparer.Ordinal);
        SliceMap.Arrows.Keys.Append(SliceMap.Platform).Where(s => !slices.Contains(s)).ShouldBeEmpty();
    }

    [Fact]
    public void No_slice_knows_another_without_an_arrow()
    {
        Crossings().Count().ShouldBeGreaterThan(100);
        Crossings().Where(c => !IsAllowed(c.FromSlice, c.ToSlice)).Select(c => $"{c.From} → {c.To}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_arrow_of_the_map_is_used()
    {
        var used = Crossings().Select(c => (c.FromSlice, c.ToSlice)).ToHashSet();
        SliceMap
            .Arrows.SelectMany(a => a.Value.Select(to => (From: a.Key, To: to)))
            .Where(a => !used.Contains((a.From, a.To)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_platform_knows_no_capability()
    {
        Uses.Count(u => IsIn(u.From, SliceMap.Platform)).ShouldBeGreaterThan(100);
        Uses.Where(u => IsIn(u.From, SliceMap.Platform))
            .Where(u => SliceMap.SliceOf(u.To) is { } slice && !IsSlice(slice, SliceMap.Platform))
            .Select(u => $"{u.From} → {u.To}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_demonstration_reckons_without_the_terms_that_it_tests()
    {
        var uses = Uses.Where(u => IsIn(u.From, "Demonstration")).ToArray();
        uses.Length.ShouldBeGreaterThan(100);
        uses.Where(u => u.To.StartsWith("Mingjing.Core.Platform.Terms.", StringComparison.Ordinal))
            .Where(u => !string.Equals(u.To, typeof(Suspension).FullName, StringComparison.Ordinal))
            .Select(u => $"{u.From} → {u.To}")
            .ShouldBeEmpty("an act holds its suspensions; nothing else of the terms may be used");
    }

    [Fact]
    public void The_core_knows_no_terminal_and_no_web()
    {
        Uses.Select(u => u.To).ShouldContain(name => name.StartsWith("System.", StringComparison.Ordinal));
        Uses.Where(u => ForbiddenToCore.Any(f => u.To.StartsWith(f, StringComparison.Ordinal)))
            .Where(u => !u.To.StartsWith(PasswordHashing, StringComparison.Ordinal))
            .Select(u => $"{u.From} → {u.To}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_about_terminals_would_see_one()
    {
        // The same reading of the host's types finds what is forbidden to the core: the rule above can fail.
        Core.Types.Where(t => t.FullName.StartsWith("Mingjing.Web.", StringComparison.Ordinal))
            .SelectMany(t => t.Dependencies)
            .Select(d => d.Target.FullName)
            .ShouldContain(name => ForbiddenToCore.Any(f => name.StartsWith(f, StringComparison.Ordinal)));
    }

    // What a compiler makes of lambdas and iterators belongs to the type around it and is read with it.
    private static IEnumerable<IType> TypesOfCore() =>
        Core.Types.Where(t =>
            t.FullName.StartsWith(SliceMap.Root + ".", StringComparison.Ordinal)
            && !t.FullName.Contains('<', StringComparison.Ordinal)
        );

    private static IEnumerable<(string From, string To, string FromSlice, string ToSlice)> Crossings() =>
        Uses.Select(u => (u.From, u.To, FromSlice: SliceMap.SliceOf(u.From), ToSlice: SliceMap.SliceOf(u.To)))
            .Where(u => u is { FromSlice: not null, ToSlice: not null } && !IsSlice(u.FromSlice, u.ToSlice))
            .Select(u => (u.From, u.To, u.FromSlice!, u.ToSlice!));

    private static bool IsAllowed(string from, string to) =>
        IsSlice(to, SliceMap.Platform)
        || (SliceMap.Arrows.TryGetValue(from, out var allowed) && allowed.Contains(to, StringComparer.Ordinal));

    private static bool IsKnown(string slice) =>
        IsSlice(slice, SliceMap.Platform) || SliceMap.Arrows.ContainsKey(slice);

    private static bool IsIn(string type, string slice) => SliceMap.SliceOf(type) is { } own && IsSlice(own, slice);

    private static bool IsSlice(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
