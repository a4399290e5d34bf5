using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Registers;

/// <summary>归属: to whom a row of a register belongs; of a subject that is not registered, to nobody but the city.</summary>
internal sealed class RegisterHomes
{
    private readonly Dictionary<string, (OrganizationId Id, string RegionCode)> _homes;

    private RegisterHomes(Dictionary<string, (OrganizationId, string)> homes) => _homes = homes;

    public static async Task<RegisterHomes> Load(Work work, CancellationToken cancel)
    {
        var organizations = await work
            .Rows.Set<Organization>()
            .Select(o => new
            {
                o.Code,
                o.Id,
                o.RegionCode,
            })
            .ToListAsync(cancel);
        return new RegisterHomes(
            organizations.ToDictionary(o => o.Code, o => (o.Id, o.RegionCode), StringComparer.Ordinal)
        );
    }

    public void Give(RegisterRow row, string subjectCode)
    {
        if (_homes.TryGetValue(subjectCode, out var home))
            (row.OrganizationId, row.RegionCode) = home;
    }
}
