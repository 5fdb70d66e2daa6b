using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>What a media member of a request may carry; checked before the request is sent.</summary>
/// <param name="Path">From the request to the member. A step whose type is a list goes through all its items.</param>
/// <param name="Place">The pointer as the profile writes it: "/face_choose/*/sound_file".</param>
/// <param name="Kind">What it carries.</param>
/// <param name="AllowsInline">Whether bytes may be sent, or only an address.</param>
/// <param name="MaxBytes">The most bytes before base64; null when nothing says.</param>
public sealed record MediaLimitModel(ValueList<AccessStep> Path, string Place, MediaKind Kind, bool AllowsInline, long? MaxBytes);
