using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjing.Core.Platform;

namespace Mingjing.Web.Api;

/// <summary>Typed ids are written as text: the description of the API must not show what they are made of.</summary>
internal sealed class TypedIdSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var type = context.JsonTypeInfo.Type;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)))
        {
            schema.Properties = null;
            schema.Required = null;
            schema.Type = plain == type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "uuid";
        }

        return Task.CompletedTask;
    }
}
