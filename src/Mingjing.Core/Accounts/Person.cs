using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Accounts;

/// <summary>人员: somebody of the staff, whatever posts are held. Everybody who works here may read the name.</summary>
public sealed class Person : Aggregate, IDirectoryRow
{
    /// <summary>Characters of the longest name.</summary>
    public const int LongestName = 30;

    private Person() { }

    /// <summary>登记人员.</summary>
    public Person(PersonId id, string name) => (Id, Name, Salt) = (id, name, SaltedCommitment.NewSalt());

    public PersonId Id { get; private init; }

    /// <summary>姓名.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Of the commitment to the name.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "person";

    public override string LedgerId => Id.ToString();

    public override JsonObject MaterialFields() => new() { ["name"] = SaltedCommitment.Of(Salt, Name) };
}
