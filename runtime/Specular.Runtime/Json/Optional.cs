namespace Specular.Json;

/// <summary>A member that may be absent, null, or have a value, where the three differ.</summary>
/// <typeparam name="T">The member's type, nullable.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A member that is there.</summary>
    /// <param name="value">Its value, possibly null.</param>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>The member that is not there; the default.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether the member is there, be it as null.</summary>
    public bool IsPresent { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => IsPresent ? _value : throw new InvalidOperationException("The member is absent: ask IsPresent, or use ValueOrDefault.");

    /// <summary>The value, or the type's default when the member is absent.</summary>
    public T? ValueOrDefault => IsPresent ? _value : default;

    /// <summary>A member with this value.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>A member with this value.</summary>
    public static Optional<T> FromT(T value) => new(value);

    /// <summary>Whether both are absent, or have equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Optional<T> other) => IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => IsPresent && _value is not null ? _value.GetHashCode() : 0;

    /// <summary>The value's text; "" when absent or null.</summary>
    public override string ToString() => IsPresent ? _value?.ToString() ?? "" : "";
}
