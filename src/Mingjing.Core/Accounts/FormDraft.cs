using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Accounts;

/// <summary>
/// 表单草稿: what somebody typed into a form and has not sent. Nobody else sees it; it is encrypted, because one may type anything, and
/// it is no part of any record.
/// </summary>
public sealed class FormDraft : IAccountOwned
{
    private FormDraft() { }

    internal FormDraft(AccountId account, string form) => (AccountId, Form) = (account, form);

    public AccountId AccountId { get; private init; }

    /// <summary>Which form, of which matter.</summary>
    public string Form { get; private init; } = "";

    /// <summary>A key of its own, wrapped by the key file.</summary>
    public byte[] Key { get; private set; } = [];

    /// <summary>What was typed, under that key.</summary>
    public byte[] Content { get; private set; } = [];

    public DateTimeOffset SavedAt { get; private set; }

    internal void Save(byte[] key, byte[] content, DateTimeOffset now) => (Key, Content, SavedAt) = (key, content, now);
}

/// <summary>一份草稿, opened.</summary>
/// <param name="Fields">What stands in each field; a field of many choices has many.</param>
public sealed record OpenedDraft(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, DateTimeOffset SavedAt);
