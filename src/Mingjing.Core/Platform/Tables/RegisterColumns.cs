namespace Mingjing.Core.Platform.Tables;

/// <summary>Reads the text of a cell that is not empty; answers with the Chinese rule that it breaks, or null.</summary>
public delegate string? CellReader<TValue>(ReadOnlySpan<char> text, out TValue value);

/// <summary>名册栏目: the columns of registers. An empty cell and 无 leave open what the column says.</summary>
internal static class RegisterColumns
{
    private static readonly string[] OpenEnds = ["长期", "永久", "长期有效"];

    /// <summary>A column that no row may leave empty.</summary>
    public static RecordColumn<Draft<T>> Key<T, TValue>(
        string header,
        string name,
        CellReader<TValue> read,
        Func<T, string?> write,
        Func<T, TValue, T> set,
        params string[] aliases
    )
        where T : class =>
        new()
        {
            Header = header,
            Name = name,
            Aliases = aliases,
            IsRequired = true,
            Take = (draft, text) => text is "无" ? "必填，不能为“无”" : Take(draft, text, read, set),
            Write = d => write(d.Value),
        };

    public static RecordColumn<Draft<T>> Text<T>(
        string header,
        string name,
        Func<T, string?> get,
        Func<T, string, T> set,
        params string[] aliases
    )
        where T : class => Value(header, name, PlainText, get, set, aliases);

    /// <summary>A column of a code list.</summary>
    public static RecordColumn<Draft<T>> Choice<T, TValue>(
        string header,
        string name,
        Func<T, TValue?> get,
        Func<T, TValue, T> set
    )
        where T : class
        where TValue : struct, Enum =>
        Value(header, name, OneOf<TValue>, r => get(r) is { } value ? Terms<TValue>.Of(value) : null, set);

    public static RecordColumn<Draft<T>> Value<T, TValue>(
        string header,
        string name,
        CellReader<TValue> read,
        Func<T, string?> write,
        Func<T, TValue, T> set,
        params string[] aliases
    )
        where T : class =>
        new()
        {
            Header = header,
            Name = name,
            Aliases = aliases,
            Take = Taking(read, set),
            Write = d => write(d.Value),
        };

    public static RecordColumn<Draft<T>> Day<T>(
        string header,
        string name,
        Func<T, DateOnly?> get,
        Func<T, DateOnly, T> set,
        bool mustBePresent = false
    )
        where T : class =>
        new()
        {
            Header = header,
            Name = name,
            Form = ValueForm.Date,
            MustBePresent = mustBePresent,
            Take = Taking<T, DateOnly>(ReadDay, set),
            Write = d => get(d.Value)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        };

    /// <summary>起 and 止, both days included. The end may say 长期.</summary>
    /// <param name="mustBePresent">Whether a file without these columns is refused: without them nobody has a period.</param>
    public static IEnumerable<RecordColumn<Draft<T>>> Period<T>(
        (string Header, string Name) from,
        (string Header, string Name) to,
        Func<T, DayInterval?> get,
        Func<T, DayInterval, T> set,
        bool mustBePresent = false
    )
        where T : class
    {
        yield return Day<T>(
            from.Header,
            from.Name,
            r => get(r)?.From,
            (r, day) => set(r, new DayInterval(day, get(r)?.To)),
            mustBePresent
        );
        var end = Day<T>(
            to.Header,
            to.Name,
            r => get(r)?.To,
            (r, day) => set(r, new DayInterval(get(r)?.From, day)),
            mustBePresent
        );
        yield return new RecordColumn<Draft<T>>
        {
            Header = end.Header,
            Name = end.Name,
            Form = end.Form,
            MustBePresent = mustBePresent,
            Write = end.Write,
            Take = (draft, text) => IsOpenEnd(text) ? null : end.Take(draft, text),
        };
    }

    /// <summary>What is wrong with a period as a whole.</summary>
    public static IEnumerable<RecordRemark> OrderOf(DayInterval? period, string nameOfEnd)
    {
        if (period is { From: { } from, To: { } to } && to < from)
            yield return new RecordRemark(nameOfEnd, "止早于起");
    }

    private static CellTaker<Draft<T>> Taking<T, TValue>(CellReader<TValue> read, Func<T, TValue, T> set)
        where T : class => (draft, text) => text is "无" ? null : Take(draft, text, read, set);

    private static string? Take<T, TValue>(
        Draft<T> draft,
        ReadOnlySpan<char> text,
        CellReader<TValue> read,
        Func<T, TValue, T> set
    )
        where T : class
    {
        var broken = read(text, out var value);
        if (broken is null)
            draft.Value = set(draft.Value, value);
        return broken;
    }

    /// <summary>Text as it is written; officials' codes are compared to the letter.</summary>
    public static string? PlainText(ReadOnlySpan<char> text, out string value)
    {
        value = StringPool.Get(text);
        return null;
    }

    private static string? OneOf<TValue>(ReadOnlySpan<char> text, out TValue value)
        where TValue : struct, Enum =>
        Terms<TValue>.TryFind(text, out value) ? null : $"不在可填的值之中：{string.Join('、', Terms<TValue>.All)}";

    private static string? ReadDay(ReadOnlySpan<char> text, out DateOnly day) =>
        LegalDate.TryParse(text, out day) ? null : $"不是存在的日期；可写作 {LegalDate.AcceptedForms}";

    private static bool IsOpenEnd(ReadOnlySpan<char> text)
    {
        foreach (var word in OpenEnds)
        {
            if (text.SequenceEqual(word))
                return true;
        }

        return false;
    }
}
