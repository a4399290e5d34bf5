using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Accounts;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Web.Tests.Findings;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Accounts;

/// <summary>草稿 over HTTP: what was typed comes back to whoever typed it, and to nobody else.</summary>
public sealed class DraftTests
{
    private const string Typed = "公示日期是补录的，原件在档案里";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task What_was_typed_is_kept_shown_again_and_thrown_away(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var (path, draft) = await DismissPage(server);
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        var empty = await handler.Client.Page(path);
        empty.QuerySelector("autosave-draft")!.GetAttribute("to").ShouldBe(draft);
        empty.Words().ShouldNotContain("已恢复未提交的草稿");

        using var kept = await Keep(handler, path, draft, Typed);
        kept.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var restored = await handler.Client.Page(path);
        restored.Words().ShouldContain("已恢复未提交的草稿");
        restored.QuerySelector("textarea[name=Explanation]")!.TextContent.Trim().ShouldBe(Typed);
        using var again = await Keep(handler, path, draft, Typed + "，可查");
        (await handler.Client.Page(path))
            .QuerySelector("textarea[name=Explanation]")!
            .TextContent.Trim()
            .ShouldEndWith("可查");

        var form = restored.QuerySelector($"form[action='{draft}/discard']")!;
        using var sent = new FormUrlEncodedContent(
            PageForms.HiddenOf(form).Select(f => KeyValuePair.Create(f.Name, f.Value))
        );
        using var gone = await handler.Client.PostAsync($"{draft}/discard", sent, Cancel);
        gone.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        gone.Headers.Location!.ToString().ShouldBe(path);
        (await handler.Client.Page(path))
            .QuerySelector("textarea[name=Explanation]")!
            .TextContent.Trim()
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_of_another_is_not_there_and_cannot_be_thrown_away()
    {
        await using var server = await RunningServer.Start();
        var (path, draft) = await DismissPage(server);
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        using var kept = await Keep(handler, path, draft, Typed);
        kept.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var another = await server.Staff.SomebodyNew(Roles.SupervisionHandler);
        (await another.Client.Page(path)).Words().ShouldNotContain(Typed);
        using var own = await Keep(another, path, draft, "另一个人的草稿");
        own.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", Token(await another.Client.Page(path))),
        ]);
        using var discarded = await another.Client.PostAsync($"{draft}/discard", content, Cancel);
        discarded.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await handler.Client.Page(path))
            .QuerySelector("textarea[name=Explanation]")!
            .TextContent.Trim()
            .ShouldBe(Typed);
        // There is no address at which a draft could be read.
        using var read = await another.Client.GetAsync(draft, Cancel);
        ((int)read.StatusCode).ShouldBeOneOf(404, 405);
    }

    [Fact]
    public async Task After_the_session_nothing_is_kept_and_what_was_kept_before_is_still_there()
    {
        await using var server = await RunningServer.Start();
        var (path, draft) = await DismissPage(server);
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        using var kept = await Keep(handler, path, draft, Typed);
        var principal = (await (await server.Staff.City()).SessionOf(handler.Worker, Cancel))!.Principal;
        var token = Token(await handler.Client.Page(path));

        server.Time.Advance(TimeSpan.FromDays(1));
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", token),
            KeyValuePair.Create("Explanation", "会话结束后的文字"),
        ]);
        using var late = await handler.Client.PostAsync(draft, content, Cancel);
        late.IsSuccessStatusCode.ShouldBeFalse($"answered {late.StatusCode}");
        var found = await server
            .Services.GetRequiredService<FormDrafts>()
            .Find(principal, draft.Split('/')[^1], Cancel);
        found.ShouldNotBeNull().Fields["Explanation"].ShouldBe([Typed]);
    }

    [Fact]
    public async Task Without_the_token_of_the_page_or_with_too_much_nothing_is_kept()
    {
        await using var server = await RunningServer.Start();
        var (path, draft) = await DismissPage(server);
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("Explanation", Typed)]);
        using var refused = await handler.Client.PostAsync(draft, forged, Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var large = await Keep(handler, path, draft, new string('长', FormDrafts.Largest));
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await handler.Client.Page(path)).Words().ShouldNotContain("已恢复未提交的草稿");
    }

    private static async Task<(string Path, string Draft)> DismissPage(RunningServer server)
    {
        await ScreenedCity.Fill(server);
        var queries = server.Services.GetRequiredService<FindingQueries>();
        var filter = new FindingFilter { Check = "disclosure-term" };
        var finding = (await queries.List(Principal.System("test"), filter, null, 1, Cancel)).Rows[0].Ref;
        return ($"/findings/{finding}/dismiss", $"/drafts/dismiss-{finding}");
    }

    private static async Task<HttpResponseMessage> Keep(Visitor visitor, string path, string draft, string text)
    {
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", Token(await visitor.Client.Page(path))),
            KeyValuePair.Create("Explanation", text),
        ]);
        return await visitor.Client.PostAsync(draft, content, Cancel);
    }

    private static string Token(IDocument page) =>
        page.QuerySelector("autosave-draft input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
