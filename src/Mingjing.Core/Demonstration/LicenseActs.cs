using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>What is fixed in advance of a licence; the rest is drawn so that the whole is lawful. Null: drawn.</summary>
public sealed record LicenseDraft
{
    public CityOffice? Office { get; init; }

    public CityLicense? License { get; init; }

    public DateOnly? AppliedOn { get; init; }

    public DateOnly? FiledOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public Handling? Handling { get; init; }

    public ActResult? Result { get; init; }

    /// <summary>Whether the applicant was told to complete the papers.</summary>
    public bool? Corrected { get; init; }
}

/// <summary>行政许可 of the demonstration.</summary>
public sealed class LicenseActs(SyntheticCity city, OfficeDays days, ActSeries series, DateOnly asOf)
{
    /// <summary>A lawful licence by the draft: the days not fixed are reckoned from application or acceptance.</summary>
    public Act Lawful(LicenseDraft draft, SeededRandom random)
    {
        var (office, license) = (draft.Office!, draft.License!);
        var handling = draft.Handling ?? (random.Permille(50) ? Handling.Instant : Handling.Ordinary);
        var corrected = draft.Corrected ?? (handling != Handling.Instant && random.Permille(60));
        var (applied, noticed, filed) = PapersOf(draft, handling, corrected, random);
        var decided = draft.DecidedOn ?? days.After(filed, DurationOf(handling, random));
        var party = random.Permille(300) ? random.Pick(city.Shops) : random.Pick(city.Companies);
        var act = new Act
        {
            RecordNo = series.NextRecordNo(applied),
            Kind = ActKind.License,
            SubjectCode = office.Code,
            Matter = license.Text,
            MatterCode = license.Code,
            PartyKind = party.Kind,
            PartyName = party.Name,
            PartyCode = party.Code,
            AppliedOn = applied,
            CorrectionNoticeOn = corrected ? noticed : DateFact.None,
            FiledOn = filed,
            Handling = handling,
        };
        CommonFacts.Write(act, office);
        act.CertificateShown = Flag.Unknown;
        if (decided > asOf)
        {
            act.Status = ActStatus.InProgress;
            return act;
        }

        Decide(act, draft, decided, random);
        return act;
    }

    /// <summary>Application, correction notice within five working days, acceptance: reckoned from whichever end is fixed.</summary>
    private (DateOnly Applied, DateOnly Noticed, DateOnly Filed) PapersOf(
        LicenseDraft draft,
        Handling handling,
        bool corrected,
        SeededRandom random
    )
    {
        var direct = handling == Handling.Instant ? 0 : random.Between(0, 4);
        var (until, wait) = (random.Between(1, 5), random.Between(1, 8));
        var applied = draft.AppliedOn ?? days.Before(draft.FiledOn!.Value, corrected ? until + wait : direct);
        var noticed = days.After(applied, until);
        return (applied, noticed, draft.FiledOn ?? days.After(applied, corrected ? until + wait : direct));
    }

    private void Decide(Act act, LicenseDraft draft, DateOnly decided, SeededRandom random)
    {
        var license = draft.License!;
        CommonFacts.WriteNoAftermath(act);
        act.Status = ActStatus.Decided;
        act.DecidedOn = decided;
        act.DecisionNo = series.NextPaperNo(Mark(license, draft.Office!), decided, random);
        act.Result = draft.Result ?? (random.Permille(20) ? ActResult.Refused : ActResult.Granted);
        act.LicenseIssuedOn = DateFact.None;
        act.HearingOn = DateFact.None;
        if (act.Result.Is(ActResult.Granted))
        {
            act.LicenseIssuedOn = days.After(decided, random.Between(0, 9));
            act.DisclosedOn = days.After(decided, random.Between(1, 7));
        }

        act.ClosedOn = days.After(decided, random.Between(9, 20));
        act.ArchivedOn = act.ClosedOn.Day.AddDays(random.Between(2, 50));
        CommonFacts.CutAfter(act, asOf);
        if (act.ClosedOn.IsKnown)
            act.Status = ActStatus.Closed;
    }

    private static string Mark(CityLicense license, CityOffice office) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, license.Mark, office.Region.Prefix);

    /// <summary>Seven in ten within five working days, the rest within twenty; at once where it is handled so.</summary>
    private static int DurationOf(Handling handling, SeededRandom random) =>
        handling switch
        {
            Handling.Instant => 0,
            Handling.Ordinary => random.Permille(740) ? random.Between(1, 5) : random.Between(6, 19),
            _ => random.Between(10, 44),
        };
}
