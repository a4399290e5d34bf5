using System.Security.Cryptography;
using Mingjing.Verifier;

namespace Mingjing.Testing.Verification;

/// <summary>A fresh key of a ledger.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public SigningKey(string name = RandomLedger.Origin) => Signer = new CheckpointSigner(name, _key);

    public CheckpointSigner Signer { get; }

    public CheckpointKey Public => Signer.Key;

    public void Dispose() => _key.Dispose();
}
