using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>What is fixed in advance of an inspection; the rest is drawn so that the whole is lawful. Null: drawn.</summary>
public sealed record InspectionDraft
{
    public CityOffice? Office { get; init; }

    public Party? Party { get; init; }

    public DateOnly? InspectedOn { get; init; }

    public InspectionMode? Mode { get; init; }
}

/// <summary>行政检查 of the demonstration: of companies, approved, by two officers.</summary>
public sealed class InspectionActs(OfficeDays days, ActSeries series, DateOnly asOf)
{
    /// <summary>A lawful inspection by the draft.</summary>
    public Act Lawful(InspectionDraft draft, SeededRandom random)
    {
        var (office, inspected) = (draft.Office!, draft.InspectedOn!.Value);
        var party = draft.Party ?? series.NextInspected(office);
        var filed = inspected.AddDays(-random.Between(0, 2));
        var act = new Act
        {
            RecordNo = series.NextRecordNo(inspected),
            Kind = ActKind.Inspection,
            SubjectCode = office.Code,
            Matter = "对市场主体的行政检查",
            MatterCode = office.InspectionMatter,
            PartyKind = party.Kind,
            PartyName = party.Name,
            PartyCode = party.Code,
            Enterprise = Flag.Yes,
            FiledOn = filed,
            InspectedOn = inspected,
            InspectionMode = draft.Mode ?? ModeOf(random),
            Officers = Fact<IReadOnlyList<string>>.Known(series.PairOf(office, random)),
        };
        CommonFacts.Write(act, office);
        CommonFacts.WriteNoAftermath(act);
        act.InspectionApprovalNo = series.NextPaperNo($"{office.Region.Prefix}{office.Department}检通", filed, random);
        act.DisclosedOn = days.After(inspected, random.Between(1, 20));
        act.ClosedOn = days.After(inspected, random.Between(1, 10));
        act.ArchivedOn = act.ClosedOn.Day.AddDays(random.Between(2, 50));
        CommonFacts.CutAfter(act, asOf);
        act.Status = act.ClosedOn.IsKnown ? ActStatus.Closed : ActStatus.InProgress;
        return act;
    }

    /// <summary>日常 45 %, 双随机 35 %, 举报核查 15 %, 专项 5 %.</summary>
    private static InspectionMode ModeOf(SeededRandom random) =>
        random.Below(100) switch
        {
            < 45 => InspectionMode.Routine,
            < 80 => InspectionMode.RandomPair,
            < 95 => InspectionMode.ReportFollowUp,
            _ => InspectionMode.Special,
        };
}
