using System.Text.Json.Serialization;
using Mingjing.Core.Checks;

namespace Mingjing.Web.Commands.Screen;

/// <summary>The members of a finding in the order and under the names of import-format §3.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Finding))]
internal sealed partial class FindingJson : JsonSerializerContext;
