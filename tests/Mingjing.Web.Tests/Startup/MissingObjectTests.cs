using System.Net;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Access;

namespace Mingjing.Web.Tests.Startup;

/// <summary>不存在的对象: a form that is sent to it is answered like its page.</summary>
public sealed class MissingObjectTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_sent_to_what_is_out_of_scope_is_answered_as_not_found_with_a_page()
    {
        await using var server = await RunningServer.Start();
        var path = $"/acts/{await Subjects.Act(server.Staff, SmallCity.CityMarket)}/withdraw";
        var own = await server.Staff.As(Roles.DepartmentClerk);
        var fields = PageForms.FieldsOf(await own.Client.Page(path), "withdraw");
        using var seen = await own.Client.Send(path, fields);
        seen.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var other = await server.Staff.As(Roles.DepartmentClerk, SmallCity.CountyMarket);
        var token = (await other.Client.Page("/work"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var answer = await other.Client.Send(
            path,
            [
                .. fields.Where(f => !string.Equals(f.Name, "__RequestVerificationToken", StringComparison.Ordinal)),
                ("__RequestVerificationToken", token),
            ]
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Html.Read(answer)).QuerySelector("h1").Words().ShouldNotBeEmpty();
    }
}
