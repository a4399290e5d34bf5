using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>草稿的存取: no act of anybody, so nothing of it stands in the ledger.</summary>
public sealed class FormDrafts(Database database, UseCaseRunner runner, KeyFile keys)
{
    /// <summary>Bytes of one draft: the longest text of a form many times over.</summary>
    public const int Largest = 100_000;

    /// <summary>Drafts of one account; the oldest goes when another comes.</summary>
    public const int Most = 50;

    /// <summary>Characters of the name of a form.</summary>
    public const int LongestName = 160;

    private const string Purpose = "account.form-draft";

    /// <summary>Whether a text can name a form: letters, digits, “-” and “_”.</summary>
    public static bool IsName(string? form) =>
        form is { Length: > 0 and <= LongestName } && form.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Keeps what was typed instead of what was kept before; false where it is too much.</summary>
    public async Task<bool> Keep(
        Principal principal,
        string form,
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields,
        CancellationToken cancel
    )
    {
        var text = JsonSerializer.Serialize(fields, PlatformJson.Options);
        if (!IsName(form) || Encoding.UTF8.GetByteCount(text) > Largest)
            return false;
        using var key = RecordKey.Create();
        var draft = new SealedDraft(form, key.Wrap(keys), key.Encrypt(text, Purpose));
        return (await runner.Run(new KeepDraft(), new Request(principal), draft, cancel)).Refusal is null;
    }

    /// <summary>What was kept; null where there is nothing that can be read.</summary>
    public async Task<OpenedDraft?> Find(Principal principal, string form, CancellationToken cancel)
    {
        if (principal.Account is not { } account)
            return null;
        await using var rows = database.Read(principal);
        var draft = await rows.Set<FormDraft>()
            .SingleOrDefaultAsync(d => d.AccountId == account && d.Form == form, cancel);
        if (draft is null)
            return null;
        try
        {
            using var key = RecordKey.Unwrap(keys, draft.Key);
            var fields = JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(
                key.Decrypt(draft.Content, Purpose),
                PlatformJson.Options
            );
            return new OpenedDraft(fields!, draft.SavedAt);
        }
        catch (CryptographicException)
        {
            // The form itself must open even where an old key is gone.
            return null;
        }
    }

    /// <summary>Removes a draft: it was sent, or is not wanted any more.</summary>
    public Task Drop(Principal principal, string form, CancellationToken cancel) =>
        runner.Run(new DropDraft(), new Request(principal), form, cancel);

    private sealed record SealedDraft(string Form, byte[] Key, byte[] Content);

    private sealed class KeepDraft : UseCase<SealedDraft, Nothing>
    {
        public override Permission Permission => AccountAccess.Own;

        public override async Task<Nothing> Act(Work work, SealedDraft command, CancellationToken cancel)
        {
            var account = work.Principal.Account!.Value;
            var drafts = work.Rows.Set<FormDraft>();
            var draft = await drafts.SingleOrDefaultAsync(
                d => d.AccountId == account && d.Form == command.Form,
                cancel
            );
            if (draft is null)
            {
                draft = new FormDraft(account, command.Form);
                drafts.Add(draft);
                var others = await drafts
                    .Where(d => d.AccountId == account)
                    .OrderBy(d => d.SavedAt)
                    .ToListAsync(cancel);
                drafts.RemoveRange(others.Take(others.Count - Most + 1));
            }

            draft.Save(command.Key, command.Content, work.Now);
            return Nothing.Value;
        }
    }

    private sealed class DropDraft : UseCase<string, Nothing>
    {
        public override Permission Permission => AccountAccess.Own;

        public override async Task<Nothing> Act(Work work, string command, CancellationToken cancel)
        {
            var account = work.Principal.Account;
            var draft = await work
                .Rows.Set<FormDraft>()
                .SingleOrDefaultAsync(d => d.AccountId == account && d.Form == command, cancel);
            if (draft is not null)
                work.Rows.Remove(draft);
            return Nothing.Value;
        }
    }
}
