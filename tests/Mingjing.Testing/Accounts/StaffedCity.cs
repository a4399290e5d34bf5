using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Stores;
using OtpNet;

namespace Mingjing.Testing.Accounts;

/// <summary>The small city in a store, with people at work in it: what tests about rights begin with.</summary>
public sealed class StaffedCity : IDisposable
{
    /// <summary>Few rounds: these tests are not about the cost of a hash.</summary>
    public const int PasswordRounds = 1_000;

    private static readonly Principal Registrar = Principal.System("test");

    private readonly DirectoryInfo? _folder;
    private int _people;

    /// <summary>A city in a store of its own, with keys of its own.</summary>
    public StaffedCity(TestStore store, TimeProvider time)
        : this(store.Database, time, SmallCity.Regions, System.IO.Directory.CreateTempSubdirectory("mingjing-keys-"))
    { }

    /// <summary>A city in the store of a server that runs, with its keys.</summary>
    public StaffedCity(Database database, TimeProvider time, RegionTree regions, KeyFile keys, Passwords passwords)
    {
        (Database, Time, KeyFile, Passwords) = (database, time, keys, passwords);
        Clock = new Clock(time);
        Runner = new UseCaseRunner(database, Clock);
        Directory = new LiveDirectory(database, regions, time);
        Factors = new SecondFactors(KeyFile);
        KeyTexts = new MachineKeyTexts(KeyFile);
        Posts = new PostList(database, Directory, Clock);
        SignIn = new SignIn(database, Runner, Passwords, Factors, Posts, Limits);
        Resolver = new PrincipalResolver(database, Directory, Posts, Runner, KeyTexts, Limits, Clock);
    }

    private StaffedCity(Database database, TimeProvider time, RegionTree regions, DirectoryInfo folder)
        : this(
            database,
            time,
            regions,
            KeyFile.LoadOrCreate(Path.Combine(folder.FullName, "mingjing.keys")),
            new Passwords(PasswordRounds)
        ) => _folder = folder;

    public Database Database { get; }

    public TimeProvider Time { get; }

    public Clock Clock { get; }

    public UseCaseRunner Runner { get; }

    public LiveDirectory Directory { get; }

    public KeyFile KeyFile { get; }

    public SecondFactors Factors { get; }

    public MachineKeyTexts KeyTexts { get; }

    public Passwords Passwords { get; }

    public PostList Posts { get; }

    public SignIn SignIn { get; }

    public PrincipalResolver Resolver { get; }

    public SessionLimits Limits { get; } = new();

    /// <summary>The security administrator of the tests, who is nobody's appointment.</summary>
    public static Principal Security { get; } = AdministratorAs(Roles.SecurityAdministrator);

    /// <summary>A principal of one of the three administrators without an account behind it.</summary>
    public static Principal AdministratorAs(Roles role)
    {
        var account = new AccountId(new Guid("01900000-0000-7000-8000-0000000000a1"));
        return Principal.Person(
            account,
            new AppointmentId(new Guid("01900000-0000-7000-8000-0000000000a2")),
            new OrganizationId(new Guid("01900000-0000-7000-8000-0000000000a3")),
            "安全管理员",
            role,
            DataScope.OfAdministrator(account)
        );
    }

    /// <summary>Registers a body.</summary>
    public async Task<OrganizationId> Register(OrganizationFacts facts, CancellationToken cancel)
    {
        var id = (await Runner.Run(new RegisterOrganization(), new Request(Registrar), facts, cancel)).Result;
        Directory.Expire();
        return id;
    }

    /// <summary>Registers all bodies of the small city, by name.</summary>
    public async Task<IReadOnlyDictionary<string, OrganizationId>> RegisterAll(CancellationToken cancel)
    {
        var ids = new Dictionary<string, OrganizationId>(StringComparer.Ordinal);
        foreach (var facts in SmallCity.All)
            ids[facts.Name] = await Register(facts with { RegionCode = RegionOf(facts) }, cancel);
        return ids;
    }

    /// <summary>Where a body of the small city lies: a server has the regions of its pack, into which the city is put place by place.</summary>
    public string RegionOf(OrganizationFacts facts)
    {
        var place = SmallCity
            .Regions.All.TakeWhile(r => !string.Equals(r.Code, facts.RegionCode, StringComparison.Ordinal))
            .Count();
        return Directory.Regions.All[place].Code;
    }

    /// <summary>An account with a first password.</summary>
    public async Task<CreatedAccount> Hire(CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _people);
        var account = new NewAccount($"测试人员{number}", $"user{number}");
        return (await Runner.Run(new CreateAccount(Passwords), new Request(Security), account, cancel)).Result;
    }

    /// <summary>An appointment from today on.</summary>
    public Task<Settled<AppointmentId>> Appoint(
        PersonId person,
        OrganizationId organization,
        Roles role,
        CancellationToken cancel,
        DateOnly? from = null,
        DateOnly? until = null
    ) =>
        Runner.Run(
            new AppointPerson(Directory.Regions),
            new Request(Security),
            new NewAppointment(person, organization, role, from ?? Clock.Today, until),
            cancel
        );

    /// <summary>Somebody with both factors and a password of their own, at work under one appointment.</summary>
    public async Task<Worker> PutToWork(OrganizationId organization, Roles role, CancellationToken cancel)
    {
        var account = await Hire(cancel);
        _ = (await Appoint(account.Person, organization, role, cancel)).Result;
        return await FirstSignIn(account, cancel);
    }

    /// <summary>The whole way of a first sign-in: password, enrolment, a new password.</summary>
    public async Task<Worker> FirstSignIn(CreatedAccount account, CancellationToken cancel)
    {
        var (secret, token) = await Enroll(account, cancel);
        var password = new Secret($"Own-{account.LoginName[^1]}-Passw0rd!");
        var session = (await Resolver.OfToken(token, cancel))!;
        var change = new PasswordChange(session.Id, account.FirstPassword, password);
        _ = (
            await Runner.Run(new ChangeOwnPassword(Passwords, Limits), new Request(session.Principal), change, cancel)
        ).Result;
        return new Worker(account, password, secret, token);
    }

    /// <summary>The first half of it: the first password still has to be changed.</summary>
    public async Task<(Secret Factor, Secret Token)> Enroll(CreatedAccount account, CancellationToken cancel)
    {
        var first = await SignIn.TakePassword(account.LoginName, account.FirstPassword, Origin, cancel);
        var session = (await Resolver.OfToken(first.Token, cancel))!;
        var secret = (await EnrollSecondFactor.PendingOf(Database, Factors, session, cancel))!.Value;
        var enrolled = await Runner.Run(
            new EnrollSecondFactor(Factors, Posts, Limits),
            new Request(session.Principal),
            new SecondFactorEnrollment(session.Id, CodeAt(secret, Time.GetUtcNow())),
            cancel
        );
        return (secret, enrolled.Result.Token);
    }

    /// <summary>The session of a worker as the next request finds it.</summary>
    public async Task<ActiveSession?> SessionOf(Worker worker, CancellationToken cancel) =>
        await Resolver.OfToken(worker.Token, cancel);

    /// <summary>The code that an app shows for a secret at an instant.</summary>
    public static Secret CodeAt(Secret secret, DateTimeOffset at) =>
        new(new Totp(Base32Encoding.ToBytes(secret.Text)).ComputeTotp(at.UtcDateTime));

    public static SessionOrigin Origin { get; } = new("10.1.2.0/24", "Chrome · Windows");

    public void Dispose()
    {
        Directory.Dispose();
        _folder?.Delete(recursive: true);
    }
}

/// <summary>Somebody at work.</summary>
/// <param name="Account">The account.</param>
/// <param name="Password">The own password.</param>
/// <param name="Factor">The secret of the second factor, as in the app.</param>
/// <param name="Token">Of the open session.</param>
public sealed record Worker(CreatedAccount Account, Secret Password, Secret Factor, Secret Token);
