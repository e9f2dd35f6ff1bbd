namespace OptOutGuide.Content.Text;

/// <summary>A value with the position at which it is written.</summary>
public sealed record Located<T>(T Value, SourceLocation Location);
