using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Testing.Files;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Commands;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Findings;

/// <summary>证据材料 over HTTP: handed in with an answer, seen by whom it concerns, handed out and never shown.</summary>
public sealed class EvidencePageTests : IAsyncLifetime
{
    private const string Check = "disclosure-term";
    private const string PlantedName = "王某某410000199901019999延期审批.txt";
    private const string PlantedText = "王某某 410000199901017777 同意延期公示";

    private readonly ScreenedCity _city = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string DataFolder => _city.Server.Services.GetRequiredService<ServerSettings>().DataFolder;

    public ValueTask InitializeAsync() => _city.InitializeAsync();

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_file_goes_with_the_answer_and_is_seen_by_the_supervisor_once_it_is_confirmed()
    {
        var (item, finding) = await Ask();
        var clerk = await _city.As(Roles.DepartmentClerk);
        var supervisor = await _city.As(Roles.SupervisionHandler);
        using var uploaded = await Upload(clerk, item, "延期审批表.docx", SampleDocuments.Docx());
        uploaded.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        uploaded.Headers.Location!.ToString().ShouldBe(item + "#evidence");
        var page = await clerk.Page(item);
        page.QuerySelector("#evidence table").Words().ShouldContain("延期审批表.docxWord文档");
        page.QuerySelector("#evidence table").Words().ShouldContain("刚上传");
        var file = page.QuerySelector("#evidence tbody a")!.GetAttribute("href")!;
        (await supervisor.Page(item)).QuerySelector("#evidence").ShouldBeNull();
        (await Status(supervisor, file)).ShouldBe(HttpStatusCode.NotFound);

        await Answer(clerk, item);
        (await clerk.Page(item)).QuerySelector("#evidence table").Words().ShouldContain("已附入草稿");
        (await Status(supervisor, file)).ShouldBe(HttpStatusCode.NotFound);
        await Confirm(item);

        (await supervisor.Page(item)).QuerySelector("#evidence table").Words().ShouldContain("已随反馈送出");
        using var fetched = await supervisor.GetAsync(file, Cancel);
        (await fetched.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(SampleDocuments.Docx());
        var head = fetched.Content.Headers;
        head.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        (head.ContentDisposition!.DispositionType, head.ContentDisposition.FileNameStar).ShouldBe(
            ("attachment", "延期审批表-演示.docx")
        );
        fetched.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        fetched.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        fetched.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Looks()).Count.ShouldBe(1);
        (await Status(clerk, $"/api/v1{file}")).ShouldBe(HttpStatusCode.OK);
        (await Looks()).Count.ShouldBe(2);
        finding.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Another_department_and_whoever_neither_answers_nor_judges_get_no_file()
    {
        var (item, finding) = await Ask();
        var clerk = await _city.As(Roles.DepartmentClerk);
        using var uploaded = await Upload(clerk, item, "a.pdf", SampleDocuments.Pdf());
        await Answer(clerk, item);
        await Confirm(item);
        var file = (await clerk.Page(item)).QuerySelector("#evidence tbody a")!.GetAttribute("href")!;
        var other = await _city.As(Roles.DepartmentClerk, SmallCity.CountyMarket);
        foreach (var path in new[] { file, $"/api/v1{file}", $"/api/v1/findings/{finding}/evidence" })
        {
            (await Status(other, path)).ShouldBe(HttpStatusCode.NotFound, path);
            (await Status(await _city.As(Roles.GovernmentLeader), path)).ShouldBe(HttpStatusCode.Forbidden, path);
            (await Status(await _city.As(Roles.AuditAdministrator), path)).ShouldBe(HttpStatusCode.Forbidden, path);
        }

        using var foreign = await Call(other, finding, "a.pdf", SampleDocuments.Pdf());
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var supervisor = await Call(
            await _city.As(Roles.SupervisionHead),
            finding,
            "a.pdf",
            SampleDocuments.Pdf()
        );
        supervisor.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Looks()).ShouldBeEmpty();
        (await (await _city.As(Roles.GovernmentLeader)).Page(item)).Body.Words().ShouldContain("所附文件1件");
    }

    [Fact]
    public async Task What_is_not_taken_is_named_with_its_rule_and_leaves_nothing_behind()
    {
        var (item, finding) = await Ask();
        var clerk = await _city.As(Roles.DepartmentClerk);
        var macro = SampleDocuments.Docx(more: ("word/vbaProject.bin", [1, 2, 3]));
        using var refused = await Upload(clerk, item, "..\\审批\u202E表.pdf", macro);
        refused.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var back = refused.Headers.Location!.ToString();
        back.ShouldStartWith(item + "?fault=");
        back.ShouldNotContain("审批", Case.Sensitive, Uri.UnescapeDataString(back));
        var told = (await clerk.Page(back)).QuerySelector("#evidence .alert").Words();
        told.ShouldContain("“审批表.pdf”没有收下：含有宏");
        (await clerk.Page(item + "?fault=" + Uri.EscapeDataString("请拨打电话")))
            .Body.Words()
            .ShouldNotContain("请拨打");
        using var large = await Call(clerk, finding, "大.txt", new byte[(50 << 20) + 1]);
        large.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await large.Content.ReadAsStringAsync(Cancel)).ShouldContain("超过 50 MB");
        using var nothing = await Upload(clerk, item, "", []);
        (await clerk.Page(nothing.Headers.Location!.ToString())).Body.Words().ShouldContain("请选择一个文件");
        using var keyless = await clerk.PostAsync(
            $"/api/v1/findings/{finding}/evidence?fileName=a.txt",
            new StringContent("一"),
            Cancel
        );
        keyless.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var folder = Path.Combine(DataFolder, "evidence");
        (Directory.Exists(folder) ? Directory.GetFiles(folder) : []).ShouldBeEmpty();
        (await clerk.Page(item)).QuerySelector("#evidence table").ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_is_ticked_to_go_is_left_out_of_the_answer()
    {
        var (item, _) = await Ask();
        var clerk = await _city.As(Roles.DepartmentClerk);
        using var one = await Upload(clerk, item, "一.pdf", SampleDocuments.Pdf());
        using var two = await Upload(clerk, item, "二.png", SampleDocuments.Png);
        await Answer(clerk, item);
        (await clerk.Page(item)).QuerySelectorAll("input[name=Remove]").Length.ShouldBe(2);
        var first = (await clerk.Page(item)).QuerySelector("input[name=Remove]")!.GetAttribute("value")!;
        await Answer(clerk, item, ("Remove", first));
        var state = (await clerk.Page(item)).QuerySelectorAll("#evidence tbody tr").Select(r => r.Words()).ToList();
        state.Count(r => r.Contains("已附入草稿", StringComparison.Ordinal)).ShouldBe(1);
        await Confirm(item);
        var supervisor = await _city.As(Roles.SupervisionHandler);
        (await supervisor.Page(item)).QuerySelectorAll("#evidence tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_API_takes_a_file_once_under_one_key_and_the_answer_names_it()
    {
        var (item, finding) = await Ask();
        var clerk = await _city.As(Roles.DepartmentClerk);
        var key = Guid.CreateVersion7().ToString();
        using var first = await Call(clerk, finding, "说明.txt", "补录说明"u8.ToArray(), key);
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var second = await Call(clerk, finding, "说明.txt", "补录说明"u8.ToArray(), key);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        var id = (await first.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["id"]!.GetValue<string>();
        var list = await clerk.GetFromJsonAsync<JsonArray>($"/api/v1/findings/{finding}/evidence", Cancel);
        var line = list!.Single()!;
        (line["id"]!.GetValue<string>(), line["name"]!.GetValue<string>(), line["format"]!.GetValue<string>()).ShouldBe(
            (id, "说明.txt", "Text")
        );
        var answers = new[]
        {
            new
            {
                finding = FindingRef.Parse(finding)!.Value.Finding,
                shownVersion = 1,
                answer = new { kind = "Disputed", explanation = "公示日期为补录日期" },
                files = new[] { id },
            },
        };
        var notice = item[..item.IndexOf("/items", StringComparison.Ordinal)].Split('/')[^1];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/verification-requests/{notice}/answers");
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Content = JsonContent.Create(new { answers }, options: Mingjing.Core.Platform.PlatformJson.Options);
        using var prepared = await clerk.SendAsync(request, Cancel);
        prepared.StatusCode.ShouldBe(HttpStatusCode.NoContent, await prepared.Content.ReadAsStringAsync(Cancel));
        (await clerk.Page(item)).QuerySelector("#evidence table").Words().ShouldContain("已附入草稿");
    }

    [Fact]
    public async Task Neither_its_name_nor_its_content_lies_in_clear_in_the_data_folder()
    {
        var (item, _) = await Ask();
        var clerk = await _city.As(Roles.DepartmentClerk);
        using var uploaded = await Upload(clerk, item, PlantedName, Encoding.UTF8.GetBytes(PlantedText));
        await Answer(clerk, item);
        await Confirm(item);
        var file = (await clerk.Page(item)).QuerySelector("#evidence tbody a")!;
        file.Words().ShouldBe(PlantedName);
        (await clerk.GetStringAsync(file.GetAttribute("href")!, Cancel)).ShouldBe(PlantedText);
        var files = Directory.GetFiles(DataFolder, "*", SearchOption.AllDirectories);
        files.ShouldContain(f => f.Contains("evidence", StringComparison.Ordinal));
        files.Length.ShouldBeGreaterThan(2);
        foreach (var path in files)
        {
            await using var open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, Cancel);
            foreach (var secret in (string[])["410000199901019999", "410000199901017777", "同意延期公示"])
            foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
                bytes
                    .GetBuffer()
                    .AsSpan(0, (int)bytes.Length)
                    .IndexOf(encoding.GetBytes(secret))
                    .ShouldBe(-1, $"{secret} in {Path.GetFileName(path)}");
        }
    }

    [Fact]
    public async Task A_file_that_was_taken_away_is_missed_by_whoever_wants_it_and_by_the_verification()
    {
        var (item, _) = await Ask();
        var clerk = await _city.As(Roles.DepartmentClerk);
        using var uploaded = await Upload(clerk, item, "a.pdf", SampleDocuments.Pdf());
        await Answer(clerk, item);
        await Confirm(item);
        CommandLine.Run("verify", "--database", "--data", DataFolder).ExitCode.ShouldBe(0);
        var backup = CommandLine.Run("backup", Path.Combine(DataFolder, "copy.db"), "--data", DataFolder);
        backup.Error.ShouldContain(Path.Combine(DataFolder, "evidence"));
        File.Delete(Directory.GetFiles(Path.Combine(DataFolder, "evidence")).Single());
        var run = CommandLine.Run("verify", "--database", "--data", DataFolder);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("[evidence-missing] 证据材料 ");
        var file = (await clerk.Page(item)).QuerySelector("#evidence tbody a")!.GetAttribute("href")!;
        (await Status(clerk, file)).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    // The first finding of the city's market office, sent to it: its page and its reference.
    private async Task<(string Item, string Finding)> Ask()
    {
        var head = await _city.As(Roles.SupervisionHead);
        using var sent = await head.Submit($"/verification/new?check={Check}", "send");
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        var clerk = await _city.As(Roles.DepartmentClerk);
        var item = (await clerk.Page("/verification")).QuerySelector("tbody th a")!.GetAttribute("href") + "/items/1";
        var finding = (await clerk.Page(item)).QuerySelector("[aria-labelledby=asked] a")!.GetAttribute("href")!;
        return (item, finding.Split('/')[^1]);
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient client, string item, string name, byte[] file)
    {
        var form = (await client.Page(item)).QuerySelector("form[action$='/evidence']")!;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in PageForms.HiddenOf(form))
            content.Add(new StringContent(value), field);
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = "File",
            FileName = "\"\"",
            FileNameStar = name,
        };
        content.Add(part);
        return await client.PostAsync(form.GetAttribute("action"), content, Cancel);
    }

    private static async Task<HttpResponseMessage> Call(
        HttpClient client,
        string finding,
        string name,
        byte[] file,
        string? key = null
    )
    {
        var path = $"/api/v1/findings/{finding}/evidence?fileName={Uri.EscapeDataString(name)}";
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(file) };
        request.Headers.ExpectContinue = true;
        request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString());
        return await client.SendAsync(request, Cancel);
    }

    private static async Task Answer(HttpClient clerk, string item, params (string Name, string Value)[] more)
    {
        using var saved = await clerk.Submit(
            item,
            "prepare",
            [("Kind", "有法定例外"), ("Basis", "政府信息公开条例第二十六条"), ("Evidence", "延期审批表"), .. more]
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync(Cancel));
    }

    private async Task Confirm(string item)
    {
        var notice = item[..item.IndexOf("/items", StringComparison.Ordinal)];
        using var confirmed = await (await _city.As(Roles.DepartmentHead)).Submit(notice, "confirm");
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancel);
        return answer.StatusCode;
    }

    private async Task<IReadOnlyList<AccessLine>> Looks()
    {
        var reader = _city.Server.Services.GetRequiredService<AccessLogReader>();
        var filter = new AccessLogFilter(ObjectKind: "evidence-file");
        return (await reader.Read(Principal.System("test"), filter, before: null, 100, Cancel)).Result;
    }
}
