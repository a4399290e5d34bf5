using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.SupervisionCases;
using Mingjing.Testing.Files;
using Mingjing.Testing.Organizations;

namespace Mingjing.Testing.SupervisionCases;

/// <summary>One case on its road, step by step: each step is a use case, taken by whoever may take it.</summary>
public sealed class CaseRoad
{
    public static IReadOnlyList<CorrectionPoint> Points { get; } =
    [
        new(0, "办案期限", "对逾期作出的决定自行纠正并说明原因。", "纠正决定"),
        new(0, "内部制度", "建立办案期限预警。", "制度文本"),
    ];

    private CaseRoad(CaseCity city, CaseRef matter, Principal handler, Principal colleague, Principal head) =>
        (City, Ref, Handler, Colleague, Head) = (city, matter, handler, colleague, head);

    public CaseCity City { get; }

    public CaseRef Ref { get; }

    public Principal Handler { get; }

    public Principal Colleague { get; set; }

    public Principal Head { get; }

    private static CancellationToken Cancel => CancellationToken.None;

    /// <summary>A case of the city's body that is proposed to be filed.</summary>
    /// <param name="handler">Who proposes it; the city's handler where nobody is named.</param>
    public static async Task<CaseRoad> Propose(CaseCity city, Principal? handler = null, Principal? head = null)
    {
        var clue = await city.Register(handler);
        await city.Assess(clue, handler);
        var matter = (await city.Propose(clue, handler)).Result;
        return new CaseRoad(city, matter, handler ?? city.Handler, city.Colleague, head ?? city.Head);
    }

    /// <summary>A case of the county's body with a handler who is lent by the city's.</summary>
    public static async Task<CaseRoad> ProposeLent(CaseCity city)
    {
        var clue = await city.Register(city.CountyHandler, city.CountyDepartment);
        await city.Assess(clue, city.CountyHandler);
        var matter = (await city.Propose(clue, city.CountyHandler, city.Lent)).Result;
        return new CaseRoad(city, matter, city.CountyHandler, await city.Again(city.Lent), city.CountyHead);
    }

    /// <summary>A case that is filed: both handlers have declared themselves.</summary>
    public static async Task<CaseRoad> File(CaseCity city, Principal? handler = null, Principal? head = null)
    {
        var road = await Propose(city, handler, head);
        await road.File();
        return road;
    }

    public async Task File()
    {
        await State();
        _ = (await Approve()).Result;
    }

    public async Task State()
    {
        _ = (await Step(new StateImpartiality(CaseCity.Calendar), Handler, note: null)).Result;
        _ = (await Step(new StateImpartiality(CaseCity.Calendar), Colleague, note: null)).Result;
    }

    public Task<Settled<CaseStage>> Approve(Principal? by = null) =>
        Step(new ApproveFiling(City.Staff.Directory, City.CasePapers, CaseCity.Calendar), by ?? Head, note: null);

    public Task<SupervisionCase> Case() => City.Find(Ref);

    /// <summary>A step that needs words only.</summary>
    public async Task<Settled<CaseStage>> Step(
        UseCase<CaseNote, CaseStage> step,
        Principal by,
        string? note = "按程序办理此事"
    ) => await City.Run(step, by, new CaseNote(Ref, (await Case()).Version, note));

    /// <summary>拟稿, 送核, 签发.</summary>
    public async Task<PaperId> Issue(string kind)
    {
        var id = (await Draft(kind)).Result;
        _ = (
            await City.Run(new SubmitPaper(City.Desk), Handler, new PaperToSubmit(id, await VersionOf(id), []))
        ).Result;
        _ = (await Sign(id, Head)).Result;
        return id;
    }

    public async Task<Settled<PaperId>> Draft(string kind, Principal? by = null) =>
        await City.Run(
            new DraftCasePaper(City.CasePapers, City.Desk, CaseCity.Calendar),
            by ?? Handler,
            new CasePaperToDraft(
                Ref,
                (await Case()).Version,
                kind,
                ["立案至作出决定期间的办理经过"],
                ["案卷", "审批记录"],
                Points,
                "本级人民政府"
            )
        );

    public async Task<Settled<CaseStage>> Sign(PaperId paper, Principal by) =>
        await City.Run(
            new SignCasePaper(City.CasePapers, CaseCity.Calendar),
            by,
            new CasePaperToSign(Ref, (await Case()).Version, paper, await VersionOf(paper), "同意")
        );

    /// <summary>Files made, sealed by a scan, sent and received on a day.</summary>
    public async Task<LetterRef> Serve(PaperId paper, Principal? by = null)
    {
        var letter = (await Send(paper, by ?? Handler)).Result;
        _ = (await Receive(paper, by ?? Handler)).Result;
        return letter;
    }

    public async Task<Settled<LetterRef>> Send(PaperId paper, Principal by)
    {
        await Render(paper);
        var scan = await City.Files.Take(Ref.Organization, SampleDocuments.Pdf(), Cancel);
        // A second try finds it sealed already.
        _ = await City.Run(new SealPaper(City.Desk), Handler, new PaperToSeal(paper, await VersionOf(paper), scan));
        return await City.Run(
            new SendCasePaper(new PaperServing(City.Desk)),
            by,
            new CasePaperToSend(
                Ref,
                (await Case()).Version,
                paper,
                await VersionOf(paper),
                new ServiceDispatch(PaperServiceMethod.Electronic, City.Staff.Clock.Now, 1, null, [], "政务协同平台")
            )
        );
    }

    public async Task<Settled<CaseStage>> Receive(PaperId paper, Principal by) =>
        await City.Run(
            new RecordService(CaseCity.Calendar),
            by,
            new CasePaperService(
                Ref,
                (await Case()).Version,
                paper,
                await VersionOf(paper),
                new ServiceReceipt(City.Staff.Clock.Now, "法制员", "法制科", [], [], null, null)
            )
        );

    public async Task<Settled<CaseStage>> Finish(Principal? by = null) =>
        await City.Run(
            new FinishInvestigation(City.CasePapers, CaseCity.Calendar),
            by ?? Handler,
            new InvestigationToFinish(
                Ref,
                (await Case()).Version,
                new InvestigationReport(
                    [new CaseFact(0, "2026年5月6日立案，2026年9月1日作出决定，超过九十日。", "案卷第3页、第20页")],
                    [Law.Cite("penalty-law", 60)],
                    "属于违反法定程序。",
                    "制发意见书，要求纠正。"
                )
            )
        );

    public async Task<Settled<CaseStage>> Hear(CaseAction how, Principal? by = null) =>
        await City.Run(
            new HearStatement(CaseCity.Calendar),
            by ?? Handler,
            new StatementToHear(
                Ref,
                (await Case()).Version,
                how,
                "法制科负责人",
                [new StatementPoint("案情复杂，请求从宽。", IsAccepted: false, "没有办理延长审批。")],
                Note: null
            )
        );

    /// <summary>From the filed case to the opinion that the department has received.</summary>
    public async Task<LetterRef> ToCorrection()
    {
        await ToReady();
        return await Serve(await Issue(CasePapers.Opinion));
    }

    public async Task ToReady()
    {
        _ = await Serve(await Issue(CasePapers.Notice));
        _ = (await Finish()).Result;
        _ = await Serve(await Issue(CasePapers.Invitation));
        _ = (await Hear(CaseAction.RecordStatement)).Result;
    }

    /// <summary>The department's report, prepared by the clerk and sent by the head.</summary>
    public async Task Report(LetterRef letter, bool isDone = true)
    {
        _ = (await Prepare(letter, City.Clerk, isDone)).Result;
        _ = (await Report(letter, City.Chief)).Result;
    }

    public async Task<Settled<Nothing>> Prepare(LetterRef letter, Principal by, bool isDone = true) =>
        await City.Run(
            new PrepareReport(),
            by,
            new ReportToPrepare(
                letter,
                await VersionOf(letter),
                [
                    new CorrectionAnswer(1, IsDone: true, "已自行纠正并说明原因", "纠正决定"),
                    new CorrectionAnswer(2, isDone, "已建立办案期限预警", "制度文本"),
                ]
            )
        );

    public async Task<Settled<Nothing>> Report(LetterRef letter, Principal by) =>
        await City.Run(new ReportCorrection(CaseCity.Calendar), by, new LetterNote(letter, await VersionOf(letter)));

    public async Task<Settled<CaseStage>> Verify(bool isDone = true, DateOnly? newDueOn = null, Principal? by = null) =>
        await City.Run(
            new VerifyCorrection(City.CasePapers, CaseCity.Calendar),
            by ?? Handler,
            new CorrectionToVerify(
                Ref,
                (await Case()).Version,
                [
                    new PointCheck(1, IsDone: true, "查阅案卷", "纠正决定已作出"),
                    new PointCheck(2, isDone, "查阅制度", "制度文本已印发"),
                ],
                newDueOn
            )
        );

    public Task<Settled<CaseStage>> Close(Principal? by = null) =>
        Step(new ApproveClosing(City.CasePapers, CaseCity.Calendar), by ?? Head, note: null);

    public async Task<int> VersionOf(PaperId paper)
    {
        await using var rows = City.Database.Read(Principal.System("test"));
        return (await rows.Set<Paper>().SingleAsync(p => p.Id == paper)).Version;
    }

    public async Task<int> VersionOf(LetterRef letter)
    {
        await using var rows = City.Database.Read(Principal.System("test"));
        return (await rows.Set<CaseLetter>().SingleAsync(l => l.Id == letter.Letter)).Version;
    }

    private async Task Render(PaperId paper)
    {
        var render = new RenderPaper(
            City.Database,
            City.Staff.Runner,
            (content, _, _) =>
                Task.FromResult(
                    new RenderedPaper(
                        SampleDocuments.Docx($"<w:p><w:r><w:t>{content.Title}</w:t></w:r></w:p>"),
                        SampleDocuments.Pdf()
                    )
                ),
            City.Files,
            City.Staff.KeyFile,
            City.Staff.Clock
        );
        await render.Handle(
            new OutboxMessage(
                Guid.CreateVersion7(),
                "render-paper",
                new System.Text.Json.Nodes.JsonObject { ["paper"] = paper.ToString() },
                City.Staff.Clock.Now,
                1
            ),
            Cancel
        );
    }
}
