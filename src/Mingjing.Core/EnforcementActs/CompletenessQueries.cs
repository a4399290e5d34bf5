using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.EnforcementActs;

/// <summary>完整报送声明的查询.</summary>
public sealed class CompletenessQueries(Database database)
{
    /// <summary>The declarations of the scope, the latest first, those that have ended too.</summary>
    public async Task<IReadOnlyList<CompletenessDeclaration>> List(Principal principal, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        return await rows.Set<CompletenessDeclaration>().OrderByDescending(d => d.Id).ToListAsync(cancel);
    }

    /// <summary>The declarations of the scope that hold now.</summary>
    public async Task<IReadOnlyList<CompletenessDeclaration>> Standing(Principal principal, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        return await rows.Set<CompletenessDeclaration>().Where(d => d.EndedOn == null).ToListAsync(cancel);
    }
}
