using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class CompletenessTests
{
    private static readonly DateOnly Day = new(2024, 11, 11);

    // For each gate an act for which it is open, and one that lacks just what opens it.
    private static readonly Dictionary<StepGate, (Action<Act> Open, Action<Act> Closed)> Cases = new()
    {
        [StepGate.Acted] = (a => a.DecidedOn = Day, a => a.FiledOn = Day),
        [StepGate.Filed] = (a => a.FiledOn = Day, a => a.DiscoveredOn = Day),
        [StepGate.Applied] = (a => a.AppliedOn = Day, a => a.FiledOn = Day),
        [StepGate.Decided] = (a => a.DecidedOn = Day, a => a.Status = ActStatus.InProgress),
        [StepGate.Preserved] = (a => a.PreservedOn = Day, a => a.SeizedOn = Day),
        [StepGate.Seized] = (a => a.SeizedOn = Day, a => a.PreservedOn = Day),
        [StepGate.Coerced] = (a => a.ExecutedOn = Day, a => a.DecidedOn = Day),
        [StepGate.Inspected] = (a => a.InspectedOn = Day, a => a.FiledOn = Day),
        [StepGate.Revoked] = (a => a.RevokedOn = Day, a => a.DecidedOn = Day),
        [StepGate.Closed] = (a => a.ClosedOn = Day, a => a.Status = ActStatus.Decided),
    };

    public static TheoryData<ActField> Steps =>
        [.. ActColumns.All.Where(c => c.Gate != StepGate.NotAStep).Select(c => c.Field)];

    public static TheoryData<ActField> Attributes =>
        [.. ActColumns.All.Where(c => c.Gate == StepGate.NotAStep).Select(c => c.Field)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void An_unknown_step_that_the_act_has_passed_becomes_none(ActField field)
    {
        var column = ActColumns.Of(field);
        var act = Penalty(Cases[column.Gate].Open);

        new Completeness().Apply(act);

        column.StateOf(act).ShouldBe(FactState.None);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_that_the_act_has_not_reached_stays_unknown(ActField field)
    {
        var column = ActColumns.Of(field);
        var act = Penalty(Cases[column.Gate].Closed);
        var before = column.StateOf(act);

        new Completeness().Apply(act);

        column.StateOf(act).ShouldBe(before);
        before.ShouldBe(FactState.Unknown);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void What_is_no_step_stays_as_it_is(ActField field)
    {
        var act = Penalty(a =>
        {
            foreach (var (open, _) in Cases.Values)
                open(a);
        });
        var before = ActColumns.Of(field).Format(act);

        new Completeness().Apply(act);

        ActColumns.Of(field).Format(act).ShouldBe(before);
    }

    [Fact]
    public void A_known_step_stays_known()
    {
        var act = Penalty(a => (a.DecidedOn, a.NoticeOn, a.StatementHeard) = (Day, Day, Flag.Yes));

        new Completeness().Apply(act);

        act.NoticeOn.Day.ShouldBe(Day);
        act.StatementHeard.ShouldBe(Flag.Yes);
    }

    [Fact]
    public void Only_declared_columns_are_completed()
    {
        var act = Penalty(a => a.DecidedOn = Day);

        new Completeness(new HashSet<ActField> { ActField.NoticeOn }).Apply(act);

        act.NoticeOn.IsNone.ShouldBeTrue();
        act.ServedOn.IsUnknown.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2024-11-10", true)]
    [InlineData("2024-11-11", true)]
    [InlineData("2024-11-12", false)]
    public void A_declaration_holds_from_its_day(string from, bool isCompleted)
    {
        var act = Penalty(a => a.DecidedOn = Day);

        new Completeness(From: DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture)).Apply(act);

        act.NoticeOn.IsNone.ShouldBe(isCompleted);
    }

    [Theory]
    [InlineData(ActStatus.Decided, true)]
    [InlineData(ActStatus.Closed, true)]
    [InlineData(ActStatus.InProgress, false)]
    [InlineData(ActStatus.Withdrawn, false)]
    [InlineData(ActStatus.Transferred, false)]
    public void A_status_that_tells_of_a_decision_opens_its_gate(ActStatus status, bool isOpen) =>
        StepGate.Decided.IsOpen(Penalty(a => a.Status = status), out _).ShouldBe(isOpen);

    [Fact]
    public void A_decision_known_by_status_alone_is_not_shown_to_lie_after_the_declaration()
    {
        var undated = Penalty(a => a.Status = ActStatus.Decided);
        var filedLater = Penalty(a => (a.Status, a.FiledOn) = (ActStatus.Decided, Day));

        var declared = new Completeness(From: Day);
        declared.Apply(undated);
        declared.Apply(filedLater);

        undated.NoticeOn.IsUnknown.ShouldBeTrue();
        filedLater.NoticeOn.IsNone.ShouldBeTrue();
    }

    [Fact]
    public void The_start_of_an_inspection_passes_its_own_step_only_for_inspections()
    {
        var inspection = new Act
        {
            RecordNo = "1",
            Kind = ActKind.Inspection,
            SubjectCode = "",
            FiledOn = Day,
        };

        StepGate.Inspected.IsOpen(inspection, out var passedOn).ShouldBeTrue();
        passedOn.ShouldBe(Day);
        StepGate.Inspected.IsOpen(Penalty(a => a.FiledOn = Day), out _).ShouldBeFalse();
    }

    [Fact]
    public void A_complete_file_turns_empty_cells_and_missing_columns_into_none()
    {
        var csv = Reading.One(Reading.Acts(SampleTable.Acts(1).With(0, "听证告知日期", null).Csv(), Complete));
        var json = Reading.One(
            Reading.Acts(
                "{\"recordNo\":\"1\",\"kind\":\"行政处罚\",\"subjectCode\":\"11410300XLY000017D\",\"decidedOn\":\"2024-11-11\"}",
                Complete
            )
        );

        csv.HearingNoticeOn.IsNone.ShouldBeTrue();
        csv.ServedOn.IsNone.ShouldBeTrue();
        csv.Fine.IsKnown.ShouldBeTrue();
        json.NoticeOn.IsNone.ShouldBeTrue();
        json.Fine.IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void What_a_disclosure_file_lacks_stays_unknown_whatever_is_declared()
    {
        var act = Reading.One(Reading.Acts(SampleTable.PenaltyDisclosure(1).Csv(), Complete));

        act.DecidedOn.IsKnown.ShouldBeTrue();
        ActColumns.All.Where(c => c.Gate != StepGate.NotAStep).ShouldAllBe(c => c.StateOf(act) == FactState.Unknown);
    }

    private static ActReadOptions Complete => new() { Completeness = new Completeness() };

    private static Act Penalty(Action<Act> fill)
    {
        var act = new Act
        {
            RecordNo = "1",
            Kind = ActKind.Penalty,
            SubjectCode = "11410300XLY000017D",
        };
        fill(act);
        return act;
    }
}
