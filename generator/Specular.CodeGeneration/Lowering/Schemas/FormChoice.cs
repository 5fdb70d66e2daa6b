using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>Forms of which a value has one.</summary>
/// <param name="Forms">The forms, null left out.</param>
/// <param name="Discriminator">What tells them apart; null when nothing is named.</param>
internal sealed record FormChoice(ValueList<Schema> Forms, Discriminator? Discriminator);
