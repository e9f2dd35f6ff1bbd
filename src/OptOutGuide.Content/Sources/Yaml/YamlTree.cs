using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>A node of a YAML document with its position.</summary>
internal abstract record YamlPart(Mark Start)
{
    /// <summary>The child nodes.</summary>
    public virtual IEnumerable<YamlPart> Parts => [];
}

/// <summary>A scalar.</summary>
internal sealed record YamlScalar(Mark Start, string Value) : YamlPart(Start);

/// <summary>A sequence.</summary>
internal sealed record YamlList(Mark Start, IReadOnlyList<YamlPart> Items) : YamlPart(Start)
{
    /// <inheritdoc/>
    public override IEnumerable<YamlPart> Parts => Items;
}

/// <summary>A map: all keys as written, and the values of the keys that are scalars.</summary>
internal sealed record YamlGroup(Mark Start, IReadOnlyList<YamlPart> Keys, IReadOnlyDictionary<string, YamlPart> Values) : YamlPart(Start)
{
    /// <inheritdoc/>
    public override IEnumerable<YamlPart> Parts => Keys.Concat(Values.Values);
}

/// <summary>Builds a tree from the events of the YAML parser.</summary>
/// <remarks>YamlDotNet's own tree also keeps styles and anchors, and building it takes longer than parsing.</remarks>
internal sealed class YamlTree(IParser parser)
{
    /// <summary>The root of the document; null if there is not exactly one document.</summary>
    public YamlPart? Read()
    {
        YamlPart? top = null;
        var documents = 0;
        parser.Consume<StreamStart>();
        while (!parser.TryConsume<StreamEnd>(out _))
        {
            parser.Consume<DocumentStart>();
            while (!parser.TryConsume<DocumentEnd>(out _)) top = ReadPart();
            documents++;
        }

        return documents == 1 ? top : null;
    }

    private YamlPart ReadPart()
    {
        if (parser.TryConsume<Scalar>(out var scalar)) return new YamlScalar(scalar.Start, ValueOf(scalar));
        if (parser.TryConsume<SequenceStart>(out var list)) return new YamlList(list.Start, ReadItems());
        if (parser.TryConsume<MappingStart>(out var group)) return ReadGroup(group.Start);
        // For some malformed texts the parser reports an end event in place of a value (YamlDotNet 18.1).
        var at = parser.Current?.Start ?? Mark.Empty;
        throw new YamlException(at, at, "A value is missing before this position.");
    }

    // The text of the file is normalized; an escape as in "e\u0301" becomes a character only here.
    private static string ValueOf(Scalar scalar) =>
        scalar.Style == ScalarStyle.DoubleQuoted ? TextDecoder.Normalize(scalar.Value) : scalar.Value;

    private List<YamlPart> ReadItems()
    {
        var items = new List<YamlPart>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadPart());
        return items;
    }

    private YamlGroup ReadGroup(Mark start)
    {
        var (keys, values) = (new List<YamlPart>(), new Dictionary<string, YamlPart>(StringComparer.Ordinal));
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var (key, value) = (ReadPart(), ReadPart());
            keys.Add(key);
            if (key is YamlScalar { Value: var name } && !values.TryAdd(name, value))
                throw new YamlException(key.Start, key.Start, $"Duplicate key {name}");
        }

        return new YamlGroup(start, keys, values);
    }
}
