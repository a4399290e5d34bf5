using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Notices;
using Mingjing.Testing.Organizations;

namespace Mingjing.Core.Tests.Notices;

/// <summary>What a notice can say at all.</summary>
public sealed class NoticeTopicTests
{
    private static readonly NoticeTopic Topic = new("test.topic", "测试", "{number}有 {count} 项，请在{day}前办理。");

    [Fact]
    public void Every_topic_of_the_product_has_a_code_a_term_and_a_sentence_of_its_own()
    {
        NoticeTopic.All.Count.ShouldBeGreaterThanOrEqualTo(5);
        NoticeTopic.All.Values.Select(t => t.Term).ShouldBeUnique(StringComparer.Ordinal);
        NoticeTopic.All.Values.ShouldAllBe(t => t.Sentence.EndsWith('。'));
    }

    [Fact]
    public void A_sentence_is_said_with_every_blank_filled() =>
        Topic
            .Say("洛监意〔2026〕5号", new DateOnly(2026, 12, 3), ("count", 12))
            .ShouldBe("洛监意〔2026〕5号有 12 项，请在2026年12月3日前办理。");

    [Fact]
    public void A_blank_that_stays_empty_is_a_defect()
    {
        Should.Throw<ArgumentException>(() => Topic.Say(null, new DateOnly(2026, 12, 3), ("count", 1)));
        Should.Throw<ArgumentException>(() => Topic.Say("1号", null, ("count", 1)));
        Should.Throw<ArgumentException>(() => Topic.Say("1号", new DateOnly(2026, 12, 3)));
    }

    [Theory]
    [InlineData("13800001111")]
    [InlineData("案件 410300199001011234")]
    [InlineData("这是一句远远超过文号所允许长度的话，谁在什么地方投诉了什么人，什么时候办理，都不应当写在提醒里")]
    public void What_could_be_somebodys_number_or_a_tale_is_no_number(string number) =>
        Should.Throw<ArgumentException>(() => Topic.Say(number, new DateOnly(2026, 12, 3), ("count", 1)));

    [Theory]
    [InlineData("Test", "句子。")]
    [InlineData("", "句子。")]
    [InlineData("test", "")]
    public void A_topic_without_a_code_or_a_sentence_is_none(string code, string sentence) =>
        Should.Throw<ArgumentException>(() => new NoticeTopic(code, "测试", sentence));

    [Fact]
    public void A_notice_to_no_role_at_all_is_none() =>
        Should.Throw<ArgumentException>(() => NoticeAddressee.Holders(default, Roles.None));

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/findings?q=张三")]
    [InlineData("verification")]
    public async Task A_notice_leads_into_the_product_and_its_act_fails_where_it_does_not(string path)
    {
        await using var city = await NoticedCity.Create(StoreKind.Sqlite);
        var draft = new NoticeDraft(
            VerificationNotices.Reminded,
            NoticeAddressee.Holders(city.IdOf(SmallCity.CityMarket), RoleSets.Department),
            path
        )
        {
            Number = "1号",
            Count = 1,
        };
        await Should.ThrowAsync<InvalidOperationException>(() => city.Tell(draft));
        (await city.Store.Scalar("SELECT count(*) FROM outbox")).ShouldBe(0L);
    }
}
