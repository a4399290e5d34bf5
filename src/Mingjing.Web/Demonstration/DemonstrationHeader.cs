namespace Mingjing.Web.Demonstration;

/// <summary>演示标记的响应头: every answer of a demonstration bears it, whatever the answer is.</summary>
internal sealed class DemonstrationHeader(RequestDelegate next, DemonstrationMark mark)
{
    public Task Invoke(HttpContext context)
    {
        // At the last moment: a failure takes away what was set before it.
        if (mark.IsShown)
            context.Response.OnStarting(
                static state =>
                {
                    ((HttpContext)state).Response.Headers[DemonstrationMark.HeaderName] = DemonstrationMark.HeaderValue;
                    return Task.CompletedTask;
                },
                context
            );
        return next(context);
    }
}
