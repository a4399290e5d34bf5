using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks;

/// <summary>
/// 说明: collects the sentences of one explanation. One instance serves a whole export: its buffer is reused, only the
/// finished lines are allocated.
/// </summary>
public sealed class Narration
{
    internal const string SuspectLabel = "疑似问题：";

    private readonly StringBuilder _buffer = new();
    private readonly List<string> _lines = [];
    private readonly List<ReckoningReport>? _reports;

    /// <param name="reports">Where the reckonings are kept day by day besides their lines; null where nobody asks for the days.</param>
    internal Narration(List<ReckoningReport>? reports = null) => _reports = reports;

    /// <summary>疑似问题: what is suspected, and not yet confirmed by anybody (law-rules §2.1.16), in one sentence that names the dates and amounts.</summary>
    public void Suspect([InterpolatedStringHandlerArgument("")] ref Sentence sentence) => End(SuspectLabel);

    /// <summary>合法的做法: what would have made it lawful.</summary>
    public void Lawful([InterpolatedStringHandlerArgument("")] ref Sentence sentence) => End("合法的做法：");

    /// <summary>提示: something else that a reader should know.</summary>
    public void Remark([InterpolatedStringHandlerArgument("")] ref Sentence sentence) => End("提示：");

    /// <summary>同日: two steps of one day without their times count as in order, and the text says so (law-rules §2.1.5).</summary>
    public void RemarkSameDay(string steps, DateFact one, DateFact other)
    {
        if (
            one.IsKnown
            && other.IsKnown
            && one.Day == other.Day
            && !(one.Minute is not null && other.Minute is not null)
        )
            Remark($"{steps}为同一日（{one.Day}），没有载明时刻，按先后次序合法对待。");
    }

    /// <summary>期限计算: the reckoning of a term, every skipped day with its reason.</summary>
    public void Reckon(WorkCalendar calendar, scoped in Term term)
    {
        Reckoning.Append(_buffer, calendar, term);
        _buffer.Replace("\n", "");
        End("期限计算：");
        _reports?.Add(Reckoning.Explain(calendar, term));
    }

    /// <summary>期限计算 of a term that counts backwards.</summary>
    public void ReckonBefore(WorkCalendar calendar, DateOnly day, int workingDays)
    {
        Reckoning.AppendBefore(_buffer, calendar, day, workingDays);
        _buffer.Replace("\n", "");
        End("期限计算：");
        _reports?.Add(Reckoning.ExplainBefore(calendar, day, workingDays));
    }

    private void End(string label)
    {
        _lines.Add(string.Concat(label, _buffer.ToString()));
        _buffer.Clear();
    }

    /// <summary>Hands over the finished lines and starts anew.</summary>
    internal string[] Take()
    {
        string[] lines = [.. _lines];
        _lines.Clear();
        return lines;
    }

    /// <summary>Writes values as law texts do: days as yyyy-MM-dd, yuan with two decimals, whatever the culture.</summary>
    [InterpolatedStringHandler]
    public readonly struct Sentence
    {
        private readonly StringBuilder _to;

        public Sentence(int literalLength, int formattedCount, Narration narration)
        {
            _to = narration._buffer;
            _to.EnsureCapacity(_to.Length + literalLength + 16 * formattedCount);
        }

        public void AppendLiteral(string value) => _to.Append(value);

        public void AppendFormatted(string? value) => _to.Append(value);

        public void AppendFormatted(int value) => _to.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(DateOnly value) => _to.Append(CultureInfo.InvariantCulture, $"{value:yyyy-MM-dd}");

        public void AppendFormatted(DateFact value) => _to.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(Money value) => _to.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(TermLength value) => _to.Append(value.ToString());
    }
}
