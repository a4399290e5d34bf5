using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Clues;

/// <summary>
/// 线索 (条例 20, 21): what may have to be supervised, from findings that stood or from elsewhere. It belongs to the supervision body; the
/// subject does not see it. Who complained is never in it.
/// </summary>
public sealed class Clue : Aggregate, IScoped
{
    /// <summary>Prefix of the number.</summary>
    internal const string Series = "clue";

    private Clue() { }

    internal Clue(ClueId id, OrganizationId body, string regionCode, SerialNumber number, Hand hand, ClueRecord record)
    {
        (Id, OrganizationId, RegionCode) = (id, body, regionCode);
        (Year, Sequence) = (number.Year, number.Sequence);
        (Source, SourceNo, ReceivedOn) = (record.Source, record.SourceNo, record.ReceivedOn);
        (SubjectId, SubjectName) = (record.Subject, record.SubjectName);
        (Title, Summary, Items, Findings) = (record.Title, record.Summary, record.Items, record.Findings);
        (HasInformant, DirectReason) = (record.HasInformant, record.DirectReason);
        (RegisteredBy, RegisteredAt) = (hand.Account, hand.At);
        Screening = new RunningTerm(hand.Today, record.ScreeningDays, TermUnit.WorkingDay);
        Salt = SaltedCommitment.NewSalt();
        Stage = ClueProcedure.Editions.On(hand.Today).Take(null, ClueAction.Register, hand.Role).To!.Value;
        Note(hand, ClueAction.Register);
    }

    public ClueId Id { get; private init; }

    /// <summary>The supervision body that has it.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    public int Year { get; private init; }

    public int Sequence { get; private init; }

    public ClueSource Source { get; private init; }

    /// <summary>来源文号、工单号; null for none.</summary>
    public string? SourceNo { get; private init; }

    /// <summary>收到日期.</summary>
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>被反映单位.</summary>
    public OrganizationId SubjectId { get; private init; }

    /// <summary>Its name on the day.</summary>
    public string SubjectName { get; private init; } = "";

    /// <summary>反映的问题, in one line.</summary>
    public string Title { get; private init; } = "";

    /// <summary>内容摘要, without who complained.</summary>
    public string Summary { get; private init; } = "";

    /// <summary>涉及的权责事项, as registered.</summary>
    public IReadOnlyList<int> Items { get; private init; } = [];

    public IReadOnlyList<ClueFinding> Findings { get; private init; } = [];

    /// <summary>有具名反映人: whoever gave a name is told what became of it; the name lies elsewhere.</summary>
    public bool HasInformant { get; private init; }

    /// <summary>Why the department was not asked first; null where it was, or where there was nothing to ask.</summary>
    public DirectReason? DirectReason { get; private init; }

    public AccountId RegisteredBy { get; private init; }

    public DateTimeOffset RegisteredAt { get; private init; }

    public ClueStage Stage { get; private set; }

    public FirstLook? FirstLook { get; private set; }

    /// <summary>What became of it; null while that is open.</summary>
    public ClueOutcome? Outcome { get; private set; }

    /// <summary>The case that began with it; null for none.</summary>
    public MatterId? CaseId { get; private set; }

    /// <summary>Who decided last that there would be no case: somebody else looks again.</summary>
    public AccountId? RefusedBy { get; private set; }

    /// <summary>初核期限.</summary>
    public RunningTerm Screening { get; private set; } = null!;

    /// <summary>报告期限 of the department; null where it was not forwarded.</summary>
    public RunningTerm? Report { get; private set; }

    /// <summary>告知反映人的期限; null where nobody is to be told.</summary>
    public RunningTerm? Informing { get; private set; }

    public IReadOnlyList<ClueStep> Steps { get; private set; } = [];

    /// <summary>Of the commitment to what people wrote.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "clue";

    public override string LedgerId => Id.ToString();

    public ClueRef Ref => new(OrganizationId, Id);

    /// <summary>“线索〔2026〕3号”.</summary>
    public string Number => new SerialNumber(Year, Sequence).Text("线索");

    /// <summary>初核.</summary>
    internal void Assess(Hand hand, FirstLook look)
    {
        Stage = Take(hand, ClueAction.Assess);
        FirstLook = look;
        Note(hand, ClueAction.Assess, look.Opinion);
    }

    /// <summary>提请立案 with the case that begins.</summary>
    internal void ProposeFiling(Hand hand, MatterId caseId, int informingDays)
    {
        var next = Take(hand, ClueAction.ProposeFiling);
        // 条例 33: the same dispute is not supervised twice; another aspect of the act may be.
        if (FirstLook is { Dispute: not DisputeState.None, OtherAspect: null })
            throw new Refused(ClueRefusals.SameDispute);
        CaseId = caseId;
        End(hand, next, ClueAction.ProposeFiling, informingDays);
    }

    /// <summary>撤回立案: the case was given up, another outcome is open again.</summary>
    internal void WithdrawFiling(Hand hand)
    {
        Stage = Take(hand, ClueAction.WithdrawFiling);
        (CaseId, Outcome, Informing) = (null, null, null);
        Note(hand, ClueAction.WithdrawFiling);
    }

    /// <summary>What becomes of it without a case.</summary>
    /// <param name="days">报告期限 in days for 转办, 告知反映人的期限 in working days for what ends it.</param>
    internal void Settle(Hand hand, ClueOutcome outcome, int days)
    {
        var next = Take(hand, outcome.Action);
        RequireGround(outcome);
        Outcome = outcome;
        RefusedBy = outcome.Action == ClueAction.RefuseCase ? hand.Account : RefusedBy;
        if (outcome.Action == ClueAction.Forward)
        {
            (Stage, Screening) = (next, Screening.Stop(hand.Today));
            Report = new RunningTerm(hand.Today, days, TermUnit.Day);
            Note(hand, outcome.Action, outcome.Reason);
        }
        else
        {
            End(hand, next, outcome.Action, days, outcome.Reason);
        }
    }

    /// <summary>收到部门报告: it is looked at again.</summary>
    internal void ReceiveReport(Hand hand, string note, int screeningDays)
    {
        Stage = Take(hand, ClueAction.ReceiveReport);
        (Report, Outcome) = (Report!.Stop(hand.Today), null);
        Screening = new RunningTerm(hand.Today, screeningDays, TermUnit.WorkingDay);
        Note(hand, ClueAction.ReceiveReport, note);
    }

    /// <summary>复看: somebody else than who refused it.</summary>
    internal void LookAgain(Hand hand, string reason, int screeningDays)
    {
        var next = Take(hand, ClueAction.LookAgain);
        if (hand.Account == RefusedBy)
            throw new Refused(ClueRefusals.OwnRefusal);
        (Stage, Outcome, Informing) = (next, null, null);
        Screening = new RunningTerm(hand.Today, screeningDays, TermUnit.WorkingDay);
        Note(hand, ClueAction.LookAgain, reason);
    }

    /// <summary>告知反映人: on which day and in which way; not whom.</summary>
    internal void InformInformant(Hand hand, string note)
    {
        _ = Take(hand, ClueAction.InformInformant);
        if (Informing is not { IsOpen: true } term)
            throw new Refused(ClueRefusals.NobodyToInform);
        Informing = term.Stop(hand.Today);
        Note(hand, ClueAction.InformInformant, note);
    }

    public override JsonObject MaterialFields() =>
        new()
        {
            ["number"] = Number,
            ["source"] = Source.ToString(),
            ["receivedOn"] = LegalDate.Text(ReceivedOn),
            ["subject"] = SubjectId.ToString(),
            ["stage"] = Stage.ToString(),
            ["outcome"] = Outcome?.Action.ToString(),
            ["noCase"] = Outcome?.NoCase?.ToString(),
            ["case"] = CaseId?.ToString(),
            ["findings"] = new JsonArray([
                .. Findings.Select(f => JsonValue.Create($"{f.Finding.Finding}/{f.Act}/{f.ActVersionNo}")),
            ]),
            ["written"] = SaltedCommitment.Of(Salt, Written()),
        };

    private string Written() =>
        JsonSerializer.Serialize(
            new
            {
                SourceNo,
                SubjectName,
                Title,
                Summary,
                Items,
                Findings,
                HasInformant,
                DirectReason,
                FirstLook,
                Outcome,
                Screening,
                Report,
                Informing,
                Steps,
            },
            PlatformJson.Options
        );

    private void End(Hand hand, ClueStage next, ClueAction action, int informingDays, string? note = null)
    {
        (Stage, Screening) = (next, Screening.Stop(hand.Today));
        if (HasInformant)
            Informing = new RunningTerm(hand.Today, informingDays, TermUnit.WorkingDay);
        Note(hand, action, note);
    }

    // Each of these ends rests on what the first look found; another one would be a pretext.
    private void RequireGround(ClueOutcome outcome)
    {
        var holds = outcome.Action switch
        {
            ClueAction.NoDuplicate => FirstLook!.Dispute != DisputeState.None,
            ClueAction.Guide => FirstLook!.Dispute == DisputeState.None,
            ClueAction.InformSuperior => FirstLook!.IsVertical,
            _ => outcome.NoCase switch
            {
                NoCaseReason.OtherLevel => !FirstLook!.IsOwnLevel,
                NoCaseReason.UnderReview => FirstLook!.Dispute != DisputeState.None,
                _ => true,
            },
        };
        if (!holds)
            throw new Refused(ClueRefusals.FirstLookSaysOtherwise(outcome));
    }

    private ClueStage Take(Hand hand, ClueAction action) =>
        ClueProcedure.Editions.On(hand.Today).Take(Stage, action, hand.Role).After(Stage)!.Value;

    private void Note(Hand hand, ClueAction action, string? note = null) =>
        Steps = [.. Steps, new ClueStep(action, Stage, hand.At, hand.Account, hand.Name, note)];
}

/// <summary>线索登记表的内容.</summary>
internal sealed record ClueRecord(
    ClueSource Source,
    string? SourceNo,
    DateOnly ReceivedOn,
    OrganizationId Subject,
    string SubjectName,
    string Title,
    string Summary,
    IReadOnlyList<int> Items,
    IReadOnlyList<ClueFinding> Findings,
    bool HasInformant,
    DirectReason? DirectReason,
    int ScreeningDays
);
