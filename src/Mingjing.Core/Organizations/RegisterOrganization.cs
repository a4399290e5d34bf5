using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Organizations;

/// <summary>登记机构.</summary>
public sealed class RegisterOrganization : UseCase<OrganizationFacts, OrganizationId>
{
    public override Permission Permission => OrganizationAccess.Register;

    /// <exception cref="Refused">A field breaks its rule, or the code is taken.</exception>
    public override async Task<OrganizationId> Act(Work work, OrganizationFacts command, CancellationToken cancel)
    {
        if (OrganizationRefusals.Of(command) is { } refusal)
            throw new Refused(refusal);
        if (await work.Rows.Set<Organization>().AnyAsync(o => o.Code == command.Code, cancel))
            throw new Refused(OrganizationRefusals.CodeTaken(command.Code));
        await ParentLine.Require(work, command.Parent, self: null, cancel);
        var organization = new Organization(work.NewId<OrganizationId>(), command);
        work.Rows.Add(organization);
        work.Record(OrganizationEvents.Registered, organization, organization.MaterialFields());
        return organization.Id;
    }
}
