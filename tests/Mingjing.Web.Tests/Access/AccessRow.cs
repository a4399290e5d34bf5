using System.Text.RegularExpressions;
using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>谁可以进来.</summary>
public enum Audience
{
    /// <summary>Everybody, signed in or not.</summary>
    Everybody,

    /// <summary>Whoever works under one of the roles.</summary>
    Roles,

    /// <summary>Whoever has got to one stage of the sign-in.</summary>
    Stage,

    /// <summary>Nobody: it is not there.</summary>
    Nobody,
}

/// <summary>谁看得到对象, among those who may come in.</summary>
public enum Sight
{
    /// <summary>Every object is seen by all of them.</summary>
    All,

    /// <summary>What belongs to an organization is seen within the scope of the appointment or the key.</summary>
    Scope,

    /// <summary>What belongs to one person is seen by that person alone: the matrix makes it of somebody else.</summary>
    Owner,
}

/// <summary>Makes an object that belongs to an organization; answers with what stands in the address: its id, or several parts with a slash.</summary>
public delegate Task<string> Subject(Staff staff, OrganizationFacts of);

/// <summary>One line of the access table.</summary>
/// <param name="Name">“POST /api/v1/accounts”, or the address alone for a page, which is read and sent.</param>
public sealed partial record AccessRow(string Name, Audience Audience)
{
    public Roles Roles { get; init; }

    public SessionStage? Stage { get; init; }

    public Sight Sight { get; init; }

    /// <summary>The object that the address names; null where it names none.</summary>
    public Subject? Of { get; init; }

    /// <summary>What is sent, where the object can be looked for only when something sound is.</summary>
    public object? Body { get; init; }

    /// <summary>Whether it is done when it is called, so that each caller needs an object that nobody has called before.</summary>
    public bool IsSpent { get; init; }

    /// <summary>What a GET must say besides: “?form=csv”.</summary>
    public string Query { get; init; } = "";

    /// <summary>The names of its endpoints.</summary>
    public IReadOnlyList<string> Endpoints => Name.StartsWith('/') ? [$"GET {Name}", $"POST {Name}"] : [Name];

    /// <summary>Whether its address names an object.</summary>
    public bool HasPlaceholder => Placeholder().IsMatch(Name);

    /// <summary>The address of one of its endpoints, with an object of an organization in it.</summary>
    public async Task<string> AddressOf(string endpoint, Staff staff, OrganizationFacts of)
    {
        var address = endpoint[(endpoint.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (Of is not { } subject)
            return address + Query;
        var parts = new Queue<string>((await subject(staff, of)).Split('/'));
        return Placeholder().Replace(address, _ => parts.Dequeue()) + Query;
    }

    /// <summary>For everybody.</summary>
    public static AccessRow Open(string name, string? example = null) =>
        new(name, Audience.Everybody) { Of = example is null ? null : Example(example) };

    /// <summary>For a step of the sign-in.</summary>
    public static AccessRow During(string name, SessionStage stage) => new(name, Audience.Stage) { Stage = stage };

    /// <summary>Not there for anybody.</summary>
    public static AccessRow Absent(string name, string? example = null) =>
        new(name, Audience.Nobody) { Of = example is null ? null : Example(example) };

    /// <summary>For those who work under one of the roles.</summary>
    public static AccessRow For(Roles roles, string name, Subject? of = null, Sight sight = Sight.All) =>
        new(name, Audience.Roles)
        {
            Roles = roles,
            Of = of,
            Sight = sight,
        };

    public override string ToString() => Name;

    private static Subject Example(string text) => (_, _) => Task.FromResult(text);

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
