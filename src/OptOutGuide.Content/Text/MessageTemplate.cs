namespace OptOutGuide.Content.Text;

/// <summary>A sentence of the user interface with placeholders in braces: <c>Days left: {days}</c>.</summary>
/// <param name="Text">The sentence with its placeholders.</param>
public readonly record struct MessageTemplate(string Text)
{
    /// <summary>Replaces placeholders by values.</summary>
    public string Format(params ReadOnlySpan<(string Placeholder, string Value)> values)
    {
        var text = Text;
        foreach (var (placeholder, value) in values) text = text.Replace("{" + placeholder + "}", value, StringComparison.Ordinal);
        return text;
    }
}

/// <summary>The placeholders that a <see cref="MessageTemplate"/> must contain, each exactly once.</summary>
/// <param name="names">Names without braces.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PlaceholdersAttribute(params string[] names) : Attribute
{
    /// <summary>Names without braces.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
