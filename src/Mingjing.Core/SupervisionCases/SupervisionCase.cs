using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>
/// 监督案件: facts and acts of one case, which guards itself by <see cref="SupervisionProcedure"/> and <see cref="CaseGuards"/>. It belongs to
/// the supervision body; the department sees the letters that it received, never the case.
/// </summary>
public sealed partial class SupervisionCase : Aggregate, IMatterRow
{
    /// <summary>Of the numbers of cases.</summary>
    internal const string Series = "supervision-case";

    private SupervisionCase() { }

    public MatterId MatterId { get; private init; }

    /// <summary>The supervision body.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>案号, given with the approval; null before.</summary>
    public string? Number { get; private set; }

    /// <summary>被监督单位.</summary>
    public OrganizationId SubjectId { get; private init; }

    /// <summary>Its name on the day.</summary>
    public string SubjectName { get; private init; } = "";

    /// <summary>案由.</summary>
    public string Title { get; private set; } = "";

    /// <summary>主事项 of the list.</summary>
    public int MainItem { get; private set; }

    public CaseStage Stage { get; private set; }

    /// <summary>The stage to which a suspended case goes back; null while it is not suspended.</summary>
    public CaseStage? Previous { get; private set; }

    public FilingProposal Proposal { get; private set; } = null!;

    /// <summary>Day of the approval; the case is filed since.</summary>
    public DateOnly? FiledOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public CaseResult? Result { get; private set; }

    public InvestigationReport? Report { get; private set; }

    /// <summary>陈述申辩 on which the handling rests; null while nobody was heard on what was found.</summary>
    public CaseStatement? Statement { get; private set; }

    /// <summary>Those that were heard before the investigation was opened again.</summary>
    public IReadOnlyList<CaseStatement> EarlierStatements { get; private set; } = [];

    /// <summary>纠正要求 of the opinion; empty before.</summary>
    public IReadOnlyList<CorrectionPoint> Points { get; private set; } = [];

    /// <summary>拟定的纠正要求, as the draft of the opinion has them.</summary>
    public IReadOnlyList<CorrectionPoint> Planned { get; private set; } = [];

    public CaseService? Service { get; private set; }

    public IReadOnlyList<CaseClue> Clues { get; private init; } = [];

    /// <summary>Those who handle it and those who did.</summary>
    public IReadOnlyList<CaseHandler> Handlers { get; private set; } = [];

    public IReadOnlyList<RecusalQuestion> Recusals { get; private set; } = [];

    public IReadOnlyList<CorrectionReport> Reports { get; private set; } = [];

    public IReadOnlyList<CorrectionCheck> Checks { get; private set; } = [];

    public IReadOnlyList<MoreTimeRequest> Requests { get; private set; } = [];

    public IReadOnlyList<CaseSuspension> Suspensions { get; private set; } = [];

    public IReadOnlyList<CaseTerm> Terms { get; private set; } = [];

    public IReadOnlyList<CasePaper> Papers { get; private set; } = [];

    public IReadOnlyList<CaseEvidence> Evidence { get; private set; } = [];

    public IReadOnlyList<CaseStep> Steps { get; private set; } = [];

    /// <summary>Of the commitment to what people wrote.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "supervision-case";

    public override string LedgerId => MatterId.ToString();

    public CaseRef Ref => new(OrganizationId, MatterId);

    /// <summary>两名承办人.</summary>
    public bool HasTwoHandlers => Handlers.Where(h => h.IsActive).DistinctBy(h => h.Account).Count() >= 2;

    /// <summary>Whether each of them declared to have no interest in the matter.</summary>
    public bool HaveAllStated => Handlers.Where(h => h.IsActive).All(h => h.StatedAt is not null);

    public bool HasOpenRecusal => Recusals.Any(r => r.IsGranted is null);

    public bool HasOpenRequest => Requests.Any(r => r.IsGranted is null);

    /// <summary>Whether the unit was told of the investigation.</summary>
    public bool IsNotified => Steps.Any(s => s.Action == CaseAction.NotifyUnit);

    /// <summary>Whether a paper is the opinion that was issued last.</summary>
    public bool IsOpinion(Guid paper) => Steps.LastOrDefault(s => s.Action == CaseAction.IssueOpinion)?.Paper == paper;

    /// <summary>A clock of the case as it ran last; null where it has not begun.</summary>
    public RunningTerm? TermOf(CaseClock clock) => Terms.LastOrDefault(t => t.Clock == clock)?.Term;

    /// <summary>Why a step cannot be taken by somebody now: the table first, then its guards. Null where it can.</summary>
    public Refusal? RefusalOf(Hand hand, CaseAction action, WorkCalendar calendar) =>
        Edition(hand.Today).RefusalOf(Stage, action, hand.Role) as Refusal
        ?? CaseGuards.RefusalOf(this, hand, action, calendar);

    /// <summary>Every action of the table as it stands now for somebody.</summary>
    public IReadOnlyList<(CaseAction Action, string Name, Refusal? Refusal)> Standing(
        Hand hand,
        WorkCalendar calendar
    ) =>
        [
            .. Edition(hand.Today)
                .Standing(Stage, hand.Role)
                .Select(s => (s.Action, s.Name, s.Refusal ?? CaseGuards.RefusalOf(this, hand, s.Action, calendar))),
        ];

    /// <summary>Whether somebody handles it now and has declared to have no interest.</summary>
    /// <exception cref="Refused">He does not.</exception>
    internal void RequireHandler(Hand hand)
    {
        if (!Handlers.Any(h => h.IsActive && h.Account == hand.Account && h.StatedAt is not null))
            throw new Refused(CaseRefusals.NotHandler);
    }

    /// <summary>Whether a handler may draft the paper of a step: the step is the next one, whoever signs it.</summary>
    /// <exception cref="Refused">Not in this stage, or not by this hand.</exception>
    internal void RequireDrafting(Hand hand, CaseAction step, WorkCalendar calendar)
    {
        if (Edition(hand.Today).In(Stage, step).Count == 0)
            throw new Refused(Edition(hand.Today).RefusalOf(Stage, step, hand.Role)!);
        if (CaseGuards.RefusalOf(this, hand, step, calendar) is { } refusal)
            throw new Refused(refusal);
    }

    /// <summary>A signed paper enters the case.</summary>
    internal void Enter(CasePaper paper) => Papers = [.. Papers, paper];

    public override JsonObject MaterialFields() =>
        new()
        {
            ["number"] = Number,
            ["subject"] = SubjectId.ToString(),
            ["mainItem"] = MainItem,
            ["stage"] = Stage.ToString(),
            ["filedOn"] = LegalDate.Text(FiledOn),
            ["closedOn"] = LegalDate.Text(ClosedOn),
            ["result"] = Result?.ToString(),
            ["handlers"] = new JsonArray([
                .. Handlers.Where(h => h.IsActive).Select(h => JsonValue.Create(h.Account.ToString())),
            ]),
            ["papers"] = new JsonArray([
                .. Papers.Select(p => new JsonObject
                {
                    ["id"] = p.Paper.ToString("D"),
                    ["kind"] = p.Kind,
                    ["number"] = p.Number,
                    ["content"] = p.Content,
                }),
            ]),
            ["evidence"] = new JsonArray([
                .. Evidence.Select(e => new JsonObject
                {
                    ["id"] = e.File.ToString("D"),
                    ["commitment"] = e.Commitment,
                }),
            ]),
            ["written"] = SaltedCommitment.Of(Salt, Written()),
        };

    /// <summary>What people wrote may name people: the ledger holds a commitment to it, and the case file opens it.</summary>
    internal string Written() =>
        JsonSerializer.Serialize(
            new
            {
                SubjectName,
                Proposal,
                Report,
                Statement,
                EarlierStatements,
                Points,
                Planned,
                Service,
                Clues,
                Handlers,
                Recusals,
                Reports,
                Checks,
                Requests,
                Suspensions,
                Terms,
                Papers,
                Evidence,
                Steps,
            },
            PlatformJson.Options
        );

    private static Procedure<CaseStage, CaseAction> Edition(DateOnly day) => SupervisionProcedure.Editions.On(day);

    /// <summary>Takes a step, or refuses; notes it.</summary>
    private void Take(
        Hand hand,
        CaseAction action,
        WorkCalendar calendar,
        string? note = null,
        CaseStage? to = null,
        Guid? paper = null
    )
    {
        if (RefusalOf(hand, action, calendar) is { } refusal)
            throw new Refused(refusal);
        var edition = Edition(hand.Today);
        Stage = edition.Take(Stage, action, hand.Role, to).After(Stage)!.Value;
        Note(hand, action, note, paper);
    }

    private void Note(Hand hand, CaseAction action, string? note = null, Guid? paper = null) =>
        Steps = [
            .. Steps,
            new CaseStep(action, Stage, Edition(hand.Today).Code, hand.At, hand.Account, hand.Name, note, paper),
        ];

    private void Start(CaseClock clock, DateOnly day, int count, TermUnit unit) =>
        Terms = [.. Terms.Select(t => Ended(t, clock, day)), new CaseTerm(clock, new RunningTerm(day, count, unit))];

    private void Stop(CaseClock clock, DateOnly day) => Terms = [.. Terms.Select(t => Ended(t, clock, day))];

    private void Change(CaseClock clock, Func<RunningTerm, RunningTerm> change)
    {
        var last = Terms.LastOrDefault(t => t.Clock == clock);
        Terms = [.. Terms.Select(t => ReferenceEquals(t, last) ? t with { Term = change(t.Term) } : t)];
    }

    private static CaseTerm Ended(CaseTerm term, CaseClock clock, DateOnly day) =>
        term.Clock == clock && term.Term.IsOpen ? term with { Term = term.Term.Stop(day) } : term;
}
