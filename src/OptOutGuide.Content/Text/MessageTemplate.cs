namespace OptOutGuide.Content.Text;

/// <summary>A sentence of the interface with slots in braces: <c>Days left: {days}</c>.</summary>
/// <param name="Text">The sentence, with its slots.</param>
public readonly record struct MessageTemplate(string Text)
{
    /// <summary>The sentence with its slots filled.</summary>
    public string Format(params ReadOnlySpan<(string Slot, string Value)> values)
    {
        var text = Text;
        foreach (var (slot, value) in values) text = text.Replace("{" + slot + "}", value, StringComparison.Ordinal);
        return text;
    }
}

/// <summary>The slots that a <see cref="MessageTemplate"/> of the interface must hold, each exactly once.</summary>
/// <param name="names">Names without braces.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PlaceholdersAttribute(params string[] names) : Attribute
{
    /// <summary>Names without braces.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
