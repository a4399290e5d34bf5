using System.Globalization;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Web.Kit.Forms;

/// <summary>
/// 表单: what a person typed, kept as typed, and what is wrong with it. A form that is refused is drawn again with every
/// character in its place. Readers answer null where the value is wrong or missing and remember why.
/// </summary>
public sealed class FormState
{
    /// <summary>The hidden field of the idempotency key.</summary>
    public const string KeyField = "_key";

    private readonly HttpContext _context;
    private readonly IFormCollection? _posted;
    private readonly List<FieldFault> _faults = [];

    /// <param name="context">The request; only a POST has values.</param>
    public FormState(HttpContext context)
    {
        _context = context;
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
            _posted = context.Request.Form;
        Key = _posted?[KeyField].ToString() is { Length: > 0 and <= 100 } key ? key : null;
    }

    /// <summary>The same for a form whose typing is kept.</summary>
    /// <param name="draftName">Under which name.</param>
    /// <param name="draft">What was kept; null for nothing.</param>
    internal FormState(HttpContext context, string draftName, OpenedDraft? draft)
        : this(context)
    {
        DraftName = draftName;
        Draft = IsPosted ? null : draft;
    }

    /// <summary>Under which name a draft of it is kept; null where none is.</summary>
    public string? DraftName { get; }

    /// <summary>草稿 that was restored into it; null where nothing was.</summary>
    public OpenedDraft? Draft { get; }

    /// <summary>Whether a form was sent with this request.</summary>
    public bool IsPosted => _posted is not null;

    /// <summary>幂等键 of the form that was sent.</summary>
    public string? Key { get; }

    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsSound => _faults.Count == 0;

    /// <summary>The files that were sent.</summary>
    public IReadOnlyList<IFormFile> Files => _posted?.Files ?? (IReadOnlyList<IFormFile>)[];

    /// <summary>What was typed into a field; <paramref name="initial"/> before anything was sent.</summary>
    public string ValueOf(string name, string? initial = null) =>
        (
            _posted is not null ? _posted[name].ToString()
            : Drafted(name) is { } typed ? typed.FirstOrDefault()
            : initial
        ) ?? "";

    /// <summary>The choices that were ticked.</summary>
    public IReadOnlyList<string> ValuesOf(string name, IReadOnlyList<string> initial) =>
        _posted is not null ? [.. _posted[name].OfType<string>()] : Drafted(name) ?? initial;

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public string? FaultOf(string name) =>
        _faults.Find(f => string.Equals(f.Name, name, StringComparison.Ordinal))?.Rule;

    /// <summary>Remembers what is wrong with a field; the answer then has status 400.</summary>
    public void Fault(string name, string label, string rule)
    {
        _faults.Add(new FieldFault(name, label, rule));
        if (_context.Response.StatusCode == StatusCodes.Status200OK)
            _context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    /// <summary>Remembers why an act was refused: at its field, or above the form; the answer has the refusal's status.</summary>
    public void Refuse(Refusal refusal)
    {
        _context.Response.StatusCode = Startup.StatusPages.StatusOf(refusal.Kind);
        Fault(refusal.Field ?? "", "", refusal.Message + refusal.WayOut);
    }

    /// <summary>Reads a text of at most so many characters, trimmed.</summary>
    public string? Text(string name, string label, int most, bool isRequired = true)
    {
        var text = ValueOf(name).Trim();
        if (text.Length > most)
            return Wrong<string>(name, label, $"最多{Show.Plain(most)}字，现有{Show.Plain(text.Length)}字。");
        if (text.Length > 0)
            return text;
        return isRequired ? Wrong<string>(name, label, "必须填写。") : null;
    }

    /// <summary>Reads a day.</summary>
    public DateOnly? Date(string name, string label, bool isRequired = true)
    {
        var text = ValueOf(name).Trim();
        if (LegalDate.TryParse(text, out var day))
            return day;
        if (text.Length > 0)
            Fault(name, label, $"“{text}”不是有效日期，应写作 {LegalDate.AcceptedForms}。");
        else if (isRequired)
            Fault(name, label, "必须填写。");
        return null;
    }

    /// <summary>Reads a whole number within limits, both included.</summary>
    public long? Whole(string name, string label, long least, long most, bool isRequired = true)
    {
        var text = ValueOf(name).Trim();
        if (
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        if (text.Length > 0)
            Fault(name, label, $"应为{Show.Number(least)}至{Show.Number(most)}的整数。");
        else if (isRequired)
            Fault(name, label, "必须填写。");
        return null;
    }

    /// <summary>Reads a choice by its Chinese term.</summary>
    public T? Choice<T>(string name, string label, bool isRequired = true)
        where T : struct, Enum
    {
        var text = ValueOf(name);
        if (Terms<T>.TryFind(text, out var value))
            return value;
        if (text.Length > 0)
            Fault(name, label, $"“{text}”不在可选项中。");
        else if (isRequired)
            Fault(name, label, "必须选择。");
        return null;
    }

    /// <summary>Whether a box was ticked.</summary>
    public bool IsTicked(string name) => ValueOf(name).Length > 0;

    private IReadOnlyList<string>? Drafted(string name) => Draft?.Fields.GetValueOrDefault(name);

    private T? Wrong<T>(string name, string label, string rule)
        where T : class
    {
        Fault(name, label, rule);
        return null;
    }
}
