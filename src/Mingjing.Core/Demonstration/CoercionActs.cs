using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>What is fixed in advance of a coercive act; the rest is drawn so that the whole is lawful. Null: drawn.</summary>
public sealed record CoercionDraft
{
    public CityOffice? Office { get; init; }

    public CoercionKind? Kind { get; init; }

    /// <summary>The day of the seizure, the execution, or the application to the court.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Of an execution: the minute of the day; noon less two hours where nothing is said.</summary>
    public int Minute { get; init; } = 600;

    /// <summary>Days from a seizure to its end.</summary>
    public int? Days { get; init; }
}

/// <summary>行政强制 of the demonstration: measures, executions by the body, and applications to the court.</summary>
public sealed class CoercionActs(SyntheticCity city, OfficeDays days, ActSeries series, DateOnly asOf)
{
    /// <summary>A lawful coercive act by the draft.</summary>
    public Act Lawful(CoercionDraft draft, SeededRandom random)
    {
        var (office, kind, on) = (draft.Office!, draft.Kind!.Value, draft.On!.Value);
        var party = random.Permille(400) ? random.Pick(city.Persons) : random.Pick(city.Companies);
        var act = new Act
        {
            RecordNo = series.NextRecordNo(on),
            Kind = ActKind.Coercion,
            SubjectCode = office.Code,
            Matter = TextOf(kind),
            MatterCode = office.CoercionMatter,
            CoercionKind = kind,
            PartyKind = party.Kind,
            PartyName = party.Name,
            PartyCode = party.Code,
            Officers = Fact<IReadOnlyList<string>>.Known(series.PairOf(office, random)),
            Recording = Flag.Yes,
            Immediate = Flag.No,
            DecidedOn = on,
            Status = ActStatus.Decided,
        };
        CommonFacts.Write(act, office);
        CommonFacts.WriteNoAftermath(act);
        act.RecordingNo = act.RecordNo;
        act.DecisionNo = series.NextPaperNo($"{office.Region.Prefix}{office.Department}强制", on, random);
        if (IsMeasure(kind))
            Seize(act, draft, random);
        else if (kind == CoercionKind.CourtApplication)
            ApplyToCourt(act, on, random);
        else
            Execute(act, on, draft.Minute, random);
        Finish(act, on, random);
        return act;
    }

    /// <summary>强制措施 (强制法 9).</summary>
    public static bool IsMeasure(CoercionKind kind) => kind <= CoercionKind.OtherMeasure;

    private static void Seize(Act act, CoercionDraft draft, SeededRandom random)
    {
        var on = draft.On!.Value;
        var extended = draft.Days is null && random.Permille(150);
        var length = draft.Days ?? (extended ? random.Between(31, 58) : random.Between(3, 28));
        act.SeizedOn = on;
        act.CoercionApprovedOn = on.AddDays(-random.Below(2));
        act.SeizureExtended = extended ? Flag.Yes : Flag.No;
        act.SeizureEndedOn = on.AddDays(length);
    }

    private void Execute(Act act, DateOnly on, int minute, SeededRandom random)
    {
        act.ExecutedOn = DateFact.At(on, minute);
        act.ExecutedAtNightOrHoliday = Flag.No;
        act.DemandedOn = days.Before(on, random.Between(11, 25));
        act.DecidedOn = days.Before(on, random.Between(1, 5));
    }

    private void ApplyToCourt(Act act, DateOnly on, SeededRandom random)
    {
        act.CourtAppliedOn = on;
        act.DemandedOn = days.Before(on, random.Between(11, 25));
    }

    private void Finish(Act act, DateOnly on, SeededRandom random)
    {
        var ended = act.SeizureEndedOn.IsKnown ? act.SeizureEndedOn.Day : on;
        act.DisclosedOn = days.After(act.DecidedOn.Day, random.Between(1, 20));
        act.ClosedOn = days.After(ended, random.Between(5, 15));
        act.ArchivedOn = act.ClosedOn.Day.AddDays(random.Between(2, 50));
        CommonFacts.CutAfter(act, asOf);
        if (act.ClosedOn.IsKnown)
            act.Status = ActStatus.Closed;
    }

    private static string TextOf(CoercionKind kind) =>
        kind switch
        {
            CoercionKind.SealPremises => "查封场所、设施",
            CoercionKind.SeizeGoods => "扣押涉案财物",
            CoercionKind.FreezeFunds => "冻结存款、汇款",
            CoercionKind.ForcedDemolition => "强制拆除违法建设",
            CoercionKind.SubstitutePerformance => "代履行",
            CoercionKind.CourtApplication => "申请人民法院强制执行",
            _ => "行政强制",
        };
}
