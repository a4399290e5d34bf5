using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Accounts;

/// <summary>密码散列: PBKDF2 with HMAC-SHA512 in the framework's format, which holds salt and number of rounds.</summary>
public sealed class Passwords
{
    /// <summary>Rounds of a new hash (OWASP Password Storage, 2025). A hash with fewer is renewed at the next sign-in.</summary>
    public const int CurrentRounds = 220_000;

    private const int FirstPasswordLength = 16;

    // Without the letters and digits that are mistaken for each other on paper.
    private const string Readable = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> _hasher;
    private readonly string _decoy;

    /// <param name="rounds">Rounds of new hashes.</param>
    public Passwords(int rounds = CurrentRounds)
    {
        _hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        _decoy = _hasher.HashPassword(Nobody, RandomNumberGenerator.GetHexString(FirstPasswordLength));
    }

    public string Hash(Secret password) => _hasher.HashPassword(Nobody, password.Text ?? "");

    /// <summary>
    /// Whether a password belongs to a hash; without a hash it takes as long and is no.
    /// </summary>
    /// <param name="isWeak">Whether the hash is right but has fewer rounds than one of today.</param>
    public bool IsRight(string? hash, Secret password, out bool isWeak)
    {
        var answer = _hasher.VerifyHashedPassword(Nobody, hash ?? _decoy, password.Text ?? "");
        isWeak = answer == PasswordVerificationResult.SuccessRehashNeeded;
        return hash is not null && answer != PasswordVerificationResult.Failed;
    }

    /// <summary>A first password of 93 random bits, to be shown once.</summary>
    public static Secret NewFirstPassword() => new(RandomNumberGenerator.GetString(Readable, FirstPasswordLength));
}
