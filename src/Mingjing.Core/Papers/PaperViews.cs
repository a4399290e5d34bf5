using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Procedures;

namespace Mingjing.Core.Papers;

/// <summary>一份文书 in a list.</summary>
/// <param name="Number">Null before it is issued.</param>
public sealed record PaperLine(
    PaperId Id,
    string Kind,
    string Title,
    string? Number,
    PaperMatter Matter,
    OrganizationId? Addressee,
    PaperStage Stage,
    DateOnly? IssuedOn,
    int Version
)
{
    internal static PaperLine Of(Paper paper) =>
        new(
            paper.Id,
            paper.Kind,
            paper.Title,
            paper.Number,
            new PaperMatter(paper.MatterKind, paper.MatterId, paper.MatterNumber),
            paper.AddresseeId,
            paper.Stage,
            paper.IssuedOn,
            paper.Version
        );
}

/// <summary>待签批的文书 of one person, and what he has to do with it.</summary>
public sealed record PaperDuty(PaperLine Paper, PaperAction Action);

/// <summary>一稿 as it was written.</summary>
public sealed record DraftLine(int No, string ByName, DateTimeOffset At);

/// <summary>一份文书 with all that its page shows.</summary>
/// <param name="Paper">The aggregate, to be read only.</param>
/// <param name="Content">The frozen content, or the draft as it stands.</param>
/// <param name="Drafts">Every version, the oldest first.</param>
/// <param name="Service">送达; null where it was not sent.</param>
/// <param name="Actions">What can be done now, and why not.</param>
public sealed record PaperSheet(
    Paper Paper,
    PaperContent Content,
    IReadOnlyList<DraftLine> Drafts,
    PaperService? Service,
    IReadOnlyList<ActionStanding<PaperAction>> Actions
);

/// <summary>送达的文书 as its addressee sees it.</summary>
/// <param name="Content">Null where its kind is not shown to the addressee.</param>
/// <param name="Docx">With the seal where it was drawn in; null where not shown.</param>
/// <param name="Pdf">The same; null also where this installation makes none.</param>
public sealed record ServedPaper(PaperService Service, PaperContent? Content, PaperFile? Docx, PaperFile? Pdf);

/// <summary>查验结果 of a printed code: this and nothing of the content.</summary>
/// <param name="Title">文书种类.</param>
/// <param name="Issuer">发文机关.</param>
/// <param name="ContentHash">SHA-256 of the frozen content.</param>
public sealed record VerifiedPaper(
    string Title,
    string Number,
    string Issuer,
    DateOnly IssuedOn,
    PaperStanding Standing,
    string ContentHash
);
