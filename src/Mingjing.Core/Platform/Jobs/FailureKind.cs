using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>What is kept of a failure: the code of a refusal or the kind of a fault, never a message, which could quote a person's data.</summary>
internal static class FailureKind
{
    public static string Of(Exception e) => e is Refused refused ? refused.Refusal.Code : e.GetType().Name;
}
