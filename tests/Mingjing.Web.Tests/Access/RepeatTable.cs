using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Mingjing.Core.Accounts;
using Mingjing.Core.Notices;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.EnforcementActs;
using Mingjing.Web.Notices;
using Mingjing.Web.Organizations;
using Mingjing.Web.Registers;
using Mingjing.Web.Tests.EnforcementActs;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>一次提交: what is sent again and again under one key.</summary>
/// <param name="Id">What stands in the address; null where nothing does.</param>
/// <param name="Content">The body.</param>
internal sealed record Submission(string? Id, Func<HttpContent?> Content);

/// <summary>Prepares a submission that is done when it is sent once.</summary>
internal delegate Task<Submission> Preparation(Staff staff, Visitor visitor);

/// <summary>One line of the table.</summary>
/// <param name="Name">“POST /api/v1/accounts”.</param>
/// <param name="Role">Of whoever sends it.</param>
/// <param name="Entries">Ledger entries of its one effect.</param>
/// <param name="NeedsKey">Whether it is refused without a key: not where the content itself tells a repetition (docs/decisions/0011).</param>
internal sealed record RepeatRow(string Name, Roles Role, Preparation Prepare, int Entries = 1, bool NeedsKey = true);

/// <summary>
/// 重发表: every endpoint of the API that changes something, with a submission that succeeds. One that is not here fails the tests: add a
/// line.
/// </summary>
internal static class RepeatTable
{
    private const Roles System = Roles.SystemAdministrator;
    private const Roles Security = Roles.SecurityAdministrator;

    private static readonly DateOnly Today = new(2026, 11, 23);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IReadOnlyList<RepeatRow> All { get; } =
    [
        new("POST /api/v1/account/sessions-revoke", Roles.DepartmentClerk, OtherSession),
        new("POST /api/v1/account/password", Roles.DepartmentClerk, NewPassword),
        new("POST /api/v1/account/switch", Roles.DepartmentClerk, OtherAppointment),
        new("POST /api/v1/account/delegations", Roles.DepartmentHead, Delegation),
        new("POST /api/v1/account/delegations/{id}/end", Roles.DepartmentHead, OwnDelegation),
        new(
            "POST /api/v1/accounts",
            Security,
            (_, _) => Json(null, new NewAccount("测试新人", "newcomer")),
            Entries: 2
        ),
        new(
            "POST /api/v1/notices/read",
            Roles.DepartmentClerk,
            (_, _) => Json(null, new NoticesReadBody(null, new NoticeId(Guid.CreateVersion7()))),
            Entries: 0
        ),
        new("POST /api/v1/accounts/{id}/lock", Security, Account),
        new("POST /api/v1/accounts/{id}/unlock", Security, LockedAccount),
        new("POST /api/v1/accounts/{id}/password-reset", Security, Account),
        new("POST /api/v1/accounts/{id}/second-factor-reset", Security, Account),
        new("POST /api/v1/accounts/{id}/sessions-revoke", Security, Account),
        new("POST /api/v1/appointments", Security, Appointment),
        new("POST /api/v1/appointments/{id}/end", Security, EndOfAppointment),
        new("POST /api/v1/keys", Security, Key),
        new("POST /api/v1/keys/{id}/revoke", Security, OldKey),
        new("POST /api/v1/organizations", System, (_, _) => Json(null, Body(201))),
        new("PUT /api/v1/organizations/{id}", System, Organization),
        new("POST /api/v1/organizations/import", System, Register),
        new("POST /api/v1/enforcement-acts", Roles.DepartmentClerk, Record, NeedsKey: false),
        new("POST /api/v1/enforcement-acts/{id}/party-code", Roles.DepartmentClerk, Look, Entries: 0, NeedsKey: false),
        new("POST /api/v1/enforcement-acts/{id}/withdraw", Roles.DepartmentClerk, Withdrawal, NeedsKey: false),
        new("POST /api/v1/import-runs", Roles.DepartmentClerk, UselessFile),
        new("POST /api/v1/completeness-declarations", Roles.DepartmentClerk, Declaration),
        new("POST /api/v1/completeness-declarations/{id}/end", Roles.DepartmentClerk, EndOfDeclaration),
        new("POST /api/v1/registers/{id}", Roles.SupervisionHandler, SubjectRegister),
        new("POST /api/v1/registers/{id}/declaration", Roles.SupervisionHandler, RegisterDeclared),
        .. VerificationRows.Repeat,
        .. ClueRows.Repeat,
        .. CaseRows.Repeat,
        .. PaperRows.Repeat,
        .. LetterRows.Repeat,
    ];

    private static Task<Submission> Json<T>(string? id, T body) =>
        Task.FromResult(new Submission(id, () => JsonContent.Create(body, options: PlatformJson.Options)));

    private static Task<Submission> Bare(string id) => Task.FromResult(new Submission(id, () => null));

    private static async Task<Submission> OtherSession(Staff staff, Visitor visitor)
    {
        var worker = visitor.Worker;
        var city = await staff.City();
        await city.SignIn.TakePassword(worker.Account.LoginName, worker.Password, StaffedCity.Origin, Cancel);
        return await Json(null, new SessionRevocationBody(null));
    }

    private static Task<Submission> NewPassword(Staff staff, Visitor visitor) =>
        Json(null, new PasswordChangeBody(visitor.Worker.Password.Text!, "Quite-Another-Pass1"));

    private static async Task<Submission> OtherAppointment(Staff staff, Visitor visitor)
    {
        var city = await staff.City();
        var place = await staff.IdOf(SmallCity.CityTax);
        var made = await city.Appoint(visitor.Worker.Account.Person, place, Roles.DepartmentHead, Cancel);
        return await Json(null, new AppointmentSwitchBody(made.Result, null));
    }

    private static async Task<Submission> Delegation(Staff staff, Visitor visitor)
    {
        var (_, to) = await Subjects.Colleague(staff, SmallCity.CityMarket);
        return await Json(null, new DelegationBody(to, Today, Today.AddDays(7)));
    }

    private static async Task<Submission> OwnDelegation(Staff staff, Visitor visitor)
    {
        var city = await staff.City();
        var (_, to) = await Subjects.Colleague(staff, SmallCity.CityMarket);
        var session = (await city.SessionOf(visitor.Worker, Cancel))!;
        var lent = await city.Runner.Run(
            new DelegateAppointment(city.Limits),
            new Request(session.Principal),
            new NewDelegation(session.Id, to, Today, Today.AddDays(7)),
            Cancel
        );
        return await Bare(lent.Result.ToString());
    }

    private static async Task<Submission> Account(Staff staff, Visitor visitor) =>
        await Bare((await staff.SomebodyNew(Roles.DepartmentClerk)).Worker.Account.Account.ToString());

    private static async Task<Submission> LockedAccount(Staff staff, Visitor visitor)
    {
        var city = await staff.City();
        var account = await city.Hire(Cancel);
        var security = new Request(StaffedCity.Security);
        _ = (await city.Runner.Run(new LockAccount(), security, account.Account, Cancel)).Result;
        return await Bare(account.Account.ToString());
    }

    private static async Task<Submission> Appointment(Staff staff, Visitor visitor)
    {
        var account = await (await staff.City()).Hire(Cancel);
        var place = await staff.IdOf(SmallCity.CityMarket);
        return await Json(null, new NewAppointment(account.Person, place, Roles.DepartmentClerk, Today, null));
    }

    private static async Task<Submission> EndOfAppointment(Staff staff, Visitor visitor)
    {
        var (_, appointment) = await Subjects.Colleague(staff, SmallCity.CityMarket);
        return await Json(appointment.ToString(), new AppointmentEndBody(1, Today.AddDays(1)));
    }

    private static async Task<Submission> Key(Staff staff, Visitor visitor) =>
        await Json(
            null,
            new NewMachineKey(
                await staff.IdOf(SmallCity.CityMarket),
                "办案系统",
                [OrganizationAccess.Read.Code],
                Until: null
            )
        );

    private static async Task<Submission> OldKey(Staff staff, Visitor visitor) =>
        await Bare(await Subjects.MachineKey(staff, SmallCity.CityMarket));

    private static async Task<Submission> Organization(Staff staff, Visitor visitor)
    {
        var facts = SmallCity.Facts(202, "河洛市测试局", OrganizationKind.Department, SmallCity.City);
        var id = await (await staff.City()).Register(facts, Cancel);
        return await Json(id.ToString(), new OrganizationChangeBody(1, facts with { ShortName = "新简称" }));
    }

    private static async Task<Submission> Register(Staff staff, Visitor visitor)
    {
        var body = Body(203);
        var region = (await staff.City()).Directory.Regions.City.Code;
        var text = $"统一社会信用代码,名称,机构类别,区划代码\n{body.Code},{body.Name},执法部门,{region}\n";
        return new Submission(
            null,
            () =>
                new ByteArrayContent(Encoding.UTF8.GetBytes(text))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("text/csv") },
                }
        );
    }

    private static Task<Submission> Record(Staff staff, Visitor visitor) =>
        Json(null, ActSamples.Penalty(SmallCity.CityMarket));

    private static async Task<Submission> Look(Staff staff, Visitor visitor) =>
        await Json(await Subjects.Act(staff, SmallCity.CityMarket), new PartyCodeBody("核对"));

    private static async Task<Submission> Withdrawal(Staff staff, Visitor visitor) =>
        await Json(
            await Subjects.Act(staff, SmallCity.CityMarket),
            new WithdrawalBody(1, "行为没有发生", "测试记录", null)
        );

    // No row of it can be used: what its reading enters would come at its own time.
    private static Task<Submission> UselessFile(Staff staff, Visitor visitor) =>
        Csv(null, $"记录编号,执法行为类别,执法主体代码\n,行政处罚,{SmallCity.CityMarket.Code}\n");

    private static Task<Submission> Declaration(Staff staff, Visitor visitor) =>
        Json(null, new CompletenessBody("执法行为记录", null, Today));

    private static async Task<Submission> EndOfDeclaration(Staff staff, Visitor visitor) =>
        await Json(await Subjects.Completeness(staff, SmallCity.CityMarket), new CompletenessEndBody(1));

    private static Task<Submission> SubjectRegister(Staff staff, Visitor visitor) => Csv("subjects", Subject(1));

    private static async Task<Submission> RegisterDeclared(Staff staff, Visitor visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/registers/subjects")
        {
            Content = (await Csv(null, Subject(2))).Content(),
            Headers = { { UseCaseDesk.KeyHeader, "prepared" } },
        };
        using var imported = await visitor.Client.SendAsync(request, Cancel);
        imported.EnsureSuccessStatusCode();
        var standing = await visitor.Client.GetFromJsonAsync<RegisterAnswer>(
            "/api/v1/registers/subjects",
            PlatformJson.Options,
            Cancel
        );
        return await Json("subjects", new RegisterDeclarationBody(standing!.Version, IsComplete: true));
    }

    private static string Subject(int number) =>
        $"代码,名称,区划代码,层级,执法领域,确认机关,资格起,资格止,变更日期,变更申请日期\n{SmallCity.CityMarket.Code},第{number}次登记的名称,{SmallCity.City},市级,,本级,2020-01-01,,,\n";

    private static Task<Submission> Csv(string? id, string text) =>
        Task.FromResult(
            new Submission(
                id,
                () =>
                    new ByteArrayContent(Encoding.UTF8.GetBytes(text))
                    {
                        Headers = { ContentType = new MediaTypeHeaderValue("text/csv") },
                    }
            )
        );

    private static OrganizationFacts Body(int number) =>
        SmallCity.Facts(number, $"河洛市第{number}局", OrganizationKind.Department, SmallCity.City);
}
