using System.Globalization;
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
                ActField.Penalties,
                ActField.Fine,
                ActField.DailyPenalty,
                ActField.RevokedOn,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Status,
            ],
            Basis = [Law.Cite("penalty-law", 29)],
            Remedy = "核对两份决定是否针对同一违法行为；确属重复罚款的，依法撤销或者变更其中一份决定。",
        };

    public override Answer JudgeAlone(Act act, ScreeningContext context, out string? key)
    {
        key = null;
        if (act.IsFined() == Flag.No || act.HasResult(ActResult.Penalized) == Flag.No)
            return Answer.NotApplicable;
        if (act.RevokedOn.IsKnown || act.DailyPenalty == Flag.Yes)
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
        key = string.Create(CultureInfo.InvariantCulture, $"{act.ViolationDate.Day:yyyy-MM-dd}|{act.PartyCode.Value}");
        return Answer.Satisfied;
    }

    public override IEnumerable<SetAnswer> JudgeGroup(IReadOnlyList<Act> group, ScreeningContext context)
    {
        var matters = group.Select(a => a.Matter.IsKnown ? Normalize(a.Matter.Value) : null).ToArray();
        for (var i = 0; i < group.Count; i++)
        {
            Act? twin = null;
            FieldSet missing = default;
            for (var j = 0; j < group.Count && twin is null; j++)
            {
                var same = i == j ? Flag.No : IsSameMatter(group[i], matters[i], group[j], matters[j]);
                if (same == Flag.No || IsSameDecision(group[i], group[j]) is Flag.Yes)
                    continue;
                if (same == Flag.Unknown)
                    missing |= (FieldSet)ActField.Matter | ActField.MatterCode;
                else if (IsSameDecision(group[i], group[j]) == Flag.Unknown)
                    missing |= ActField.DecisionNo;
                else
                    twin = group[j];
            }

            yield return new SetAnswer(group[i], Judge(group[i], twin, missing), twin);
        }
    }

    private static Answer Judge(Act act, Act? twin, FieldSet missing)
    {
        if (twin is null)
            return missing.IsEmpty ? Answer.Satisfied : Answer.Lacks(missing);
        var open = OpenExceptions.NewConduct;
        if (act.DailyPenalty == Flag.Unknown || twin.DailyPenalty == Flag.Unknown)
            open |= OpenExceptions.DailyPenalty;
        return new Answer(Outcome.Violated, exceptions: open, rowToVerify: true);
    }

    /// <summary>By code, else by text; unknown where one act has only the code and the other only the text.</summary>
    private static Flag IsSameMatter(Act one, string? oneText, Act other, string? otherText)
    {
        if (one.MatterCode.IsKnown && other.MatterCode.IsKnown)
            return Equal(one.MatterCode.Value, other.MatterCode.Value);
        return oneText is null || otherText is null ? Flag.Unknown : Equal(oneText, otherText);
    }

    private static Flag IsSameDecision(Act one, Act other) =>
        one.DecisionNo.IsKnown && other.DecisionNo.IsKnown
            ? Equal(one.DecisionNo.Value, other.DecisionNo.Value)
            : Flag.Unknown;

    private static Flag Equal(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) ? Flag.Yes : Flag.No;

    /// <summary>Without spaces and in one width, as the same matter is typed in two offices (law-rules §2.1.14).</summary>
    private static string Normalize(string matter) =>
        string.Concat(matter.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    public override void Explain(in SetAnswer answer, ScreeningContext context, Narration narration)
    {
        var (act, twin) = (answer.Act, answer.Twin!);
        narration.Suspect(
            $"同一当事人{act.ViolationDate}的同一事由，有两份罚款决定：{act.DecisionNo.Value}（记录编号{act.RecordNo}，罚款{Fine(act)}元）和{twin.DecisionNo.Value}（{Name(twin)}，记录编号{twin.RecordNo}，罚款{Fine(twin)}元）。"
        );
        narration.Lawful(
            $"同一违法行为违反多个法律规范应当罚款的，按照罚款数额高的规定处罚一次；单位与责任人员分别处罚、按日连续处罚、改正后再次违法的不属于重复。"
        );
    }

    private static string Fine(Act act) => ActColumns.Of(ActField.Fine).Format(act) ?? "未报送";

    private static string Name(Act act) => act.SubjectName.IsKnown ? act.SubjectName.Value : act.SubjectCode;
}
