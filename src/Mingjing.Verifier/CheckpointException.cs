namespace Mingjing.Verifier;

/// <summary>检查点或公钥不可用: its text is not of the form, no known key signed it, or the signature is wrong.</summary>
public sealed class CheckpointException(string message) : Exception(message);
