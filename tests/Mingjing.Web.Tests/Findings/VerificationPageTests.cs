using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.EnforcementActs;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.EnforcementActs;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Findings;

/// <summary>疑点核实 over HTTP: from the list to the notice, the department's answers, and their review.</summary>
public sealed class VerificationPageTests : IAsyncLifetime
{
    private const string Check = "disclosure-term";

    private readonly ScreenedCity _city = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _city.InitializeAsync();

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Without_a_role_of_the_round_there_is_nothing_to_see_and_a_department_sends_nothing()
    {
        using var nobody = await _city.Client.GetAsync("/verification", Cancel);
        nobody.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var role in (Roles[])[Roles.SystemAdministrator, Roles.AuditAdministrator, Roles.Officer])
        {
            using var refused = await (await _city.As(role)).GetAsync("/verification", Cancel);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }

        using var department = await (await _city.As(Roles.DepartmentHead)).GetAsync("/verification/new?all=1", Cancel);
        department.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_not_there_or_not_ones_own_is_not_found()
    {
        var notice = (await SendAll())[SmallCity.CityMarket.Name];
        var other = await _city.As(Roles.DepartmentClerk, SmallCity.CountyMarket);
        foreach (var path in (string[])["", "/items/1", "/notice", "/upload", "/sheet"])
        {
            using var foreign = await other.GetAsync(notice + path, Cancel);
            foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            using var nonsense = await other.GetAsync("/verification/abc" + path, Cancel);
            nonsense.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await other.Page("/verification")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_is_told_that_several_at_once_are_the_heads()
    {
        var page = await (await _city.As(Roles.SupervisionHandler)).Page($"/verification/new?check={Check}");
        page.QuerySelector(".blocked").Words().ShouldContain("“批量推送核实”由监督机构负责人办理");
        page.QuerySelectorAll("button[type=submit]")
            .Select(b => b.Words())
            .ShouldNotContain("推送核实", StringComparer.Ordinal);
    }

    [Fact]
    public async Task From_the_list_every_department_is_asked_in_two_steps()
    {
        var head = await _city.As(Roles.SupervisionHead);
        var list = await head.Page($"/findings?view=rows&check={Check}");
        list.QuerySelectorAll("input[name=finding]").Length.ShouldBe(5);
        var all = list.QuerySelectorAll("a").Single(a => a.Words() is "全部推送核实").GetAttribute("href")!;
        var chosen = await head.Page(all);
        chosen.QuerySelector("caption").Words().ShouldBe("共5项，涉及3个部门");
        var sent = await Submit(head, all, chosen, "send", ("Instruction", "请附决定书"));
        sent.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        (await head.Page("/verification")).QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        (await head.Page($"/verification/new?check={Check}")).QuerySelector(".empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_notice_names_the_law_the_last_day_and_every_finding_and_calls_nothing_unlawful()
    {
        var notice = (await SendAll())[SmallCity.CityMarket.Name];
        var clerk = await _city.As(Roles.DepartmentClerk);
        var paper = (await clerk.Page(notice + "/notice")).QuerySelector(".paper").Words();
        paper.ShouldContain("《行政执法监督条例》第二十二条第一项");
        paper.ShouldContain("于2026年12月7日前（含当日）反馈");
        paper.ShouldContain("SC-003");
        paper.ShouldContain("未经核实");
        paper.ShouldNotContain("违法行为成立");
        (await clerk.Page(notice)).QuerySelector("[aria-label=期限计算书]").Words().ShouldContain("10个工作日");
    }

    [Fact]
    public async Task A_department_answers_row_by_row_its_head_confirms_and_the_supervisor_accepts_or_returns()
    {
        var notice = (await SendAll())[SmallCity.CityMarket.Name];
        var clerk = await _city.As(Roles.DepartmentClerk);
        var first = await clerk.Page(notice + "/items/1");
        var lacking = await Post(
            clerk,
            notice + "/items/1",
            first,
            "prepare",
            ("Kind", "有法定例外"),
            ("Evidence", "审批表")
        );
        lacking.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Html.Read(lacking)).QuerySelector(".field-fault").Words().ShouldContain("应写明法律依据");

        var saved = await Post(
            clerk,
            notice + "/items/1",
            first,
            "prepare",
            ("Kind", "不认可"),
            ("Explanation", "公示日期为补录日期")
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        saved.Headers.Location!.ToString().ShouldEndWith("/items/2");
        var supervisor = await _city.As(Roles.SupervisionHandler);
        (await supervisor.Page(notice)).Body.Words().ShouldNotContain("草稿");

        var chief = await _city.As(Roles.DepartmentHead);
        var confirmed = await Submit(chief, notice, await chief.Page(notice), "confirm");
        confirmed.QuerySelector(".alert").Words().ShouldContain("已确认1项反馈");

        var answered = await supervisor.Page(notice + "/items/1");
        answered.Body.Words().ShouldContain("公示日期为补录日期");
        (await Post(supervisor, notice + "/items/1", answered, "return")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        var returned = await Post(supervisor, notice + "/items/1", answered, "return", ("Reason", "请附补录证明"));
        returned.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.Page(notice + "/items/1")).Body.Words().ShouldContain("请附补录证明");

        _ = await Submit(chief, notice, await chief.Page(notice), "confirm");
        var again = await supervisor.Page(notice + "/items/1");
        (await Post(supervisor, notice + "/items/1", again, "accept")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await supervisor.Page(notice + "/items/1")).Body.Words().ShouldContain("已说明");
    }

    [Fact]
    public async Task A_department_answers_by_the_sheet_and_its_errors_come_row_by_row()
    {
        var notice = (await SendAll())[SmallCity.CityMarket.Name];
        var clerk = await _city.As(Roles.DepartmentClerk);
        var upload = await clerk.Page(notice + "/upload");
        var sheet = await clerk.GetByteArrayAsync(notice + "/sheet", Cancel);
        var filled = Fill(sheet, ("L2", "不认可"), ("M2", "公示日期为补录日期"), ("L3", "有法定例外"));
        using var form = Form(upload, "upload");
        using var file = new ByteArrayContent(filled);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "File", "反馈表.xlsx");
        using var answer = await clerk.PostAsync(notice + "/upload", form, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Html.Read(answer);
        page.QuerySelector(".alert").Words().ShouldContain("其余1项已存为草稿");
        page.QuerySelectorAll("tbody tr")
            .Select(r => r.Words())
            .ShouldContain(r => r.Contains("法律依据", StringComparison.Ordinal));
        (await clerk.Page(notice)).Body.Words().ShouldContain("草稿：不认可");

        // The bad rows go back in a workbook of their own, in which they are corrected and sent again.
        var link = page.QuerySelector("a[download*='退回行']")!.GetAttribute("href")!;
        link.ShouldStartWith("data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,");
        var returned = Convert.FromBase64String(link[(link.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        var rows = SheetText.RowsOf(returned);
        rows.Count.ShouldBe(2);
        rows[1][rows[0].ToList().IndexOf("问题说明")].ShouldContain("法律依据");
        var corrected = Filled(rows, "核实结果", "不认可", "说明", "公示日期为补录日期");
        using var second = await clerk.Upload(notice + "/upload", "upload", "File", "退回行.xlsx", corrected);
        second.StatusCode.ShouldBe(HttpStatusCode.OK, (await Html.Read(second)).QuerySelector("main").Words());
        (await Html.Read(second)).QuerySelector(".alert").Words().ShouldContain("已存为草稿1项");

        var reference = notice.Split('/')[^1];
        using var asked = await clerk.PostAsync(
            $"/api/v1/verification-requests/{reference}/sheet/returned-rows",
            new ByteArrayContent(filled),
            Cancel
        );
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        SheetText.RowsOf(await asked.Content.ReadAsByteArrayAsync(Cancel)).Count.ShouldBe(2);
    }

    // The rows of a sheet with some columns of every row filled in.
    private static byte[] Filled(IReadOnlyList<IReadOnlyList<string>> rows, params string[] columnsAndTexts)
    {
        var book = new RawWorkbook();
        book.AddRow(rows[0]);
        foreach (var row in rows.Skip(1))
        {
            var cells = rows[0].Select((_, i) => i < row.Count ? row[i] : "").ToArray();
            for (var i = 0; i < columnsAndTexts.Length; i += 2)
                cells[rows[0].ToList().IndexOf(columnsAndTexts[i])] = columnsAndTexts[i + 1];
            book.AddRow(cells);
        }

        return book.ToBytes();
    }

    [Fact]
    public async Task A_finding_shows_where_it_stands_and_why_an_action_is_blocked()
    {
        var finding = (await _city.Findings(Check)).First(f => f.RecordNo is "SC-001").Ref;
        var handler = await _city.As(Roles.SupervisionHandler);
        var before = await handler.Page($"/findings/{finding}");
        before.QuerySelector("[aria-labelledby=verification]").Words().ShouldContain("新疑点");
        var dismiss = await handler.Page($"/findings/{finding}/dismiss");
        var done = await Post(
            handler,
            $"/findings/{finding}/dismiss",
            dismiss,
            "dismiss",
            ("Reason", "名册或日历资料有误"),
            ("Explanation", "公示名册缺一天")
        );
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var after = (await handler.Page($"/findings/{finding}")).QuerySelector("[aria-labelledby=verification]")!;
        after.Words().ShouldContain("排除：名册或日历资料有误");
        after.QuerySelector(".blocked").Words().ShouldContain("“已排除”阶段不能办理");
    }

    [Fact]
    public async Task The_API_does_the_same_under_a_key_and_says_by_which_rule_it_refuses()
    {
        var head = await _city.As(Roles.SupervisionHead);
        var findings = (await _city.Findings(Check))
            .Where(f => f.RecordNo.StartsWith("SC", StringComparison.Ordinal))
            .Select(f => f.Ref.ToString())
            .ToArray();
        using var sent = await Call(head, "/api/v1/verification-requests", new { findings });
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var twice = await Call(head, "/api/v1/verification-requests", new { findings });
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await twice.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["code"]!
            .GetValue<string>()
            .ShouldBe("procedure.not-now");

        var clerk = await _city.As(Roles.DepartmentClerk);
        var list = await clerk.GetFromJsonAsync<JsonObject>("/api/v1/verification-requests?open=true", Cancel);
        var line = list!["requests"]!.AsArray().Single()!;
        line["awaited"]!.GetValue<int>().ShouldBe(3);
        var page = await clerk.Page("/verification");
        var reference = page.QuerySelector("tbody th a")!.GetAttribute("href")!.Split('/')[^1];
        var notice = await clerk.GetFromJsonAsync<JsonObject>($"/api/v1/verification-requests/{reference}", Cancel);
        var item = notice!["items"]![0]!["handling"]!;
        var answers = new[]
        {
            new
            {
                finding = item["finding"]!["finding"]!.GetValue<string>(),
                shownVersion = item["version"]!.GetValue<int>(),
                answer = new { kind = "Disputed", explanation = "公示日期为补录日期" },
            },
        };
        using var prepared = await Call(clerk, $"/api/v1/verification-requests/{reference}/answers", new { answers });
        prepared.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var confirmed = await Call(
            clerk,
            $"/api/v1/verification-requests/{reference}/confirmation",
            new { answers = Array.Empty<object>() }
        );
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var accepted = await Call(head, $"/api/v1/findings/{findings[0]}/acceptance", new { shownVersion = 1 });
        accepted.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task<Dictionary<string, string>> SendAll()
    {
        var head = await _city.As(Roles.SupervisionHead);
        var path = $"/verification/new?check={Check}";
        var sent = await Submit(head, path, await head.Page(path), "send");
        return sent.QuerySelectorAll("tbody tr")
            .ToDictionary(
                r => r.QuerySelectorAll("td")[0].Words(),
                r => r.QuerySelector("th a")!.GetAttribute("href")!,
                StringComparer.Ordinal
            );
    }

    private static async Task<IDocument> Submit(
        HttpClient client,
        string path,
        IDocument page,
        string form,
        params (string Name, string Value)[] typed
    )
    {
        using var answer = await Post(client, path, page, form, typed);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Cancel));
        return await Html.Read(answer);
    }

    private static async Task<HttpResponseMessage> Post(
        HttpClient client,
        string path,
        IDocument page,
        string form,
        params (string Name, string Value)[] typed
    )
    {
        var fields = Fields(page, form)
            .Where(f => !typed.Any(t => string.Equals(t.Name, f.Key, StringComparison.Ordinal)));
        using var content = new FormUrlEncodedContent([
            .. fields,
            .. typed.Select(t => KeyValuePair.Create(t.Name, t.Value)),
        ]);
        return await client.PostAsync(path, content, Cancel);
    }

    private static MultipartFormDataContent Form(IDocument page, string form)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(page, form).Where(f => f.Key is not "File"))
            content.Add(new StringContent(value), name);
        return content;
    }

    // What a browser would send of a form that nobody has touched.
    private static IEnumerable<KeyValuePair<string, string>> Fields(IDocument page, string form)
    {
        var found = page.QuerySelectorAll<IHtmlInputElement>("input[name=_handler]")
            .Single(i => string.Equals(i.Value, form, StringComparison.Ordinal))
            .Closest("form")!;
        foreach (var input in found.QuerySelectorAll<IHtmlInputElement>("input[name]"))
        {
            if (input.Type is not "checkbox" || input.IsChecked)
                yield return KeyValuePair.Create(input.Name!, input.Value);
        }
    }

    private static async Task<HttpResponseMessage> Call(HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await client.SendAsync(request, Cancel);
    }

    private static byte[] Fill(byte[] sheet, params (string Cell, string Text)[] cells)
    {
        using var stream = new MemoryStream();
        stream.Write(sheet);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var all = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();
            foreach (var (cell, text) in cells)
            {
                var found = all.Single(c => string.Equals(c.CellReference?.Value, cell, StringComparison.Ordinal));
                found.DataType = CellValues.InlineString;
                found.InlineString = new InlineString(new Text(text));
            }
        }

        return stream.ToArray();
    }
}
