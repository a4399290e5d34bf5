using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Accounts;
using Mingjing.Core.Clues;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.SupervisionCases;

/// <summary>提请立案.</summary>
/// <param name="Clues">The clues that it joins, of one subject, each with the version that the page showed; for another proposal after a return, none.</param>
/// <param name="Colleague">The second handler; may work for another body, which lends him.</param>
/// <param name="CertificateNos">监督证号 of the two, the own first; may be empty.</param>
public sealed record CaseToFile(
    IReadOnlyList<(ClueRef Clue, int ShownVersion)> Clues,
    AccountId Colleague,
    IReadOnlyList<string> CertificateNos,
    FilingProposal Proposal
);

/// <summary>提请立案 (list step 1): one case from one or several clues about one subject. Nothing of it is filed before the head approves.</summary>
public sealed class ProposeFiling(StaffList staff, DataPack pack, CasePapers papers) : UseCase<CaseToFile, CaseRef>
{
    public override Permission Permission => CaseAccess.Propose;

    /// <exception cref="Refused">No clue, several subjects, not two handlers, or something is not written down.</exception>
    public override async Task<CaseRef> Act(Work work, CaseToFile command, CancellationToken cancel)
    {
        var hand = Hand.Of(work);
        var proposal = Proposals.Require(command.Proposal, pack);
        var clues = await Load(work, command.Clues, cancel);
        var id = work.NewId<MatterId>();
        var informing = await work.Rows.Setting(ClueSettings.InformingTerm, work.Today, cancel);
        foreach (var clue in clues)
            clue.ProposeFiling(hand, id, informing);
        var body = clues[0].OrganizationId;
        var handlers = await Staffing.Handlers(
            staff,
            [hand.Account, command.Colleague],
            command.CertificateNos,
            hand.Today,
            cancel
        );
        SupervisionCase.RequireTwo(handlers);
        var matter = new SupervisionCase(
            id,
            body,
            clues[0].RegionCode,
            (clues[0].SubjectId, clues[0].SubjectName),
            [.. clues.Select(c => new CaseClue(c.Ref, c.Number, c.Source, c.ReceivedOn))],
            handlers,
            proposal,
            hand,
            await work.Rows.Setting(CaseSettings.ApprovalTerm, work.Today, cancel)
        );
        work.Rows.Add(matter);
        Staffing.Lend(work, matter, []);
        await papers.Propose(work, matter, CasePapers.FilingApproval, papers.Texts.FilingApproval(matter), cancel);
        work.Record(
            CaseEvents.FilingProposed,
            matter,
            new JsonObject { ["clues"] = new JsonArray([.. clues.Select(c => JsonValue.Create(c.Number))]) }
        );
        foreach (var clue in clues)
            work.Record(ClueEvents.Filed, clue, new JsonObject { ["case"] = id.ToString() });
        return matter.Ref;
    }

    private static async Task<List<Clue>> Load(
        Work work,
        IReadOnlyList<(ClueRef Clue, int ShownVersion)> chosen,
        CancellationToken cancel
    )
    {
        if (chosen.Count == 0)
            throw new Refused(CaseRefusals.NoClue);
        var clues = new List<Clue>(chosen.Count);
        foreach (var (clue, version) in chosen.DistinctBy(c => c.Clue))
            clues.Add(await OpenClue.Load(work, clue, version, cancel));
        return clues.DistinctBy(c => (c.OrganizationId, c.SubjectId)).Count() == 1
            ? clues
            : throw new Refused(CaseRefusals.SeveralSubjects);
    }
}

/// <summary>立案内容的要求.</summary>
internal static class Proposals
{
    /// <summary>The proposal, trimmed and numbered.</summary>
    /// <exception cref="Refused">Something is not written down, or the item is not one of supervision cases.</exception>
    public static FilingProposal Require(FilingProposal proposal, DataPack pack)
    {
        var related = proposal.RelatedItems.Distinct().Order().ToList();
        if (
            !IsItem(proposal.MainItem, pack)
            || !related.TrueForAll(i => IsItem(i, pack))
            || related.Contains(proposal.MainItem)
        )
            throw new Refused(ClueRefusals.ItemUnknown);
        return new FilingProposal(
            Wording.Required(nameof(proposal.Title), "案由", proposal.Title, 100),
            proposal.MainItem,
            related,
            Facts(proposal.Facts),
            proposal.Provisions,
            Wording.Required(nameof(proposal.Plan), "拟开展的调查", proposal.Plan),
            Wording.Reason(nameof(proposal.Opinion), proposal.Opinion)
        );
    }

    /// <summary>Facts, numbered from 1.</summary>
    public static IReadOnlyList<CaseFact> Facts(IReadOnlyList<CaseFact> facts) =>
        facts.Count is > 0 and <= CaseRefusals.MostPoints
            ?
            [
                .. facts.Select(
                    (f, i) =>
                        new CaseFact(
                            i + 1,
                            Wording.Reason("facts", f.Text),
                            Wording.Required("facts", "每条事实的证据", f.Evidence)
                        )
                ),
            ]
            : throw new Refused(CaseRefusals.NoFacts);

    private static bool IsItem(int number, DataPack pack) =>
        number >= 1
        && number <= pack.Powers.Items.Count
        && pack.Powers[number].Procedure == ItemProcedure.SupervisionCase;
}
