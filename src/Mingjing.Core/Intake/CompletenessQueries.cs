using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Intake;

/// <summary>完整报送声明的查询.</summary>
public sealed class CompletenessQueries(Database database)
{
    /// <summary>The declarations of the scope, the latest first, those that have ended too.</summary>
    public async Task<IReadOnlyList<CompletenessDeclaration>> List(Principal principal, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        return await rows.Set<CompletenessDeclaration>().OrderByDescending(d => d.Id).ToListAsync(cancel);
    }
}
