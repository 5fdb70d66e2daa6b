using Specular.Specification.Contract;

namespace Specular.Specification.Profiles;

/// <summary>How long something is valid after it was made.</summary>
public sealed record Lifetime(TimeSpan Duration, Evidence Evidence);
