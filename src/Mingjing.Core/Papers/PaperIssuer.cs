using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Papers;

/// <summary>发文资料 of a body: the characters with which its numbers begin, how its office is reached, and the image of its seal.</summary>
public sealed class PaperIssuer : Aggregate, IScoped
{
    private PaperIssuer() { }

    internal PaperIssuer(OrganizationId organization, string regionCode) =>
        (OrganizationId, RegionCode, Salt) = (organization, regionCode, SaltedCommitment.NewSalt());

    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>发文机关代字: “洛执”.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>联系人和电话 of the office; null for none.</summary>
    public string? Contact { get; private set; }

    /// <summary>印章图样; null where it seals by hand.</summary>
    public PaperFile? Seal { get; private set; }

    /// <summary>Of the commitment to the contact.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "paper-issuer";

    public override string LedgerId => OrganizationId.ToString();

    internal void Set(string prefix, string? contact, PaperFile? seal) =>
        (Prefix, Contact, Seal) = (prefix, contact, seal ?? Seal);

    public override JsonObject MaterialFields() =>
        new()
        {
            ["prefix"] = Prefix,
            ["seal"] = Seal is null ? null : JsonSerializer.Serialize(Seal, PlatformJson.Options),
            ["contact"] = SaltedCommitment.Of(Salt, Contact ?? ""),
        };
}
