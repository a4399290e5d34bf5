using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Organizations;

/// <summary>隶属关系: whose branch a body is, up to the top. It never leads back to where it began.</summary>
internal static class ParentLine
{
    /// <summary>
    /// Refuses a parent that is not registered or stands below the organization itself. The whole line is relied on: two changes
    /// at once that would close a circle cannot both succeed.
    /// </summary>
    /// <param name="self">The organization that gets the parent; null for one that is new.</param>
    public static async Task Require(Work work, OrganizationId? parent, OrganizationId? self, CancellationToken cancel)
    {
        if (parent is null)
            return;
        var all = await work.Rows.Set<Organization>().ToDictionaryAsync(o => o.Id, cancel);
        if (!all.ContainsKey(parent.Value))
            throw new Refused(OrganizationRefusals.ParentUnknown);
        for (var above = parent; above is { } id; above = all[id].Parent)
        {
            if (id == self)
                throw new Refused(OrganizationRefusals.ParentBelow);
            if (self is not null)
                work.Rely(all[id]);
        }
    }
}
