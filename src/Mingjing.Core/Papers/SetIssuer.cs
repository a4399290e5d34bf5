using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>发文资料 of the own body.</summary>
/// <param name="Prefix">发文机关代字, 1 to 10 Chinese characters.</param>
/// <param name="Contact">联系人和电话; null for none.</param>
/// <param name="Seal">印章图样, taken into the store already; null keeps the one that there is.</param>
public sealed record IssuerToSet(string Prefix, string? Contact, PaperFile? Seal);

/// <summary>登记发文资料: for numbers that are given from now on; those that were given stay.</summary>
public sealed class SetIssuer : UseCase<IssuerToSet, Nothing>
{
    private const int LongestPrefix = 10;

    public override Permission Permission => PaperAccess.SetIssuer;

    /// <exception cref="Refused">No prefix, or a seal of another format.</exception>
    public override async Task<Nothing> Act(Work work, IssuerToSet command, CancellationToken cancel)
    {
        var organization = Hand.Of(work).Organization ?? throw new Refused(Refusal.NotAPerson);
        var prefix = command.Prefix.Trim();
        if (prefix.Length is < 1 or > LongestPrefix || !prefix.All(IsChinese))
            throw new Refused(PaperRefusals.BadPrefix);
        if (command.Seal is { Format: not FileFormat.Png })
            throw new Refused(PaperRefusals.SealFormat);
        var issuer = await work
            .Rows.Set<PaperIssuer>()
            .SingleOrDefaultAsync(i => i.OrganizationId == organization, cancel);
        if (issuer is null)
        {
            var body = await PaperDesk.Body(work, organization, "本机关", cancel);
            issuer = new PaperIssuer(body.Id, body.RegionCode);
            work.Rows.Add(issuer);
        }

        work.Demand(PaperAccess.SetIssuer, issuer);
        issuer.Set(prefix, PaperDesk.OfRemark(command.Contact), command.Seal);
        work.Record(
            PaperEvents.IssuerSet,
            issuer,
            new JsonObject { ["prefix"] = prefix, ["seal"] = issuer.Seal?.Sha256 }
        );
        return Nothing.Value;
    }

    private static bool IsChinese(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;
}
