using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjing.Core.Platform;

namespace Mingjing.Web.Api;

/// <summary>
/// 接口说明用中文: who builds on the API reads Chinese, while the comments of the code are English. What has no line in the table keeps
/// its comment; a test names it.
/// </summary>
internal sealed class ChineseDescriptions : IOpenApiDocumentTransformer, IOpenApiSchemaTransformer
{
    private static readonly Dictionary<string, string> Done = new(StringComparer.Ordinal)
    {
        ["200"] = "办成。",
        ["201"] = "已建立。",
        ["202"] = "已收到，随后处理。",
        ["204"] = "办成，没有内容。",
    };

    /// <summary>A number is written as a number, and a code with what it means.</summary>
    public Task TransformAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        if (
            schema.Type is { } type
            && type.HasFlag(JsonSchemaType.String)
            && (type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number))
        )
            (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
        var plain = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (plain.IsEnum)
            Meanings[plain.Name] = MeaningsOf(plain);
        return Task.CompletedTask;
    }

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        foreach (var (name, schema) in document.Components?.Schemas ?? Nothing)
            Describe(name, schema);
        foreach (var operation in document.Paths.Values.SelectMany(p => p.Operations ?? []).Select(p => p.Value))
        {
            foreach (var (status, response) in operation.Responses ?? [])
            {
                if (Done.TryGetValue(status, out var text))
                    response.Description = text;
            }
        }

        return Task.CompletedTask;
    }

    private static readonly Dictionary<string, IOpenApiSchema> Nothing = new(StringComparer.Ordinal);

    // By the name of the type, which is that of its schema: schemas are made before the document is done.
    private static readonly ConcurrentDictionary<string, string> Meanings = new(StringComparer.Ordinal);

    private static void Describe(string name, IOpenApiSchema schema)
    {
        if (ApiWords.OfSchema(name) is { } what)
            schema.Description = what + Meanings.GetValueOrDefault(name);
        foreach (var (member, inner) in schema.Properties ?? Nothing)
        {
            if (ApiWords.OfMember(name, member) is not { } text)
                continue;
            inner.Description = text;
            // A part that may be absent is one of null and a reference: the words stand above both.
            foreach (var part in inner.OneOf ?? [])
                part.Description = null;
        }
    }

    // “可取的值：Created 新增；Replaced 替换。”
    private static string MeaningsOf(Type type)
    {
        var terms = type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (f.Name, Term: f.GetCustomAttribute<TermAttribute>()?.Text))
            .Where(f => f.Term is not null)
            .Select(f => $"{f.Name} {f.Term}")
            .ToList();
        return terms.Count == 0 ? "" : $"可取的值：{string.Join('；', terms)}。";
    }
}
