namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>A value and the place where it is written.</summary>
internal sealed record Located<T>(T Value, SourceSpan Where);
