using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using OtpNet;

namespace Mingjing.Core.Accounts;

/// <summary>A second factor as it lies in the store: its secret under a key of its own, that key wrapped by the key file.</summary>
internal sealed record SealedFactor(byte[] Key, byte[] Secret);

/// <summary>动态口令 (RFC 6238): six digits, 30 seconds, one step of tolerance to either side, each code once.</summary>
public sealed class SecondFactors(KeyFile keys)
{
    private const string Purpose = "account.second-factor";
    private const string Issuer = "明镜";
    private const int SecretBytes = 20;
    private const int Digits = 6;

    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>A new random secret.</summary>
    internal SealedFactor Create()
    {
        using var key = RecordKey.Create();
        var secret = Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));
        return new SealedFactor(key.Wrap(keys), key.Encrypt(secret, Purpose));
    }

    /// <summary>The secret as the person types it into an app: Base32.</summary>
    internal Secret Open(SealedFactor factor)
    {
        using var key = RecordKey.Unwrap(keys, factor.Key);
        return new Secret(key.Decrypt(factor.Secret, Purpose));
    }

    /// <summary>The time step of a right code; null for a wrong one.</summary>
    internal long? StepOf(SealedFactor factor, Secret code, DateTimeOffset now)
    {
        var text = string.Concat((code.Text ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (text.Length != Digits || !text.All(char.IsAsciiDigit))
            return null;
        var totp = new Totp(Base32Encoding.ToBytes(Open(factor).Text!));
        return totp.VerifyTotp(now.UtcDateTime, text, out var step, Window) ? step : null;
    }

    /// <summary>What the QR code of an enrolment says.</summary>
    public static Secret AddressOf(Secret secret, string loginName) =>
        new(
            $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(loginName)}"
                + $"?secret={secret.Text}&issuer={Uri.EscapeDataString(Issuer)}&algorithm=SHA1&digits={Digits}&period=30"
        );
}
