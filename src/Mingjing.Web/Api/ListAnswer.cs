using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjing.Web.Demonstration;

namespace Mingjing.Web.Api;

/// <summary>列表的回答 of the API: in a demonstration it says so itself, since lists are stored and passed on without their headers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ListAnswerAttribute : Attribute;

/// <summary>演示标记 of lists: a member that no record has to hold and no endpoint to fill.</summary>
internal sealed class ListAnswerMark : IOpenApiSchemaTransformer
{
    /// <summary>Adds the member to the lists; outside a demonstration it is never written.</summary>
    public static void Add(JsonSerializerOptions options, DemonstrationMark mark) =>
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(
            type =>
            {
                if (!IsList(type))
                    return;
                var member = type.CreateJsonPropertyInfo(typeof(string), DemonstrationMark.MemberName);
                member.Get = _ => DemonstrationMark.Text;
                member.ShouldSerialize = (_, _) => mark.IsShown;
                type.Properties.Add(member);
            }
        );

    public Task TransformAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        if (
            IsList(context.JsonTypeInfo)
            && schema.Properties is { } members
            && members.TryGetValue(DemonstrationMark.MemberName, out var known)
            && known is OpenApiSchema member
        )
        {
            member.Type = JsonSchemaType.String;
            member.Description = "只在演示服务器的回答中有：内容全属虚构。";
        }

        return Task.CompletedTask;
    }

    private static bool IsList(JsonTypeInfo type) =>
        type.Kind == JsonTypeInfoKind.Object && type.Type.IsDefined(typeof(ListAnswerAttribute), inherit: false);
}
