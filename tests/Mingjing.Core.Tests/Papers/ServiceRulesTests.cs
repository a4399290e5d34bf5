using Mingjing.Core.Papers;

namespace Mingjing.Core.Tests.Papers;

/// <summary>送达规则, with both sides of each boundary.</summary>
public sealed class ServiceRulesTests
{
    private static readonly DateTimeOffset Issued = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Issued.AddDays(90);

    private static readonly ServiceDispatch Electronic = new(
        PaperServiceMethod.Electronic,
        Issued,
        1,
        null,
        [],
        "政务协同平台"
    );

    private static readonly ServiceReceipt Receipt = new(Issued.AddHours(1), "丙", "法制员", [], [], null, null);

    [Fact]
    public void A_paper_goes_out_after_it_was_signed_and_before_now()
    {
        FieldOf(Electronic).ShouldBeNull();
        FieldOf(Electronic with { SentAt = Issued.AddTicks(-10) }).ShouldBe("SentAt");
        FieldOf(Electronic with { SentAt = Now }).ShouldBeNull();
        FieldOf(Electronic with { SentAt = Now.AddTicks(10) }).ShouldBe("SentAt");
        FieldOf(Electronic with { Copies = 0 }).ShouldBe("Copies");
        FieldOf(Electronic with { Channel = " " }).ShouldBe("Channel");
    }

    [Theory]
    [InlineData(PaperServiceMethod.Direct)]
    [InlineData(PaperServiceMethod.Left)]
    public void Two_different_persons_deliver(PaperServiceMethod method)
    {
        var dispatch = Electronic with { Method = method, Channel = null };
        FieldOf(dispatch with { Deliverers = ["甲"] }).ShouldBe("Deliverers");
        FieldOf(dispatch with { Deliverers = ["甲", " 甲 "] }).ShouldBe("Deliverers");
        FieldOf(dispatch with { Deliverers = ["甲", "戊"] }).ShouldBeNull();
    }

    [Theory]
    [InlineData(PaperServiceMethod.Mail, "Channel")]
    [InlineData(PaperServiceMethod.Forwarded, "Channel")]
    [InlineData(PaperServiceMethod.Announcement, "Place")]
    public void Each_way_says_by_what_it_goes(PaperServiceMethod method, string field)
    {
        FieldOf(Electronic with { Method = method, Channel = null }).ShouldBe(field);
        FieldOf(Electronic with { Method = method, Channel = "123", Place = "公告栏" }).ShouldBeNull();
    }

    [Fact]
    public void What_is_left_was_refused_and_has_a_witness_or_a_recording()
    {
        var left = Electronic with { Method = PaperServiceMethod.Left, Deliverers = ["甲", "戊"] };
        FieldOf(left, Receipt).ShouldBe("RefusedBecause");
        var refused = Receipt with { Receiver = null, RefusedBecause = "称不知情" };
        FieldOf(left, refused).ShouldBe("Witnesses");
        FieldOf(left, refused with { Witnesses = [" "] }).ShouldBe("Witnesses");
        FieldOf(left, refused with { Witnesses = ["庚"] }).ShouldBeNull();
        FieldOf(left, refused with { Media = ["照片 3 号"] }).ShouldBeNull();
        FieldOf(Electronic, refused).ShouldBe("RefusedBecause");
    }

    [Fact]
    public void An_announced_paper_counts_as_received_after_thirty_days()
    {
        var announced = Electronic with { Method = PaperServiceMethod.Announcement, Place = "公告栏" };
        ServiceRules.AnnouncedUntil(announced).ShouldBe(new DateOnly(2026, 12, 23));
        FieldOf(announced, Receipt with { ReceivedAt = Issued.AddDays(29) }).ShouldBe("ReceivedAt");
        FieldOf(announced, Receipt with { ReceivedAt = Issued.AddDays(30) }).ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_received_before_it_was_sent_or_in_the_future()
    {
        FieldOf(Electronic, Receipt with { ReceivedAt = Issued }).ShouldBeNull();
        FieldOf(Electronic, Receipt with { ReceivedAt = Issued.AddTicks(-10) }).ShouldBe("ReceivedAt");
        FieldOf(Electronic, Receipt with { ReceivedAt = Now }).ShouldBeNull();
        FieldOf(Electronic, Receipt with { ReceivedAt = Now.AddTicks(10) }).ShouldBe("ReceivedAt");
        var direct = Electronic with { Method = PaperServiceMethod.Direct, Deliverers = ["甲", "戊"] };
        FieldOf(direct, Receipt with { Receiver = "" }).ShouldBe("Receiver");
        FieldOf(Electronic, Receipt with { Receiver = null }).ShouldBeNull();
    }

    private static string? FieldOf(ServiceDispatch dispatch) => ServiceRules.OfDispatch(dispatch, Issued, Now)?.Field;

    private static string? FieldOf(ServiceDispatch dispatch, ServiceReceipt receipt) =>
        ServiceRules.OfReceipt(dispatch, receipt, Now)?.Field;
}
