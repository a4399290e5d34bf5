using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.Access;

/// <summary>
/// 借调办理: a person of another body handles one matter by name, as long as the loan lasts. He sees that matter and nothing else of
/// the body to which he is lent. A loan is ended, never deleted.
/// </summary>
public sealed class MatterLoan : Aggregate, IMatterRow
{
    private MatterLoan() { }

    /// <param name="row">A row of the matter: the loan has its organization and region.</param>
    /// <param name="lender">The body from which the person comes.</param>
    internal MatterLoan(IMatterRow row, AccountId account, OrganizationId lender, DateOnly from)
    {
        (OrganizationId, RegionCode, MatterId) = (row.OrganizationId, row.RegionCode, row.MatterId);
        (AccountId, LenderId, FromDay) = (account, lender, from);
    }

    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    public MatterId MatterId { get; private init; }

    public AccountId AccountId { get; private init; }

    /// <summary>借出机构: the person works under an appointment there.</summary>
    public OrganizationId LenderId { get; private init; }

    public DateOnly FromDay { get; private init; }

    /// <summary>The first day on which it does not hold any more; null while it lasts.</summary>
    public DateOnly? EndedOn { get; private set; }

    public override string LedgerKind => "matter-loan";

    public override string LedgerId => $"{MatterId}/{AccountId}";

    internal void End(DateOnly day) => EndedOn ??= day;

    /// <summary>The person comes back to the matter.</summary>
    internal void Renew() => EndedOn = null;

    public override JsonObject MaterialFields() =>
        new()
        {
            ["organization"] = OrganizationId.ToString(),
            ["lender"] = LenderId.ToString(),
            ["from"] = LegalDate.Text(FromDay),
            ["ended"] = LegalDate.Text(EndedOn),
        };
}
