using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Markdown;

/// <summary>A block of code in a Markdown text.</summary>
/// <param name="Fence">What opened it.</param>
/// <param name="Offset">Where its fence stands.</param>
/// <param name="Content">What stands between its fences.</param>
/// <param name="IsClosed">Whether there is a fence that closes it.</param>
/// <param name="Title">The page's title above it, without its mark; null when there is none.</param>
internal sealed record FencedBlock(Fence Fence, int Offset, TextSlice Content, bool IsClosed, TextSlice? Title);
