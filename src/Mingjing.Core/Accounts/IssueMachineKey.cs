using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>签发接口密钥.</summary>
/// <param name="OrganizationId">Whose system it is for.</param>
/// <param name="Name">用途.</param>
/// <param name="Permissions">Codes of what it may do, at least one.</param>
/// <param name="Until">The first day on which it is not valid any more; null for no end.</param>
public sealed record NewMachineKey(
    OrganizationId OrganizationId,
    string Name,
    IReadOnlyList<string> Permissions,
    DateOnly? Until
);

/// <summary>What is handed to the department.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Key">Shown once; empty when the same request is answered again.</param>
public sealed record IssuedMachineKey(MachineKeyId Id, Secret Key);

/// <summary>签发接口密钥 for a system of one organization. The key is shown once; the store has its hash.</summary>
public sealed class IssueMachineKey(MachineKeyTexts texts) : UseCase<NewMachineKey, IssuedMachineKey>
{
    public override Permission Permission => AccountAccess.IssueKey;

    /// <summary>What a key can be issued for.</summary>
    public static IReadOnlyList<Permission> Grantable { get; } =
    [
        .. Permission
            .All.Values.Where(p => (p.Roles & Roles.MachineClient) != Roles.None)
            .OrderBy(p => p.Code, StringComparer.Ordinal),
    ];

    /// <exception cref="Refused">A field breaks its rule, or the organization gets no key.</exception>
    public override async Task<IssuedMachineKey> Act(Work work, NewMachineKey command, CancellationToken cancel)
    {
        var name = command.Name.Trim();
        if (name.Length is 0 or > MachineKey.LongestName)
            throw new Refused(
                Refusal.OfField(nameof(NewMachineKey.Name), $"用途必填，最多 {MachineKey.LongestName} 字")
            );
        if (command.Permissions.Count == 0 || !command.Permissions.All(IsGrantable))
            throw new Refused(Refusal.OfField(nameof(NewMachineKey.Permissions), "请选择接口可以办理的事项"));
        if (command.Until <= work.Today)
            throw new Refused(Refusal.OfField(nameof(NewMachineKey.Until), "到期日期应晚于今天"));
        var organization = await Work.Require(
            work.Rows.Set<Organization>().Where(o => o.Id == command.OrganizationId),
            "这个机构",
            cancel
        );
        if (!AppointmentScope.IsEnforcing(organization.Kind))
            throw new Refused(AccountRefusals.KeyForWhom);
        var id = work.NewId<MachineKeyId>();
        var text = MachineKeyTexts.New(id);
        var key = new MachineKey(
            id,
            organization.Id,
            organization.RegionCode,
            name,
            command.Permissions.Distinct(StringComparer.Ordinal),
            texts.Hash(text),
            command.Until,
            work.Now
        );
        work.Rows.Add(key);
        work.Record(AccountEvents.KeyIssued, key, key.MaterialFields());
        return new IssuedMachineKey(id, text);
    }

    private static bool IsGrantable(string code) =>
        Permission.All.TryGetValue(code, out var permission) && (permission.Roles & Roles.MachineClient) != Roles.None;
}
