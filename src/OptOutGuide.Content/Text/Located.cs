namespace OptOutGuide.Content.Text;

/// <summary>A value and the place where it is written.</summary>
internal sealed record Located<T>(T Value, SourceLocation Location);
