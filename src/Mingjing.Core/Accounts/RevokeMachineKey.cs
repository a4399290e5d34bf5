using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>撤销接口密钥: worth nothing from the next request on. By the security administrator, or the head of the department.</summary>
public sealed class RevokeMachineKey : UseCase<MachineKeyId, Nothing>
{
    public override Permission Permission => AccountAccess.RevokeKey;

    /// <exception cref="Refused">Not there, out of scope, or revoked already.</exception>
    public override async Task<Nothing> Act(Work work, MachineKeyId command, CancellationToken cancel)
    {
        var key = await Work.Require(work.Rows.Set<MachineKey>().Where(k => k.Id == command), "这个接口密钥", cancel);
        if (key.RevokedAt is not null)
            throw new Refused(AccountRefusals.KeyAlreadyRevoked);
        key.Revoke(work.Now);
        work.Record(AccountEvents.KeyRevoked, key, key.MaterialFields());
        return Nothing.Value;
    }
}
