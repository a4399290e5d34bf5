using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>其他行政执法行为 of the demonstration: 征收、给付、确认、裁决、奖励.</summary>
public sealed class OtherActs(SyntheticCity city, OfficeDays days, ActSeries series, DateOnly asOf)
{
    /// <summary>A lawful act of the kind, decided on the day.</summary>
    public Act Lawful(CityOffice office, ActKind kind, DateOnly decided, SeededRandom random)
    {
        var party = random.Permille(500) ? random.Pick(city.Persons) : random.Pick(city.Companies);
        var act = new Act
        {
            RecordNo = series.NextRecordNo(decided),
            Kind = kind,
            SubjectCode = office.Code,
            Matter = TextOf(kind),
            MatterCode = office.OtherMatter,
            PartyKind = party.Kind,
            PartyName = party.Name,
            PartyCode = party.Code,
            FiledOn = days.Before(decided, random.Between(3, 20)),
            DecidedOn = decided,
            Result = ActResult.Other,
            Status = ActStatus.Decided,
        };
        CommonFacts.Write(act, office);
        CommonFacts.WriteNoAftermath(act);
        act.CertificateShown = Flag.Unknown;
        act.DecisionNo = series.NextPaperNo($"{office.Region.Prefix}{office.Department}行决", decided, random);
        act.DisclosedOn = days.After(decided, random.Between(1, 20));
        act.ClosedOn = days.After(decided, random.Between(5, 15));
        act.ArchivedOn = act.ClosedOn.Day.AddDays(random.Between(2, 50));
        CommonFacts.CutAfter(act, asOf);
        if (act.ClosedOn.IsKnown)
            act.Status = ActStatus.Closed;
        return act;
    }

    private static string TextOf(ActKind kind) =>
        kind switch
        {
            ActKind.Levy => "水资源费征收",
            ActKind.Payment => "社会救助给付",
            ActKind.Confirmation => "工伤认定",
            ActKind.Adjudication => "权属争议裁决",
            ActKind.Reward => "举报奖励",
            _ => "其他行政执法行为",
        };
}
