using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>What is fixed in advance of a penalty; the rest is drawn so that the whole is lawful. Null: drawn.</summary>
public sealed record PenaltyDraft
{
    public CityOffice? Office { get; init; }

    public CityMatter? Matter { get; init; }

    public PenaltyProcedure? Procedure { get; init; }

    public Party? Party { get; init; }

    public PartyKind? PartyKind { get; init; }

    public DateOnly? FiledOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>Days from filing to decision, where only one of the two is fixed.</summary>
    public int? Duration { get; init; }

    /// <summary>Whole yuan.</summary>
    public int? Fine { get; init; }

    /// <summary>Kinds of penalty besides the fine or the warning.</summary>
    public PenaltyKinds MoreKinds { get; init; }

    /// <summary>Whole yuan; 0: nothing is confiscated.</summary>
    public int Confiscation { get; init; }

    public ActResult? Result { get; init; }

    /// <summary>Whether a hearing is to be offered, asked for and held.</summary>
    public bool Hearing { get; init; }

    /// <summary>Whether the fine stays unpaid.</summary>
    public bool? Unpaid { get; init; }

    /// <summary>Whether the case counts as 重大.</summary>
    public bool? Major { get; init; }

    /// <summary>Whether only what is asked for is drawn: no chance warnings, confiscations, extensions, revocations.</summary>
    public bool Plain { get; init; }
}
