using System.Reflection;
using Mingjing.Core.Platform.Persistence;
using Xunit.Sdk;
using Xunit.v3;

namespace Mingjing.Core.Tests.Platform.Persistence;

/// <summary>Runs a theory once on each store.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BothStoresAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            .. Enum.GetValues<StoreKind>().Select(k => new TheoryDataRow(k)),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
