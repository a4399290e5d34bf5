using System.Buffers.Binary;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Intake;

/// <summary>An act while a batch is at work on it: as the store has it, and as it will be.</summary>
internal sealed class ActUnderWork
{
    public required ActRef Ref { get; init; }

    public required SubjectHome Home { get; init; }

    public required string SubjectCode { get; init; }

    /// <summary>As stored; null for a new act.</summary>
    public StoredAct? Before { get; init; }

    public required string RecordNo { get; set; }

    public required ActSourceKind Source { get; set; }

    public required bool IsComplete { get; set; }

    public required int VersionNo { get; set; }

    public required byte[] RecordHash { get; set; }

    public required byte[] Facts { get; set; }

    public required DateTimeOffset ReceivedAt { get; set; }

    public ImportRunId? RunId { get; set; }

    public int Sources { get; set; }

    public ActWithdrawalReason? Withdrawn { get; set; }

    public string? DecisionKey { get; set; }

    /// <summary>The act as the checks see it; null until somebody needs it.</summary>
    public Act? Act { get; set; }

    public Screened? Screened { get; set; }

    /// <summary>Whether its facts are others than stored.</summary>
    public bool IsChanged { get; set; }

    /// <summary>The current version; null where it was not needed.</summary>
    public ActVersion? Version { get; set; }

    /// <summary>The last other source; null where there is none.</summary>
    public ActSecondSource? LastSource { get; set; }

    public List<ActGroup> GroupsBefore { get; } = [];

    public List<ScreeningFinding> FindingsBefore { get; } = [];

    /// <summary>An act as the store has it.</summary>
    public static ActUnderWork Of(StoredAct row) =>
        new()
        {
            Ref = new ActRef(row.OrganizationId, row.Id),
            Home = new SubjectHome(row.OrganizationId, row.RegionCode),
            SubjectCode = row.SubjectCode,
            Before = row,
            RecordNo = row.RecordNo,
            Source = row.Source,
            IsComplete = row.IsComplete,
            VersionNo = row.VersionNo,
            RecordHash = row.RecordHash,
            Facts = row.Facts,
            ReceivedAt = row.ReceivedAt,
            RunId = row.RunId,
            Sources = row.Sources,
            Withdrawn = row.Withdrawn,
            DecisionKey = row.DecisionKey,
        };

    /// <summary>Reads the facts again and screens them; nothing of an act that was withdrawn.</summary>
    public void Screen(ScreeningConditions conditions, ActScreener screener)
    {
        if (Withdrawn is not null)
        {
            Screened = new Screened();
            return;
        }

        Act = ActRecord.Read(Facts);
        conditions.Complete(Act, Ref.Organization, Source, IsComplete);
        Screened = screener.Screen(Act);
    }

    /// <summary>What our own columns said, without what another source filled in.</summary>
    public Act Primary() =>
        Sources == 0
            ? ActRecord.Read(Facts)
            : ActPayload.Read(
                Version!.Payload!,
                ActRecord.Read(Facts) is { PartyCode: { IsKnown: true } code } ? code.Value : null
            );

    /// <summary>The row that will be stored.</summary>
    public StoredAct Row(int ruleSet)
    {
        var act = Act ?? ActRecord.Read(Facts);
        var screened = Screened!;
        return new StoredAct
        {
            OrganizationId = Ref.Organization,
            Id = Ref.Act,
            RegionCode = Home.RegionCode,
            SubjectCode = SubjectCode,
            RecordNo = RecordNo,
            Kind = act.Kind,
            Day = DayOf(act),
            DecidedOn = act.DecidedOn.IsKnown ? act.DecidedOn.Day : null,
            Result = act.Result.IsKnown ? act.Result.Value : null,
            Status = act.Status.IsKnown ? act.Status.Value : null,
            Matter = act.Matter.IsKnown ? act.Matter.Value : null,
            PartyName = act.PartyName.IsKnown ? act.PartyName.Value : null,
            PartyIndex = IndexOf(act),
            DecisionNo = act.DecisionNo.IsKnown ? act.DecisionNo.Value : null,
            DecisionKey = DecisionKey,
            Fine = act.Fine.IsKnown ? act.Fine.Value.Fen : null,
            Confiscation = act.Confiscation.IsKnown ? act.Confiscation.Value.Fen : null,
            Source = Source,
            IsComplete = IsComplete,
            VersionNo = VersionNo,
            RecordHash = RecordHash,
            Facts = Facts,
            AnswersLow = screened.Low,
            AnswersHigh = screened.High,
            Lacks = screened.LacksBytes(),
            RuleSet = ruleSet,
            Findings = screened.Violations,
            Stamp = screened.Stamp(),
            NextReviewOn = screened.NextReviewOn,
            ReceivedAt = ReceivedAt,
            RunId = RunId,
            Sources = Sources,
            Withdrawn = Withdrawn,
        };
    }

    private DateOnly DayOf(Act act)
    {
        foreach (var day in (ReadOnlySpan<DateFact>)[act.ReferenceDay, act.FiledOn, act.AppliedOn, act.InspectedOn])
        {
            if (day.IsKnown)
                return day.Day;
        }

        return Clock.DayOf(ReceivedAt);
    }

    // The stand-in is the index in hexadecimal digits: what the row keeps beside it is the same.
    private static byte[]? IndexOf(Act act)
    {
        if (!act.PartyCode.IsKnown || !PartyCode.IsStandIn(act.PartyCode.Value))
            return null;
        var index = UInt128.Parse(
            act.PartyCode.Value.AsSpan(1),
            System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture
        );
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, index);
        return bytes;
    }
}
