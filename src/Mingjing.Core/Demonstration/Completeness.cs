using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>填报缺漏 (law-rules §5.4): what an office of a profile leaves out of its records.</summary>
public static class Completeness
{
    /// <summary>The record as an office of the profile reports it; a full profile reports all.</summary>
    public static Act Thin(Act act, CompletenessProfile profile, SeededRandom random)
    {
        if (profile == CompletenessProfile.Full)
            return act;
        if (profile == CompletenessProfile.PublicityFile && IsPublished(act))
            return PublicityOf(act);
        LeaveOut(act, random);
        return act;
    }

    /// <summary>Whether the 双公示 files have a row of the act.</summary>
    private static bool IsPublished(Act act) =>
        act.DecisionNo.IsKnown && (act.Result.Is(ActResult.Penalized) || act.Result.Is(ActResult.Granted));

    /// <summary>Usual gaps: 告知日期 30 %, 公示日期 15 %, 裁量 40 %; and nobody writes 无 or 否 where nothing happened.</summary>
    private static void LeaveOut(Act act, SeededRandom random)
    {
        foreach (var column in ActColumns.All)
            Forget(act, column);
        if (random.Permille(300))
            (act.NoticeOn, act.HearingNoticeOn) = (default, default);
        if (random.Permille(150))
            act.DisclosedOn = default;
        if (random.Permille(400))
            (act.Tier, act.TierMin, act.TierMax, act.BenchmarkLevel) = (default, default, default, default);
        // A paper posted in time and received late is in time only as long as its way of service is on record.
        if (random.Permille(250) && !act.SentOn.IsKnown)
            act.ServiceMethod = default;
        if (random.Permille(200) && act.Kind == ActKind.Penalty)
            (act.DiscoveredOn, act.InspectedOn) = (default, default);
    }

    private static void Forget(Act act, ActColumn column)
    {
        if (column.StateOf(act) != FactState.None)
            return;
        switch (column)
        {
            case DateColumn date:
                date.Set(act, DateFact.Unknown);
                break;
            case FlagColumn flag:
                flag.Set(act, Flag.Unknown);
                break;
            case TextColumn text:
                text.Set(act, Fact<string>.Unknown);
                break;
            case AmountColumn amount:
                amount.Set(act, Fact<Money>.Unknown);
                break;
            case SuspensionsColumn suspensions:
                suspensions.Set(act, default);
                break;
            case ChoiceColumn<NonDisclosureReason> reason:
                reason.Set(act, default);
                break;
            default:
                throw new InvalidOperationException($"栏目“{column.Header}”不应为无");
        }
    }

    /// <summary>Only the columns of the 双公示 file of a penalty or a licence; the number of the paper is the record's.</summary>
    private static Act PublicityOf(Act act) =>
        new()
        {
            RecordNo = act.DecisionNo.Value,
            Kind = act.Kind,
            SubjectCode = act.SubjectCode,
            SubjectName = act.SubjectName,
            PartyName = act.PartyName,
            PartyCode = act.PartyCode,
            Matter = act.Matter,
            DecisionNo = act.DecisionNo,
            DecidedOn = act.DecidedOn,
            Result = act.Result,
            Penalties = act.Penalties,
            Fine = act.Fine.IsKnown ? act.Fine : default,
            Confiscation = act.Confiscation.IsKnown ? act.Confiscation : default,
            Basis = act.Basis,
        };
}
