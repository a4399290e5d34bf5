namespace Mingjing.Core.Checks;

/// <summary>
/// 复查日: the first later day on which a judgement can turn out otherwise by the passing of time alone. Every comparison of
/// the screening day that a check makes is noted here with the day on which it will turn; until the earliest of them every
/// comparison ends as it did, and with it the answer. One serves one thread.
/// </summary>
public sealed class ReviewWatch
{
    private int _next = int.MaxValue;

    /// <summary>The earliest day noted since the last question; null where time changes nothing. Starts anew.</summary>
    public DateOnly? Take()
    {
        var next = _next;
        _next = int.MaxValue;
        return next == int.MaxValue ? null : DateOnly.FromDayNumber(next);
    }

    internal void Note(int dayNumber) => _next = Math.Min(_next, dayNumber);
}
