using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>Typed id ↔ uuid of PostgreSQL.</summary>
internal sealed class TypedIdToGuid<TId>()
    : ValueConverter<TId, Guid>(id => id.Value, value => TypedId.From<TId>(value))
    where TId : struct, ITypedId<TId>;

/// <summary>Typed id ↔ 16 bytes of SQLite, in the order in which UUIDv7 sort.</summary>
internal sealed class TypedIdToBytes<TId>()
    : ValueConverter<TId, byte[]>(id => id.Value.ToByteArray(true), value => TypedId.From<TId>(new Guid(value, true)))
    where TId : struct, ITypedId<TId>;

/// <summary>Instants as UTC, to the microsecond.</summary>
internal sealed class UtcInstant()
    : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc))
    );
