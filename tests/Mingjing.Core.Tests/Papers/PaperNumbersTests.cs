using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Papers;

namespace Mingjing.Core.Tests.Papers;

/// <summary>文书编号: without gaps, per issuer, kind and year, void ones kept.</summary>
public sealed class PaperNumbersTests
{
    private const int Together = 50;

    [Theory]
    [BothStores]
    public async Task Fifty_who_sign_at_once_get_fifty_numbers_without_a_gap(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var ids = new List<PaperId>();
        for (var i = 0; i < Together; i++)
        {
            ids.Add((await round.Draft("supervision-opinion")).Result);
            _ = (await round.Submit(ids[^1])).Result;
        }

        var signed = await Task.WhenAll(ids.Select(id => Task.Run(() => round.Sign(id, round.Head))));
        signed.Count(s => s.IsDone).ShouldBe(Together);
        signed
            .Select(s => s.Result.Number)
            .ShouldBe(Enumerable.Range(1, Together).Select(n => $"河执监意〔2026〕{n}号"), ignoreOrder: true);
        (await round.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task A_void_number_is_kept_with_its_reason_and_never_given_again(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var first = await round.Issue("supervision-opinion");
        (await Void(round, first.Id, "错")).Refusal!.Kind.ShouldBe(RefusalKind.Field);
        (await Void(round, first.Id, "主送单位有误")).IsDone.ShouldBeTrue();
        (await round.Issue("supervision-opinion")).Number.ShouldBe("河执监意〔2026〕2号");
        var paper = await round.Paper(first.Id);
        (paper.Stage, paper.Standing, paper.Number).ShouldBe(
            (PaperStage.Voided, PaperStanding.Voided, "河执监意〔2026〕1号")
        );
        paper.Steps[^1].Remark.ShouldBe("主送单位有误");
        (await round.Store.Scalar("SELECT voids FROM number_series")).ShouldBe("[1]");
        (await Void(round, first.Id, "主送单位有误")).Refusal!.Code.ShouldBe("procedure.not-now");
        (await round.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Each_kind_and_each_year_begins_at_one_and_what_was_refused_takes_no_number(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        var id = (await round.Draft("supervision-opinion")).Result;
        _ = (await round.Submit(id)).Result;
        (await round.Sign(id, round.Head)).Refusal!.Code.ShouldBe("paper.no-prefix");
        await round.SetIssuer();
        var wrong = new PaperRecord { Names = [new RecordedText("被监督单位", "没有写到的单位")] };
        (await round.Sign(id, round.Head, wrong)).Refusal!.Code.ShouldBe("paper.faults");
        (await round.Sign(id, round.Head)).Result.Number.ShouldBe("河执监意〔2026〕1号");
        (await round.Issue("urging-letter")).Number.ShouldBe("河执监督〔2026〕1号");
        round.Time.Advance(TimeSpan.FromDays(60));
        (await round.Issue("supervision-opinion")).Number.ShouldBe("河执监意〔2027〕1号");
        (await round.Issue("filing-approval")).Number.ShouldBe(PaperRound.Matter.Number);
        (await round.Store.Scalar("SELECT count(*) FROM number_series")).ShouldBe(3L);
    }

    [Theory]
    [BothStores]
    public async Task What_carries_the_number_of_its_case_has_none_to_be_void(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        var form = await round.Issue("filing-approval");
        (await Void(round, form.Id, "填写有误重做")).Refusal!.Code.ShouldBe("paper.no-number");
    }

    [Theory]
    [BothStores]
    public async Task A_prefix_is_Chinese_and_the_heads(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        foreach (var prefix in new[] { "", "HZ", "河执一二三四五六七八九十", "河 执" })
            (await round.Run(new SetIssuer(), round.Head, new IssuerToSet(prefix, null, null))).Refusal!.Field.ShouldBe(
                "prefix"
            );
        (await round.Run(new SetIssuer(), round.Handler, new IssuerToSet("河执", null, null))).Refusal!.Kind.ShouldBe(
            RefusalKind.Forbidden
        );
    }

    private static Task<Settled<Nothing>> Void(PaperRound round, PaperId id, string reason) =>
        round.With(
            round.Head,
            id,
            async (work, paper, cancel) =>
            {
                await round.Serving.Void(work, paper, reason, cancel);
                return Nothing.Value;
            }
        );
}
