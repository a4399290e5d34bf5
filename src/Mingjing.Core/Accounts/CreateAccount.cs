using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>建立账号 for a person who is registered with it.</summary>
/// <param name="Name">姓名.</param>
/// <param name="LoginName">登录名.</param>
public sealed record NewAccount(string Name, string LoginName);

/// <summary>What is handed to the person.</summary>
/// <param name="Account">The account.</param>
/// <param name="Person">The person.</param>
/// <param name="LoginName">登录名.</param>
/// <param name="FirstPassword">Shown once; empty when the same request is answered again.</param>
public sealed record CreatedAccount(AccountId Account, PersonId Person, string LoginName, Secret FirstPassword);

/// <summary>建立账号: the person gets a first password and chooses another at the first sign-in.</summary>
public sealed class CreateAccount(Passwords passwords) : UseCase<NewAccount, CreatedAccount>
{
    public override Permission Permission => AccountAccess.Manage;

    /// <exception cref="Refused">A field breaks its rule, or the login name is taken.</exception>
    public override async Task<CreatedAccount> Act(Work work, NewAccount command, CancellationToken cancel) =>
        (await AccountRows.Create(work, passwords, command, cancel)).Created;
}

/// <summary>Rows of accounts that several acts make or ask for.</summary>
internal static class AccountRows
{
    public static async Task<(Person Person, CreatedAccount Created)> Create(
        Work work,
        Passwords passwords,
        NewAccount command,
        CancellationToken cancel
    )
    {
        var (name, loginName) = (command.Name.Trim(), LoginNames.Normalize(command.LoginName));
        if (name.Length is 0 or > Person.LongestName || name.Any(char.IsControl))
            throw new Refused(Refusal.OfField(nameof(NewAccount.Name), $"姓名必填，最多 {Person.LongestName} 字"));
        if (!LoginNames.IsValid(loginName))
            throw new Refused(Refusal.OfField(nameof(NewAccount.LoginName), LoginNames.Rule));
        if (await work.Rows.Set<Account>().AnyAsync(a => a.LoginName == loginName, cancel))
            throw new Refused(AccountRefusals.LoginNameTaken);
        var person = new Person(work.NewId<PersonId>(), name);
        var password = Passwords.NewFirstPassword();
        var account = new Account(work.NewId<AccountId>(), person.Id, loginName, passwords.Hash(password), work.Now);
        work.Rows.Add(person);
        work.Rows.Add(account);
        work.Rows.Add(new SignInState(account.AccountId));
        work.Record(AccountEvents.Registered, person);
        work.Record(AccountEvents.Created, account);
        return (person, new CreatedAccount(account.AccountId, person.Id, loginName, password));
    }

    /// <summary>An account in the administrator's scope.</summary>
    public static Task<Account> Require(Work work, AccountId id, CancellationToken cancel) =>
        Work.Require(work.Rows.Set<Account>().Where(a => a.AccountId == id), "这个账号", cancel);

    /// <summary>The same, of somebody else.</summary>
    public static Task<Account> RequireOther(Work work, AccountId id, CancellationToken cancel) =>
        id == work.Principal.Account ? throw new Refused(AccountRefusals.OwnAccount) : Require(work, id, cancel);
}
