using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>会话仍在使用: moves the end of the idle time. No act, no entry.</summary>
internal sealed class TouchSession : UseCase<SessionId, Nothing>
{
    public override Permission Permission => AccountAccess.SignIn;

    public override async Task<Nothing> Act(Work work, SessionId command, CancellationToken cancel)
    {
        var session = await work.Rows.Set<Session>().SingleOrDefaultAsync(s => s.Id == command, cancel);
        session?.Touch(work.Now);
        return Nothing.Value;
    }
}

/// <summary>接口密钥仍在使用. No act, no entry.</summary>
internal sealed class TouchMachineKey : UseCase<MachineKeyId, Nothing>
{
    public override Permission Permission => AccountAccess.SignIn;

    public override async Task<Nothing> Act(Work work, MachineKeyId command, CancellationToken cancel)
    {
        var used = await work.Rows.Set<MachineKeyUse>().SingleOrDefaultAsync(u => u.KeyId == command, cancel);
        if (used is null)
        {
            var key = await work.Rows.Set<MachineKey>().SingleAsync(k => k.Id == command, cancel);
            work.Rows.Add(new MachineKeyUse(key, work.Now));
        }
        else
        {
            used.Touch(work.Now);
        }

        return Nothing.Value;
    }
}
