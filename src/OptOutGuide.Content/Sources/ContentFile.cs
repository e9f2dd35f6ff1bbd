namespace OptOutGuide.Content.Sources;

/// <summary>One text file of the content folder.</summary>
/// <param name="RelativePath">Path below the content folder, with forward slashes: <c>guides/facebook/en.md</c>.</param>
/// <param name="Text">The whole text, with <c>\n</c> line ends and without a byte order mark.</param>
public sealed record ContentFile(string RelativePath, string Text);

/// <summary>A pipe, a socket or a device in the content folder.</summary>
/// <param name="Kind">As in "a pipe".</param>
internal sealed record SpecialFile(string RelativePath, string Kind);
