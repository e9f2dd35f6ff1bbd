using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>Accepts only maps, lists and scalars. Aliases can expand exponentially, and tags can name .NET types.</summary>
internal sealed class StrictYamlParser(IParser inner) : IParser
{
    private const int MaxDepth = 24;
    private int _depth;

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        if (!Advance()) return false;
        switch (inner.Current)
        {
            case AnchorAlias alias:
                throw new YamlException(alias.Start, alias.End, "Aliases (*name) are not allowed.");
            case NodeEvent { Anchor.IsEmpty: false } anchored:
                throw new YamlException(anchored.Start, anchored.End, "Anchors (&name) are not allowed.");
            case NodeEvent { Tag.IsEmpty: false } tagged:
                throw new YamlException(tagged.Start, tagged.End, "Tags (!name) are not allowed.");
        }

        _depth += inner.Current!.NestingIncrease;
        if (_depth > MaxDepth) throw new YamlException(inner.Current.Start, inner.Current.End, "Nested too deeply.");
        return true;
    }

    // For some malformed scalars the scanner throws exceptions that are not YamlExceptions (YamlDotNet 18.1).
    private bool Advance()
    {
        try
        {
            return inner.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            var at = inner.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "The text after this position cannot be parsed.", e);
        }
    }
}
