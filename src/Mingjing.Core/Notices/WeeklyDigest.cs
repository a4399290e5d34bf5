using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Accounts;
using Mingjing.Core.Notices.Channels;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

/// <summary>
/// 每周摘要: tells everybody with a post, on the day and from the hour that are set, how much waits. Counts and nothing else: who wants to
/// know more signs in.
/// </summary>
public sealed class WeeklyDigest(
    Database database,
    UseCaseRunner runner,
    LiveDirectory directory,
    IEnumerable<DigestCount> counts,
    IEnumerable<IMessageChannel> channels,
    ContactList contacts
) : Job
{
    private const string Memory = "weekly-digest";

    private readonly DigestCount[] _counts = [.. counts];
    private readonly IMessageChannel[] _channels = [.. channels];

    public override string Name => Memory;

    public override string Title => "发出每周摘要";

    // Asked every hour, since day and hour are settings that change while the system runs.
    public override JobSchedule Schedule => JobSchedule.EveryHour(minute: 5);

    public override async Task Run(DateTimeOffset scheduledFor, CancellationToken cancel)
    {
        if (await DueAt(scheduledFor, cancel) is not { } at)
            return;
        var day = Clock.DayOf(at);
        var now = await directory.Now(cancel);
        foreach (var posts in (await Posts(day, cancel)).GroupBy(p => p.Organization))
        {
            if (now.Find(posts.Key) is not { } organization || !organization.StandsOn(day))
                continue;
            var digest = await Digest(now, organization, at, [.. posts], cancel);
            if (digest.People.Count > 0)
                _ = (await runner.Run(new MakeDigest(), Request, digest, cancel)).Result;
        }

        _ = (await runner.Run(new Remember(), Request, Text(day), cancel)).Result;
    }

    private static Request Request { get; } = new(Principal.System(Memory));

    // Null on another day, before the hour, where it is off, and where the day is done.
    private async Task<DateTimeOffset?> DueAt(DateTimeOffset scheduledFor, CancellationToken cancel)
    {
        const int sunday = 7;
        var wall = Clock.InShanghai(scheduledFor);
        var day = DateOnly.FromDateTime(wall.Date);
        await using var rows = database.Read(Request.Principal);
        var weekday = await rows.Setting(NoticeSettings.DigestWeekday, day, cancel);
        var hour = await rows.Setting(NoticeSettings.DigestHour, day, cancel);
        var isOn = await rows.Setting(NoticeSettings.Digest, day, cancel);
        if (!isOn || (int)wall.DayOfWeek != weekday % sunday || wall.Hour < hour)
            return null;
        var last = await rows.Set<JobMemoryRow>()
            .Where(m => m.Name == Memory)
            .Select(m => m.Value)
            .SingleOrDefaultAsync(cancel);
        return string.Equals(last, Text(day), StringComparison.Ordinal) ? null : Clock.BeginningOf(day).AddHours(hour);
    }

    private async Task<OrganizationDigest> Digest(
        OrganizationDirectory now,
        OrganizationEntry organization,
        DateTimeOffset at,
        IReadOnlyList<HeldPost> posts,
        CancellationToken cancel
    )
    {
        var byRole = new Dictionary<Roles, DigestNumbers>();
        foreach (var post in posts.DistinctBy(p => p.Role))
            byRole[post.Role] = await Count(now, organization, post, Clock.DayOf(at), cancel);
        var unread = await Unread(organization.Id, cancel);
        var people = posts
            .GroupBy(p => p.Account)
            .Select(own => new PersonDigest(
                own.Key,
                own.Select(p => byRole[p.Role]).Aggregate(DigestNumbers.Larger),
                unread.GetValueOrDefault(own.Key)
            ));
        var contact = contacts.Of(organization.Code);
        return new OrganizationDigest(
            organization.Id,
            at,
            [.. people.Where(p => !p.Numbers.IsNothing || p.Unread > 0)],
            byRole.Values.Aggregate(DigestNumbers.Larger),
            [.. _channels.Where(c => contact is not null && c.AddressOf(contact) is not null).Select(c => c.Code)]
        );
    }

    private async Task<DigestNumbers> Count(
        OrganizationDirectory now,
        OrganizationEntry organization,
        HeldPost post,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var principal = Principal.Person(
            post.Account,
            post.Appointment,
            organization.Id,
            name: "",
            post.Role,
            AppointmentScope.Of(now, organization, post.Role)
        );
        var sum = default(DigestNumbers);
        foreach (var count in _counts.Where(c => c.Permission.IsGrantedTo(principal)))
            sum += await count.Read(principal, day, cancel);
        return sum;
    }

    private async Task<List<HeldPost>> Posts(DateOnly day, CancellationToken cancel)
    {
        await using var rows = database.Read(Request.Principal);
        return await (
            from appointment in Recipients.HeldOn(rows, day)
            join account in rows.Set<Account>() on appointment.PersonId equals account.PersonId
            where !account.IsLocked
            orderby appointment.OrganizationId, appointment.Id
            select new HeldPost(account.AccountId, appointment.Id, appointment.OrganizationId, appointment.Role)
        ).ToListAsync(cancel);
    }

    // An earlier digest that nobody has opened is nothing to be told of again.
    private async Task<Dictionary<AccountId, int>> Unread(OrganizationId organization, CancellationToken cancel)
    {
        var digest = DigestNotices.Weekly.Code;
        await using var rows = database.Read(Request.Principal);
        return await rows.Set<Notice>()
            .Where(n => n.OrganizationId == organization && n.ReadAt == null && n.Topic != digest)
            .GroupBy(n => n.AccountId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private sealed record HeldPost(
        AccountId Account,
        AppointmentId Appointment,
        OrganizationId Organization,
        Roles Role
    );

    // Whoever finds something new later on the same day is told of it next week.
    private sealed class Remember : UseCase<string, Nothing>
    {
        public override Permission Permission => NoticeAccess.Deliver;

        public override async Task<Nothing> Act(Work work, string command, CancellationToken cancel)
        {
            var memory = work.Rows.Set<JobMemoryRow>();
            if (await memory.SingleOrDefaultAsync(m => m.Name == Memory, cancel) is { } last)
                last.Value = command;
            else
                memory.Add(new JobMemoryRow { Name = Memory, Value = command });
            return Nothing.Value;
        }
    }
}
