using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Core.Papers;

/// <summary>案卷所载, against which a paper is checked before it is signed: what its matter says, so that the paper says nothing else.</summary>
public sealed record PaperRecord
{
    /// <summary>Nothing to compare with.</summary>
    public static PaperRecord Empty { get; } = new();

    /// <summary>名称 of parties and units that must stand in the paper, each under what it is: “被监督单位”.</summary>
    public IReadOnlyList<RecordedText> Names { get; init; } = [];

    /// <summary>文号 that must stand in it.</summary>
    public IReadOnlyList<RecordedText> Numbers { get; init; } = [];

    /// <summary>文号 that may stand in it besides.</summary>
    public IReadOnlyList<string> OtherNumbers { get; init; } = [];

    /// <summary>日期 that must stand in it.</summary>
    public IReadOnlyList<RecordedDay> Days { get; init; } = [];

    /// <summary>日期 that may stand in it besides; null where any may.</summary>
    public IReadOnlyList<DateOnly>? OtherDays { get; init; }

    /// <summary>期限届满日 as they were computed; those that the paper prints must be these.</summary>
    public IReadOnlyList<RecordedDay> DueDays { get; init; } = [];

    /// <summary>行为日: days of the acts that the paper judges; their substance is judged by the law of these days.</summary>
    public IReadOnlyList<DateOnly> ActDays { get; init; } = [];

    /// <summary>反映人 in words that may not occur: name, telephone, address.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>反映人 where even whoever checks may not know the words.</summary>
    public IReadOnlyList<HiddenText> HiddenByCommitment { get; init; } = [];
}

/// <summary>案卷所载的文字, and what it is.</summary>
public sealed record RecordedText(string Label, string Text);

/// <summary>案卷所载的日期, and what it is.</summary>
public sealed record RecordedDay(string Label, DateOnly Day);

/// <summary>不得出现的文字: known by its length and a salted commitment only.</summary>
/// <param name="Salt">Of the commitment.</param>
/// <param name="Commitment">64 hexadecimal digits.</param>
/// <param name="Length">UTF-16 units, above 1.</param>
public sealed record HiddenText(byte[] Salt, string Commitment, int Length)
{
    /// <summary>Of words as people write them; blanks in them mean nothing.</summary>
    public static HiddenText Of(string text)
    {
        var squeezed = PaperRecordChecks.Squeezed(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(squeezed.Length, 2, nameof(text));
        var salt = SaltedCommitment.NewSalt();
        return new HiddenText(salt, SaltedCommitment.Of(salt, squeezed), squeezed.Length);
    }

    /// <summary>Whether it stands anywhere in a text.</summary>
    public bool IsIn(string text) =>
        Enumerable
            .Range(0, Math.Max(0, text.Length - Length + 1))
            .Any(i =>
                string.Equals(
                    SaltedCommitment.Of(Salt, text.Substring(i, Length)),
                    Commitment,
                    StringComparison.Ordinal
                )
            );
}
