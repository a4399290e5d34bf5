using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Intake;

/// <summary>声明完整报送 for one department.</summary>
public sealed record CompletenessCommand(OrganizationId Organization, CompletenessFacts Facts);

/// <summary>
/// 声明完整报送 (law-rules §2.1.1 c): from now on an empty cell of a step that an act has passed means that it did not happen. The
/// stored acts of the department are screened again by the next review.
/// </summary>
public sealed class DeclareCompleteness : UseCase<CompletenessCommand, CompletenessId>
{
    private static readonly Refusal OnlyOwnColumns = Refusal.OfField(
        nameof(CompletenessFacts.Source),
        "双公示文件没有各环节的栏目，不能声明完整报送。"
    );

    public override Permission Permission => ActAccess.DeclareComplete;

    /// <exception cref="Refused">The organization is not in the scope, or the source has no columns of steps.</exception>
    public override async Task<CompletenessId> Act(Work work, CompletenessCommand command, CancellationToken cancel)
    {
        var organization = await Work.Require(
            work.Rows.Set<Organization>().Where(o => o.Id == command.Organization),
            "这个机构",
            cancel
        );
        if (!work.Principal.Scope.Contains(organization.Id, organization.RegionCode))
            throw new Refused(Refusal.NotFound("这个机构"));
        if (command.Facts.Source.IsDisclosure())
            throw new Refused(OnlyOwnColumns);
        var declaration = new CompletenessDeclaration(
            work.NewId<CompletenessId>(),
            organization.Id,
            organization.RegionCode,
            command.Facts,
            work.Today,
            work.Principal.Actor
        );
        work.Rows.Add(declaration);
        work.Record(ActEvents.DeclaredComplete, declaration, declaration.MaterialFields());
        return declaration.Id;
    }
}

/// <summary>终止声明 that the page showed at a version.</summary>
public sealed record CompletenessEnding(CompletenessId Id, int ShownVersion);

/// <summary>终止完整报送声明: its empty cells are unknown again.</summary>
public sealed class EndCompleteness : UseCase<CompletenessEnding, Nothing>
{
    public override Permission Permission => ActAccess.DeclareComplete;

    /// <exception cref="Refused">Not there, or changed since.</exception>
    public override async Task<Nothing> Act(Work work, CompletenessEnding command, CancellationToken cancel)
    {
        var declaration = await Work.Require(
            work.Rows.Set<CompletenessDeclaration>().Where(d => d.Id == command.Id && d.EndedOn == null),
            "这项声明",
            cancel
        );
        work.Expect(declaration, command.ShownVersion);
        declaration.End(work.Today);
        work.Record(ActEvents.DeclarationEnded, declaration, declaration.MaterialFields());
        return Nothing.Value;
    }
}
