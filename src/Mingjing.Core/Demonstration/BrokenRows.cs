using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>错行 (law-rules §5.4): rows that are broken as departments break them.</summary>
public static class BrokenRows
{
    /// <summary>Swaps dates, spoils the credit code, gives the fine in 万元, or takes the number of the row before.</summary>
    public static void Damage(Act act, Act? before, SeededRandom random)
    {
        switch (random.Below(4))
        {
            case 0 when act.FiledOn.IsKnown && act.DecidedOn.IsKnown:
                (act.FiledOn, act.DecidedOn) = (act.DecidedOn, act.FiledOn);
                break;
            case 1 when act.Fine.IsKnown:
                act.Fine = new Money(act.Fine.Value.Fen / 10_000);
                break;
            case 2 when before is not null:
                (act.SubjectCode, act.RecordNo) = (before.SubjectCode, before.RecordNo);
                break;
            default:
                act.SubjectCode = act.SubjectCode[..^1] + (act.SubjectCode[^1] == '0' ? '1' : '0');
                break;
        }
    }
}
