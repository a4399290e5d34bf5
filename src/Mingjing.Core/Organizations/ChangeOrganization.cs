using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Organizations;

/// <summary>变更机构登记 of one organization that the page showed at a version.</summary>
public sealed record OrganizationChange(OrganizationId Id, int ShownVersion, OrganizationFacts Facts);

/// <summary>变更机构登记.</summary>
public sealed class ChangeOrganization : UseCase<OrganizationChange, Nothing>
{
    public override Permission Permission => OrganizationAccess.Register;

    /// <exception cref="Refused">Not there, changed since, a field breaks its rule, or the code is taken.</exception>
    public override async Task<Nothing> Act(Work work, OrganizationChange command, CancellationToken cancel)
    {
        var organizations = work.Rows.Set<Organization>();
        var organization = await Work.Require(organizations.Where(o => o.Id == command.Id), "这个机构", cancel);
        work.Expect(organization, command.ShownVersion);
        if (OrganizationRefusals.Of(command.Facts) is { } refusal)
            throw new Refused(refusal);
        if (await organizations.AnyAsync(o => o.Code == command.Facts.Code && o.Id != command.Id, cancel))
            throw new Refused(OrganizationRefusals.CodeTaken(command.Facts.Code));
        if (organization.Parent != command.Facts.Parent)
            await ParentLine.Require(work, command.Facts.Parent, organization.Id, cancel);
        organization.Change(command.Facts);
        work.Record(OrganizationEvents.Changed, organization, organization.MaterialFields());
        return Nothing.Value;
    }
}
