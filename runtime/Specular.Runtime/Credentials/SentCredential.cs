using Specular.Descriptors;

namespace Specular;

/// <summary>A credential as one call carries it.</summary>
/// <param name="Descriptor">Where it travels.</param>
/// <param name="Text">The key or token, without its prefix.</param>
/// <param name="Source">What gave it.</param>
internal readonly record struct SentCredential(CredentialDescriptor Descriptor, string Text, Credential Source);
