using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 一事不二罚款 (处罚法 29): the same party is not fined twice for the same unlawful conduct. Same party, same day, same matter,
/// another decision number; always to verify, and a signal only.
/// </summary>
public sealed class DoubleFine : SetCheck
{
    public override CheckInfo Info { get; } =
        new()
        {
            Code = "double-fine",
            Title = "同一违法行为两次罚款",
            Item = 5,
            SwitchOn = SwitchOn.Signal,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.PartyCode,
                ActField.ViolationDate,
                ActField.Matter,
                ActField.MatterCode,
                ActField.DecisionNo,
                ActField.Fine,
                ActField.DailyPenalty,
                ActField.RevokedOn,
            ],
            Basis = [Law.Cite("penalty-law", 29)],
            Remedy = "核对两份决定是否针对同一违法行为；确属重复罚款的，依法撤销或者变更其中一份决定。",
        };

    public override Answer JudgeAlone(Act act, ScreeningContext context, out string? key)
    {
        key = null;
        if (act.IsFined() == Flag.No || act.RevokedOn.IsKnown || act.DailyPenalty == Flag.Yes)
            return Answer.NotApplicable;
        FieldSet missing = default;
        if (act.IsFined() == Flag.Unknown)
            missing |= (FieldSet)ActField.Fine | ActField.Penalties;
        if (!act.PartyCode.IsKnown)
            missing |= ActField.PartyCode;
        if (!act.ViolationDate.IsKnown)
            missing |= ActField.ViolationDate;
        if (!act.Matter.IsKnown && !act.MatterCode.IsKnown)
            missing |= ActField.Matter;
        if (!missing.IsEmpty)
            return Answer.Lacks(missing);
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        key = $"{act.PartyCode.Value}|{act.ViolationDate}";
        return Answer.Satisfied;
    }

    public override IEnumerable<SetAnswer> JudgeGroup(IReadOnlyList<Act> group, ScreeningContext context)
    {
        for (var i = 0; i < group.Count; i++)
        {
            var act = group[i];
            Act? twin = null,
                unnumbered = null;
            for (var j = 0; j < group.Count && twin is null; j++)
            {
                if (i == j || !IsSameMatter(act, group[j]))
                    continue;
                if (!act.DecisionNo.IsKnown || !group[j].DecisionNo.IsKnown)
                    unnumbered = group[j];
                else if (!string.Equals(act.DecisionNo.Value, group[j].DecisionNo.Value, StringComparison.Ordinal))
                    twin = group[j];
            }

            yield return new SetAnswer(act, Judge(act, twin, unnumbered), twin);
        }
    }

    private static Answer Judge(Act act, Act? twin, Act? unnumbered)
    {
        if (twin is null)
            return unnumbered is null ? Answer.Satisfied : Answer.Lacks(ActField.DecisionNo);
        var open = OpenExceptions.NewConduct;
        if (act.DailyPenalty == Flag.Unknown || twin.DailyPenalty == Flag.Unknown)
            open |= OpenExceptions.DailyPenalty;
        return new Answer(Outcome.Violated, exceptions: open, rowToVerify: true);
    }

    private static bool IsSameMatter(Act one, Act other)
    {
        if (one.MatterCode.IsKnown && other.MatterCode.IsKnown)
            return string.Equals(one.MatterCode.Value, other.MatterCode.Value, StringComparison.Ordinal);
        return one.Matter.IsKnown
            && other.Matter.IsKnown
            && string.Equals(Normalize(one.Matter.Value), Normalize(other.Matter.Value), StringComparison.Ordinal);
    }

    /// <summary>Without spaces and in one width, as the same matter is typed in two offices (law-rules §2.1.14).</summary>
    private static string Normalize(string matter) =>
        string.Concat(matter.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    public override void Explain(in SetAnswer answer, ScreeningContext context, Narration narration)
    {
        var (act, twin) = (answer.Act, answer.Twin!);
        narration.Suspect(
            $"同一当事人{act.ViolationDate}的同一事由，先后有两份罚款决定：{act.DecisionNo.Value}（记录编号{act.RecordNo}，罚款{Fine(act)}元）和{twin.DecisionNo.Value}（{Name(twin)}，记录编号{twin.RecordNo}，罚款{Fine(twin)}元）。"
        );
        narration.Lawful(
            $"同一违法行为违反多个法律规范应当罚款的，按照罚款数额高的规定处罚一次；单位与责任人员分别处罚、按日连续处罚、改正后再次违法的不属于重复。"
        );
    }

    private static string Fine(Act act) => ActColumns.Of(ActField.Fine).Format(act) ?? "未报送";

    private static string Name(Act act) => act.SubjectName.IsKnown ? act.SubjectName.Value : act.SubjectCode;
}
