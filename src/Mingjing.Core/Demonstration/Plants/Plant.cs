using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>On which side of the rule a plant stands.</summary>
public enum PlantSide
{
    /// <summary>It breaks the rule, and no other.</summary>
    Unlawful,

    /// <summary>It looks like a breach, or comes as near to one as the law allows, and is none.</summary>
    Lawful,

    /// <summary>The record does not say enough.</summary>
    Unclear,
}

/// <summary>埋点: acts or reports with what one check has to answer for them.</summary>
/// <param name="Recipe">The name of the recipe, a sentence.</param>
/// <param name="Expectations">What the check must answer, one for each record that it concerns.</param>
public sealed record Plant(
    string Check,
    string Recipe,
    PlantSide Side,
    IReadOnlyList<Act> Acts,
    IReadOnlyList<ReportRecord> Reports,
    IReadOnlyList<Expectation> Expectations
);

/// <summary>配方: how to turn lawful acts into one plant; each call gives another.</summary>
public sealed record PlantRecipe(string Check, string Name, PlantSide Side, Func<PlantSite, Sown> Sow)
{
    /// <summary>A plant at the site.</summary>
    public Plant At(PlantSite site)
    {
        var sown = Sow(site);
        var outcome = sown.Outcome switch
        {
            _ when Side == PlantSide.Unlawful => ExpectedOutcome.Violated,
            _ when Side == PlantSide.Unclear => ExpectedOutcome.NotEvaluable,
            var other => other,
        };
        return new Plant(
            Check,
            Name,
            Side,
            [.. sown.Acts.Concat(sown.Companions)],
            sown.Reports,
            [
                .. sown.Acts.Select(a => ExpectationOf(sown, outcome, a.SubjectCode, a.RecordNo)),
                .. sown.Reports.Select(r => ExpectationOf(sown, outcome, r.SubjectCode, r.ReportNo)),
            ]
        );
    }

    private Expectation ExpectationOf(Sown sown, ExpectedOutcome outcome, string subjectCode, string recordNo) =>
        new(
            subjectCode,
            recordNo,
            Check,
            outcome,
            sown.Due?.Plain,
            sown.Due?.Rolled,
            sown.Reason,
            sown.Missing,
            Side == PlantSide.Unlawful ? sown.ToVerify : null
        );
}

/// <summary>The last day of a term as counted, and the day to which it rolls over.</summary>
public readonly record struct TwoDays(DateOnly Plain, DateOnly Rolled);

/// <summary>What a recipe made.</summary>
public sealed record Sown
{
    /// <summary>The acts that the check judges.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>Acts beside them of which nothing is expected.</summary>
    public IReadOnlyList<Act> Companions { get; init; } = [];

    public IReadOnlyList<ReportRecord> Reports { get; init; } = [];

    /// <summary>Satisfied or not applicable, of a lawful plant.</summary>
    public ExpectedOutcome Outcome { get; init; } = ExpectedOutcome.Satisfied;

    public TwoDays? Due { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>Whether a finding is 待核.</summary>
    public bool ToVerify { get; init; }

    public static implicit operator Sown(Act act) => new() { Acts = [act] };

    public static implicit operator Sown(ReportRecord report) => new() { Reports = [report] };

    /// <summary>The check does not apply.</summary>
    public Sown NotApplicable() => this with { Outcome = ExpectedOutcome.NotApplicable };

    /// <summary>The limit that the check has to show.</summary>
    public Sown By(TwoDays due) => this with { Due = due };

    /// <summary>The limit that the check has to show, of a term that does not roll over.</summary>
    public Sown By(DateOnly due) => this with { Due = new TwoDays(due, due) };

    /// <summary>待核.</summary>
    public Sown Doubtful() => this with { ToVerify = true };

    /// <summary>Not evaluable for want of these columns.</summary>
    public Sown Lacking(params string[] missing) => this with { Reason = "fact-unknown", Missing = missing };

    /// <summary>Not evaluable for another reason.</summary>
    public Sown Because(string reason) => this with { Reason = reason };
}
