using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Registers;

/// <summary>名册声明 of one register that the page showed at a version.</summary>
public sealed record RegisterDeclaration(RegisterKind Kind, int ShownVersion, bool IsComplete);

/// <summary>声明名册是否完整: only then may absence from it speak against anybody.</summary>
public sealed class DeclareRegister : UseCase<RegisterDeclaration, Nothing>
{
    public override Permission Permission => RegisterAccess.Import;

    /// <exception cref="Refused">Never imported, changed since, or not the city's business.</exception>
    public override async Task<Nothing> Act(Work work, RegisterDeclaration command, CancellationToken cancel)
    {
        if (!work.Principal.Scope.Everywhere)
            throw new Refused(RegisterRefusals.NotTheCity);
        var register =
            await work.Rows.Set<StoredRegister>().SingleOrDefaultAsync(r => r.Kind == command.Kind, cancel)
            ?? throw new Refused(RegisterRefusals.NotImported);
        work.Expect(register, command.ShownVersion);
        register.Declare(command.IsComplete, work.Today, work.Principal.Actor);
        if (command.Kind == RegisterKind.Reports)
            await DeclareReports(work, command.IsComplete, cancel);
        work.Record(RegisterEvents.Declared, register, register.MaterialFields());
        return Nothing.Value;
    }

    // Of a report it is not absence that speaks but an empty cell: each of them is judged anew.
    private static async Task DeclareReports(Work work, bool isComplete, CancellationToken cancel)
    {
        foreach (var row in await work.Rows.Set<ReportRow>().Where(r => r.UntilEdition == null).ToListAsync(cancel))
            row.Declare(isComplete, work.Today);
        work.Promise(ImportReports.ScreeningPromise, []);
    }
}
