using System.Globalization;
using System.Text;

namespace Mingjing.Core.Platform.Terms;

/// <summary>The lines of a reckoning; every line but the first begins with its line feed.</summary>
internal readonly ref struct ReckoningLines(StringBuilder text, WorkCalendar calendar)
{
    private readonly StringBuilder _text = text;
    private readonly WorkCalendar _calendar = calendar;
    private readonly DayLabels _labels = calendar.Labels;

    internal void Forward(scoped in TermCourse course)
    {
        var term = course.Term;
        Day("自", term.Start, "起");
        term.Length.AppendTo(_text);
        _text.Append("，起始日不计入。");
        Counting(course.First, term.Admitted);
        if (course.Second is { } second)
        {
            Reached("\n", course.First);
            _text.Append("；经批准延长");
            second.Length.AppendTo(_text);
            _text.Append("，接续计算。");
            Counting(second, term.Admitted);
        }

        WithoutEffect(course);
        End(course);
        if (course.Due.Provisional)
            Provisional(course.UnannouncedYears(_calendar));
    }

    internal void Backward(DateOnly day, int workingDays, DueDate latest)
    {
        Day("自", day, "倒数");
        TermLength.WorkingDays(workingDays).AppendTo(_text);
        _text.Append("，该日计入。");
        if (!latest.IsKnown)
        {
            Missing("\n无法计算：", latest);
            return;
        }

        List("\n不计入：", makeUp: false, latest.Plain.AddDays(1), day, []);
        List("\n调休上班计入：", makeUp: true, latest.Plain.AddDays(1), day, []);
        Day("\n最迟为其前的工作日", latest.Plain, "；倒数期限不顺延。");
        Provisional(_calendar.UnannouncedYears(latest.Plain.Year, day.Year));
    }

    internal void Fixed(DateOnly day) => Day("固定日期", day, "，遇休息日不顺延。");

    private void Counting(TermStage stage, ReadOnlySpan<Suspension> admitted)
    {
        if (stage.Last is not { } last)
            return;
        if (stage.CountsWorkingDays)
        {
            List("\n不计入：", makeUp: false, stage.Start.AddDays(1), last, admitted);
            List("\n调休上班计入：", makeUp: true, stage.Start.AddDays(1), last, admitted);
        }

        foreach (var suspension in admitted)
        {
            if (!stage.Reaches(suspension))
                continue;
            Interval("\n中止：", suspension, "（期内");
            Number(stage.DaysInside(suspension, _calendar));
            _text.Append(stage.CountsWorkingDays ? "个工作日不计入）。" : "日不计入）。");
        }
    }

    private void WithoutEffect(scoped in TermCourse course)
    {
        foreach (var suspension in course.Term.Admitted)
        {
            var reached = course.First.Reaches(suspension) || course.Second?.Reaches(suspension) == true;
            if (!reached && course.First.Last is not null)
                Interval("\n未扣除：", suspension, "（不在期限之内）。");
        }

        foreach (var suspension in course.Term.NotAdmitted)
            Interval("\n未扣除：", suspension, "（不是该期限依法可以扣除的事由）。");
        if (course.IdleDate is { } idle)
            Day("\n批准延长至", idle, "，不晚于依法计算的末日，不改变届满日。");
    }

    private void End(scoped in TermCourse course)
    {
        if (course.Final.Last is not { } last)
        {
            Missing("\n无法计算：", course.Due);
            return;
        }

        Reached("\n", course.Final, course.Second is null ? "" : "延长的");
        if (course.ApprovedDate is { } approved)
            Day("；经批准延长至", approved, "，批准的日期遇休息日不顺延，届满。");
        else if (!course.Due.IsKnown)
            Missing("；无法判断是否顺延：", course.Due);
        else if (course.Due.Rolled != last)
            RolledOver(course);
        else
            _text.Append(_calendar.IsWorkingDay(last) == true ? "，届满。" : "，遇休息日不顺延，届满。");
    }

    private void RolledOver(scoped in TermCourse course)
    {
        var (plain, rolled) = (course.Due.Plain, course.Due.Rolled);
        if (course.Term.LastDay == LastDay.Tolerance)
            Day("，届满，不因休息日延长；至其后第一个工作日", rolled, "予以容忍并注明");
        else
            Day("，不是工作日，顺延至其后第一个工作日", rolled, "届满（参照民法典第二百零三条）");
        if (rolled.DayNumber - plain.DayNumber > 1)
        {
            _text.Append("，其间");
            _labels.AppendDaysOff(_text, plain.DayNumber, rolled.DayNumber - 1);
        }

        _text.Append('。');
    }

    // “第90日为2024-12-08（星期日）”.
    private void Reached(string before, TermStage stage, string kind = "")
    {
        if (stage.Last is not { } last)
            return;
        _text.Append(before);
        if (stage.Length.Unit == TermUnit.Month)
        {
            CorrespondingDay(stage, last, kind);
            return;
        }

        if (stage.Length.Count == 0)
        {
            Day("末日即起始日", last, "");
            return;
        }

        _text.Append(kind).Append('第');
        Number(stage.Length.Count);
        Day(stage.Length.Unit == TermUnit.Day ? "日为" : "个工作日为", last, "");
    }

    private void CorrespondingDay(TermStage stage, DateOnly last, string kind)
    {
        var day = stage.Start.AddMonths(stage.Length.Count);
        if (day.Day == stage.Start.Day)
        {
            _text.Append(kind).Append("期限");
            stage.Length.AppendTo(_text);
            Day("的对应日为", day, "");
        }
        else
        {
            _text.Append(CultureInfo.InvariantCulture, $"{kind}期限末月没有{stage.Start.Day}日，以月末");
            Day("", day, "为对应日（民法典第二百零二条）");
        }

        if (last == day)
            return;
        _text.Append("，加上中止的");
        Number(last.DayNumber - day.DayNumber);
        Day("日为", last, "");
    }

    private void Provisional(IEnumerable<int> unannouncedYears)
    {
        var any = false;
        foreach (var year in unannouncedYears)
        {
            _text.Append(any ? "、" : "\n暂定：");
            Number(year);
            _text.Append('年');
            any = true;
        }

        if (any)
            _text.Append("放假安排尚未公布，公布后届满日可能变动。");
    }

    private void List(
        string heading,
        bool makeUp,
        DateOnly first,
        DateOnly last,
        scoped ReadOnlySpan<Suspension> suspended
    )
    {
        var (from, to, written) = (first.DayNumber, last.DayNumber, false);
        foreach (var suspension in suspended)
        {
            if (suspension.From.DayNumber > to)
                break;
            written = ListStretch(heading, makeUp, from, Math.Min(to, suspension.From.DayNumber - 1), written);
            from = Math.Max(from, suspension.To.DayNumber + 1);
        }

        if (ListStretch(heading, makeUp, from, to, written))
            _text.Append('。');
    }

    private bool ListStretch(string heading, bool makeUp, int from, int to, bool written)
    {
        while (from <= to)
        {
            var day = makeUp ? _labels.NextMakeUp(from) : _labels.NextDayOff(from);
            if (day > to)
                break;
            _text.Append(written ? "；" : heading);
            written = true;
            from = makeUp ? day + 1 : Math.Min(_labels.EndOfRun(day), to) + 1;
            if (makeUp)
                DayLabels.AppendWeekday(_text, DateOnly.FromDayNumber(day));
            else
                _labels.AppendDaysOff(_text, day, from - 1);
        }

        return written;
    }

    private void Interval(string before, Suspension suspension, string after)
    {
        _text.Append(before);
        DayLabels.AppendInterval(_text, suspension.From, suspension.To);
        _text.Append(' ').Append(suspension.Ground).Append(after);
    }

    private void Day(string before, DateOnly day, string after)
    {
        _text.Append(before);
        _labels.AppendDay(_text, day);
        _text.Append(after);
    }

    private void Missing(string before, DueDate due) => _text.Append(before).Append(due.MissingCalendar).Append('。');

    private void Number(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");
}
