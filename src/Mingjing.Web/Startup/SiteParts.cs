using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Mingjing.Web.Accounts;

namespace Mingjing.Web.Startup;

/// <summary>办公端页面: not served by a portal.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfficePageAttribute : Attribute;

/// <summary>公众端页面: not served by an office.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PortalPageAttribute : Attribute;

/// <summary>演示页面: served by a demonstration only.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DemoPageAttribute : Attribute;

/// <summary>站点分工: takes out of a server the pages of the part that it does not serve.</summary>
internal static class SiteParts
{
    public static void Restrict(EndpointBuilder endpoint, ServerSettings settings)
    {
        var isForeign =
            (!settings.HasOffice && endpoint.Metadata.OfType<OfficePageAttribute>().Any())
            || (!settings.HasPortal && endpoint.Metadata.OfType<PortalPageAttribute>().Any())
            || (!settings.Demo && endpoint.Metadata.OfType<DemoPageAttribute>().Any());
        if (!isForeign)
            return;
        // What is not served here is not there for anybody: who asks must not be sent to sign in for it.
        foreach (var rule in endpoint.Metadata.Where(IsAccessRule).ToArray())
            endpoint.Metadata.Remove(rule);
        endpoint.Metadata.Add(new AllowAnonymousAttribute());
        endpoint.RequestDelegate = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    private static bool IsAccessRule(object metadata) =>
        metadata is RequirePermissionAttribute or DuringSignInAttribute;

    /// <summary>Whether an endpoint is a page.</summary>
    public static bool IsPage(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
}
