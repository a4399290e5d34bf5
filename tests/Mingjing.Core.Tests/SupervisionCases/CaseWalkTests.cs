using System.Globalization;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.SupervisionCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.SupervisionCases;

namespace Mingjing.Core.Tests.SupervisionCases;

/// <summary>A random walk over cases against <see cref="CaseModel"/>; now and then a step is sent twice at once.</summary>
public sealed class CaseWalkTests
{
    private const int Seed = 20261123;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly int Steps = int.Parse(
        Environment.GetEnvironmentVariable("MINGJING_TEST_WALK") ?? "2000",
        CultureInfo.InvariantCulture
    );

    [Theory]
    [BothStores]
    public async Task Whatever_is_tried_the_product_and_the_model_agree(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var walk = new Walk(city, await city.Hire(SmallCity.CityJustice, Roles.SupervisionHandler));
        var random = new Random(Seed);
        var done = new Dictionary<Move, int>();
        for (var i = 0; i < Steps; i++)
        {
            if (walk.Model is null || walk.Model.HasEnded)
                await walk.Begin();
            var (move, actor) = Choose(random, walk.Model!);
            var expected = walk.Model!.After(move, actor);
            var isDone = await walk.Try(move, actor, twice: random.Next(8) == 0);
            isDone.ShouldBe(expected is not null, $"step {i}: {move} by {actor} in {walk.Model}");
            if (expected is null)
                continue;
            walk.Model = expected;
            done[move] = done.GetValueOrDefault(move) + 1;
            (await walk.Road.Case()).Stage.ShouldBe(expected.Stage, $"step {i}: {move} by {actor}");
        }

        // Every move but the lapse, for which no day passes, was made.
        Enum.GetValues<Move>().Except(done.Keys).ShouldBe([Move.Lapse]);
        var report = await new StoreVerification(city.Database, city.Staff.KeyFile.CreateCheckpointSigner().Key).Run(
            since: null,
            Cancel
        );
        report.Ledger.Faults.ShouldBeEmpty();
    }

    // Two of three moves are allowed ones, seldom such as lead astray, so that the walk gets somewhere; the others are anything.
    private static (Move, Actor) Choose(Random random, CaseModel model)
    {
        var all = Enum.GetValues<Move>().SelectMany(m => Enum.GetValues<Actor>().Select(a => (m, a))).ToList();
        var isAside = random.Next(6) == 0;
        var allowed = all.Where(p => model.After(p.m, p.a) is not null && isAside == IsSideline(p.m)).ToList();
        return random.Next(3) > 0 && allowed.Count > 0
            ? allowed[random.Next(allowed.Count)]
            : all[random.Next(all.Count)];
    }

    private static bool IsSideline(Move move) =>
        move is Move.Suspend or Move.WithdrawFiling or Move.RefuseFiling or Move.Reopen;

    private sealed class Walk(CaseCity city, Principal outsider)
    {
        private PaperId? _invitation;
        private PaperId? _opinion;
        private LetterRef? _letter;
        private bool _isOpinionSent;

        public CaseModel? Model { get; set; }

        public CaseRoad Road { get; private set; } = null!;

        public async Task Begin()
        {
            Road = await CaseRoad.Propose(city);
            (_invitation, _opinion, _letter, _isOpinionSent) = (null, null, null, false);
            Model = new CaseModel();
        }

        public async Task<bool> Try(Move move, Actor actor, bool twice)
        {
            var by = PrincipalOf(actor);
            return move switch
            {
                Move.Notice => await Issue(CasePapers.Notice, by) is not null,
                Move.Invite => Keep(await Issue(CasePapers.Invitation, by), ref _invitation),
                Move.Opinion => Keep(await Issue(CasePapers.Opinion, by), ref _opinion),
                Move.ServeInvitation => await ServeInvitation(by),
                Move.ServeOpinion => await ServeOpinion(by),
                Move.Finish => (await Road.Finish(by)).IsDone,
                Move.Hear => (await Road.Hear(CaseAction.RecordStatement, by)).IsDone,
                Move.Waive => (await Road.Hear(CaseAction.RecordWaiver, by)).IsDone,
                Move.Lapse => (await Road.Hear(CaseAction.RecordLapse, by)).IsDone,
                Move.Report => await Report(by),
                Move.AskForTime => await AskForTime(by),
                Move.AnswerTime => await AnswerTime(by),
                Move.VerifyDone => (await Road.Verify(by: by)).IsDone,
                Move.VerifyLacking => (await Road.Verify(isDone: false, by: by)).IsDone,
                Move.ProposeAgain => await ProposeAgain(by),
                Move.RaiseRecusal => await Raise(by),
                Move.DenyRecusal => await Deny(by),
                _ => await Note(StepOf(move), by, twice),
            };
        }

        private static bool Keep(PaperId? issued, ref PaperId? last)
        {
            last = issued ?? last;
            return issued is not null;
        }

        private UseCase<CaseNote, CaseStage> StepOf(Move move) =>
            move switch
            {
                Move.Declare => new StateImpartiality(CaseCity.Calendar),
                Move.Approve => new ApproveFiling(city.Staff.Directory, city.CasePapers, CaseCity.Calendar),
                Move.ReturnFiling => new ReturnFiling(city.CasePapers, CaseCity.Calendar),
                Move.WithdrawFiling => new WithdrawFiling(CaseCity.Calendar),
                Move.RefuseFiling => new RefuseFiling(city.CasePapers, CaseCity.Calendar),
                Move.Reopen => new ReopenInvestigation(CaseCity.Calendar),
                Move.Close => new ApproveClosing(city.CasePapers, CaseCity.Calendar),
                Move.ReturnClosing => new ReturnClosing(city.CasePapers, CaseCity.Calendar),
                Move.Archive => new ArchiveCase(CaseCity.Calendar),
                Move.Resume => new ResumeCase(CaseCity.Calendar),
                _ => new SuspendByNote(),
            };

        private async Task<bool> Note(UseCase<CaseNote, CaseStage> step, Principal by, bool twice)
        {
            if (!twice)
                return (await Road.Step(step, by)).IsDone;
            var command = new CaseNote(Road.Ref, (await Road.Case()).Version, "同时提交的同一步骤");
            var settled = await Task.WhenAll(city.Run(step, by, command), city.Run(step, by, command));
            settled.Count(s => s.IsDone).ShouldBeLessThan(2, "one version, one step");
            return settled.Any(s => s.IsDone);
        }

        private async Task<PaperId?> Issue(string kind, Principal by)
        {
            var draft = await Road.Draft(kind, by);
            if (!draft.IsDone)
                return null;
            _ = (
                await city.Run(
                    new SubmitPaper(city.Desk),
                    by,
                    new PaperToSubmit(draft.Result, await Road.VersionOf(draft.Result), [])
                )
            ).Result;
            return (await Road.Sign(draft.Result, Road.Head)).IsDone ? draft.Result : null;
        }

        private async Task<bool> ServeInvitation(Principal by)
        {
            if (_invitation is not { } paper || !Model!.IsInvitationOut || !(await Road.Send(paper, by)).IsDone)
                return false;
            return (await Road.Receive(paper, by)).IsDone;
        }

        private async Task<bool> ServeOpinion(Principal by)
        {
            if (_opinion is not { } paper)
                return false;
            if (!_isOpinionSent && await Road.Send(paper, by) is { IsDone: true } sent)
                (_isOpinionSent, _letter) = (true, sent.Result);
            return (await Road.Receive(paper, by)).IsDone;
        }

        private async Task<bool> Report(Principal by)
        {
            if (_letter is not { } letter)
                return false;
            _ = (await Road.Prepare(letter, city.Clerk)).Result;
            return (await Road.Report(letter, by)).IsDone;
        }

        private async Task<bool> AskForTime(Principal by) =>
            _letter is { } letter
            && (
                await city.Run(
                    new RequestMoreTime(CaseCity.Calendar),
                    by,
                    new MoreTimeToRequest(
                        letter,
                        await Road.VersionOf(letter),
                        new DateOnly(2027, 2, 1),
                        "还需要一些时间"
                    )
                )
            ).IsDone;

        private async Task<bool> AnswerTime(Principal by) =>
            (
                await city.Run(
                    new AnswerMoreTime(CaseCity.Calendar),
                    by,
                    new MoreTimeAnswer(Road.Ref, (await Road.Case()).Version, Until: null, "理由不充分，不予延期")
                )
            ).IsDone;

        private async Task<bool> ProposeAgain(Principal by) =>
            (
                await city.Run(
                    new ProposeFilingAgain(Packs.City, city.CasePapers, CaseCity.Calendar),
                    by,
                    new CaseToFileAgain(Road.Ref, (await Road.Case()).Version, CaseCity.Proposal)
                )
            ).IsDone;

        private async Task<bool> Raise(Principal by) =>
            (
                await city.Run(
                    new RaiseRecusal(CaseCity.Calendar),
                    by,
                    new RecusalToRaise(
                        Road.Ref,
                        (await Road.Case()).Version,
                        Road.Colleague.Account!.Value,
                        "单位提出其与负责人有近亲属关系"
                    )
                )
            ).IsDone;

        private async Task<bool> Deny(Principal by) =>
            (
                await city.Run(
                    new DecideRecusal(CaseCity.Calendar),
                    by,
                    new RecusalDecision(
                        Road.Ref,
                        (await Road.Case()).Version,
                        Road.Colleague.Account!.Value,
                        IsGranted: false,
                        "经核实不属实，不予回避"
                    )
                )
            ).IsDone;

        private Principal PrincipalOf(Actor actor) =>
            actor switch
            {
                Actor.First => Road.Handler,
                Actor.Second => Road.Colleague,
                Actor.Outsider => outsider,
                Actor.Head => Road.Head,
                _ => city.Chief,
            };
    }

    // 中止 by words only, so that it can be sent twice like the others.
    private sealed class SuspendByNote : UseCase<CaseNote, CaseStage>
    {
        private readonly SuspendCase _suspend = new(CaseCity.Calendar);

        public override Permission Permission => _suspend.Permission;

        public override Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel) =>
            _suspend.Act(
                work,
                new CaseSuspensionOrder(
                    command.Case,
                    command.ShownVersion,
                    SuspensionReason.Appraisal,
                    command.Note ?? "等待鉴定结论"
                ),
                cancel
            );
    }
}
