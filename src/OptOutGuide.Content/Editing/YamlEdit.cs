using System.Text;
using OptOutGuide.Content.Sources.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OptOutGuide.Content.Editing;

/// <summary>Changes single values in YAML text. Everything else, including comments, is kept byte for byte.</summary>
internal sealed class YamlEdit
{
    private readonly string _text;
    private readonly YamlMappingNode _root;

    // By start: an id can be given twice, and the span of a value can be replaced only once.
    private readonly Dictionary<int, (int End, string Value)> _changes = [];

    /// <exception cref="InvalidDataException">The text is not one YAML map.</exception>
    public YamlEdit(string text)
    {
        _text = text;
        var stream = new YamlStream();
        try
        {
            stream.Load(new StrictYamlParser(new Parser(new StringReader(text))));
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"The file is not valid YAML: {e.Message}", e);
        }

        _root = stream.Documents is [{ RootNode: YamlMappingNode map }]
            ? map
            : throw new InvalidDataException("The file is not one map.");
    }

    /// <summary>The entry of a list with an <c>id</c>, or null.</summary>
    public YamlMappingNode? Entry(string list, string id) =>
        (_root.Children.TryGetValue(new YamlScalarNode(list), out var found) ? found as YamlSequenceNode : null)?.Children
            .OfType<YamlMappingNode>()
            .FirstOrDefault(entry => ValueOf(entry, "id") == id);

    /// <summary>The value of a key, or null.</summary>
    public static string? ValueOf(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (value as YamlScalarNode)?.Value : null;

    /// <summary>Sets the value of an existing key of an entry. Of several values for one key the last is kept.</summary>
    /// <exception cref="InvalidDataException">The entry has no such key.</exception>
    public void Set(YamlMappingNode entry, string key, string value)
    {
        if (!entry.Children.TryGetValue(new YamlScalarNode(key), out var node))
            throw new InvalidDataException($"'{ValueOf(entry, "id")}' has no '{key}'. Add it first.");
        var (start, end) = ((int)node.Start.Index, (int)node.End.Index);
        // An empty value begins right after its colon.
        _changes[start] = (end, start == end && _text[start - 1] == ':' ? $" {value}" : value);
    }

    /// <summary>The text with all changes.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(_text);
        // From the end, so that the positions of earlier changes stay valid.
        foreach (var (start, (end, value)) in _changes.OrderByDescending(change => change.Key))
            text.Remove(start, end - start).Insert(start, value);
        return text.ToString();
    }
}
