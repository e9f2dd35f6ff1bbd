using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>A YAML map that notes which keys were read.</summary>
/// <remarks>
/// A getter that finds nothing usable adds a finding and returns an empty value. Such values never leave the build:
/// one structural error means that there is no catalog. Call <see cref="Close"/> last: it reports keys that nobody read.
/// </remarks>
internal sealed class YamlMap(string path, YamlGroup node, int lineOffset, DiagnosticBag bag)
{
    // Each is compared with every known key.
    private const int MaxUnknownKeys = 100;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The place of the map itself.</summary>
    public SourceLocation Location => SpanOf(node);

    /// <summary>All keys, as written.</summary>
    public IEnumerable<string> Keys => node.Keys.OfType<YamlScalar>().Select(key => key.Value);

    /// <summary>The place of a key's value, or of the map if there is no such key.</summary>
    public SourceLocation At(string key) => Find(key) is { } found ? SpanOf(found) : Location;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Text that must be there and hold more than blanks.</summary>
    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    /// <summary>Text, or null if the key is absent or empty.</summary>
    public string? OptionalText(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlScalar scalar when !IsOneLine(scalar, key): return "";
            case YamlScalar scalar: return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
            case var other:
                Wrong(other, $"'{key}' must be a text.", $"Write '{key}: text' on one line.");
                return "";
        }
    }

    /// <summary>An id or slug: lower-case letters, digits and hyphens.</summary>
    public string Name(string key) => OptionalName(key) ?? Missing(key, "");

    public string? OptionalName(string key)
    {
        if (OptionalText(key) is not { } text) return null;
        if (Identifiers.IsValid(text)) return text;
        if (text.Length > 0) Wrong(Find(key)!, $"'{text}' is not a valid name.", Identifiers.Fix);
        return "";
    }

    public ImmutableArray<Located<string>> NameList(string key)
    {
        var items = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in Sequence(key))
        {
            if (item is YamlScalar { Value: var text } && Identifiers.IsValid(text)) items.Add(new(text, SpanOf(item)));
            else Wrong(item, $"An entry of '{key}' is not a valid name.", Identifiers.Fix);
        }

        return items.ToImmutable();
    }

    /// <summary>A list of page ids: names joined by single slashes.</summary>
    public ImmutableArray<Located<string>> PathList(string key)
    {
        var items = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in Sequence(key))
        {
            if (item is YamlScalar { Value: var text } && text.Split('/').All(part => Identifiers.IsValid(part))) items.Add(new(text, SpanOf(item)));
            else Wrong(item, $"An entry of '{key}' is not the id of a page.", "Write for example guides/facebook.");
        }

        return items.ToImmutable();
    }

    /// <summary>A list of texts that must be there.</summary>
    public ImmutableArray<string> TextList(string key)
    {
        if (!Has(key)) return Missing(key, ImmutableArray<string>.Empty);
        var items = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Sequence(key))
        {
            if (item is YamlScalar { Value: { Length: > 0 } text } scalar && IsOneLine(scalar, key)) items.Add(text);
            else if (item is YamlScalar { Value.Length: > 0 }) continue;
            else Wrong(item, $"An entry of '{key}' is not a text.", "Put quotes round it.");
        }

        return items.ToImmutable();
    }

    public int Number(string key)
    {
        if (OptionalText(key) is not { } text) return Missing(key, 0);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return Wrong(Find(key)!, $"'{text}' is not a whole number.", $"Write for example '{key}: 10'.", 0);
    }

    public DateOnly Date(string key)
    {
        if (OptionalText(key) is not { } text) return Missing(key, DateOnly.MinValue);
        if (Content.Text.PartialDate.TryParse(text, out var date) && date.Day is not null && Content.Text.PartialDate.IsInReach(date.Year)) return date.Earliest;
        return Wrong(Find(key)!, $"'{text}' is not a date.", "Write year-month-day, for example 2025-05-26.", DateOnly.MinValue);
    }

    public PartialDate PartialDate(string key)
    {
        if (OptionalText(key) is not { } text) return Missing(key, new PartialDate(1));
        if (Content.Text.PartialDate.TryParse(text, out var date) && Content.Text.PartialDate.IsInReach(date.Year)) return date;
        return Wrong(Find(key)!, $"'{text}' is not a date.", "Write 2025-05-26, 2025-05 or 2025, as exactly as the source says.", new PartialDate(1));
    }

    /// <summary>One word out of a fixed list, as the enum value of that name.</summary>
    public T Choice<T>(string key)
        where T : struct, Enum
    {
        if (OptionalText(key) is not { } text) return Missing(key, default(T));
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Identifiers.ToKebabCase(value.ToString()), text, StringComparison.Ordinal)) return value;
        }

        var choices = string.Join(", ", Enum.GetNames<T>().Select(Identifiers.ToKebabCase));
        return Wrong(Find(key)!, $"'{text}' is not one of: {choices}.", "Choose one of them.", default(T));
    }

    /// <summary>An absolute https address on a host that is like none of those whose forms are listed.</summary>
    public Uri HttpsAddress(string key) => Address(key, Uri.UriSchemeHttps, WebAddress.FindLookAlike);

    /// <summary>An absolute https address whose host is compared with a list.</summary>
    public Uri FormAddress(string key) => Address(key, Uri.UriSchemeHttps, _ => null);

    /// <summary>An absolute http address: the marked exception.</summary>
    public Uri HttpAddress(string key) => Address(key, Uri.UriSchemeHttp, WebAddress.FindLookAlike);

    /// <summary>Adds a finding about the value of a key.</summary>
    public void Reject(string key, Rule rule, string message, string fix) => bag.Add(rule, At(key), message, fix);

    /// <summary>Adds a finding about one entry of a list.</summary>
    public void RejectAt(SourceLocation location, Rule rule, string message, string fix) => bag.Add(rule, location, message, fix);

    public YamlMap? Map(string key)
    {
        switch (Find(key))
        {
            case null: return Missing<YamlMap?>(key, null);
            case YamlGroup map: return Child(map);
            case var other: return Wrong<YamlMap?>(other, $"'{key}' must be a group of 'key: value' lines.", "Indent its lines below it.", null);
        }
    }

    public YamlMap? OptionalMap(string key) => Has(key) ? Map(key) : Touch<YamlMap?>(key, null);

    /// <summary>A list of maps that must be there.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        if (!Has(key)) return Missing(key, ImmutableArray<YamlMap>.Empty);
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var item in Sequence(key))
        {
            if (item is YamlGroup map) maps.Add(Child(map));
            else Wrong(item, $"An entry of '{key}' is not a group of 'key: value' lines.", "Begin the entry with '- ' and write its keys below each other.");
        }

        return maps.ToImmutable();
    }

    /// <summary>A list of things with ids of their own, each of which may stand once. Closes the map.</summary>
    /// <param name="whereOf">The place to name when an id stands twice.</param>
    /// <param name="noun">What such a thing is called: "term".</param>
    public ImmutableArray<T> ListOf<T>(string key, string noun, Func<YamlMap, T> read, Func<T, string> idOf, Func<T, SourceLocation> whereOf)
    {
        var all = Maps(key).Select(read).ToImmutableArray();
        Close();
        foreach (var twins in all.GroupBy(idOf, StringComparer.Ordinal).Where(twins => twins.Key.Length > 0 && twins.Count() > 1))
            bag.Add(Rule.DuplicateId, whereOf(twins.Last()), $"The {noun} '{twins.Key}' is listed twice.", "Remove one of the two.");
        return all;
    }

    /// <summary>The words of things that another file lists: one map for each, by its id, all of which must be there. Closes the map.</summary>
    public Dictionary<string, T> TextOf<TThing, T>(IEnumerable<TThing> things, Func<TThing, string> idOf, Func<TThing, YamlMap, T> read)
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            if (Map(idOf(thing)) is { } entry) words.Add(idOf(thing), read(thing, entry));
        }

        Close();
        return words;
    }

    /// <summary>Reports keys that nobody asked for, each with the known key that looks most like it.</summary>
    public void Close()
    {
        foreach (var key in node.Keys.Where(key => key is not YamlScalar { Value: { } name } || !_known.Contains(name)).Take(MaxUnknownKeys))
        {
            var written = (key as YamlScalar)?.Value ?? "?";
            var nearest = Suggestions.ClosestMatch(written, _known);
            bag.Add(Rule.UnknownKey, SpanOf(key), $"Nothing reads the key '{written}'.",
                nearest is null ? $"Known keys here: {string.Join(", ", _known.Order(StringComparer.Ordinal))}." : $"Did you mean '{nearest}'? Otherwise remove it.");
        }
    }

    private Uri Address(string key, string scheme, Func<string, AddressFault?> findMore)
    {
        if (OptionalText(key) is not { } text) return Missing(key, NoAddress);
        if (!text.StartsWith(scheme + "://", StringComparison.Ordinal)) return Wrong(Find(key)!, $"'{text}' is not a full {scheme} address.", $"Write the whole address, beginning with {scheme}://.", NoAddress);
        if ((WebAddress.FindFault(text) ?? findMore(text)) is not { } fault) return new Uri(text);
        Reject(key, fault.Rule, fault.Message, fault.Fix);
        return NoAddress;
    }

    // A second line could pass for another heading, header or entry wherever the text is written.
    private bool IsOneLine(YamlScalar scalar, string key)
    {
        if (!scalar.Value.AsSpan().Trim().Contains('\n')) return true;
        Wrong(scalar, $"The text of '{key}' has several lines.", "Write it on one line, or begin it with '>-' and leave no line empty.");
        return false;
    }

    private static readonly Uri NoAddress = new("https://invalid.invalid/");

    private IEnumerable<YamlPart> Sequence(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case YamlList list: return list.Items;
            case YamlScalar { Value: "" }: return [];
            case var other:
                Wrong(other, $"'{key}' must be a list.", "Write [a, b], or one '- ' line for each entry.");
                return [];
        }
    }

    private YamlMap Child(YamlGroup map) => new(path, map, lineOffset, bag);

    private YamlPart? Find(string key)
    {
        _known.Add(key);
        return node.Values.GetValueOrDefault(key);
    }

    private T Touch<T>(string key, T value)
    {
        _known.Add(key);
        return value;
    }

    private T Missing<T>(string key, T empty)
    {
        bag.Add(Rule.MissingKey, Location, $"The key '{key}' is missing or empty.", $"Add a line '{key}: …'.");
        return empty;
    }

    private void Wrong(YamlPart at, string message, string fix) => bag.Add(Rule.WrongValue, SpanOf(at), message, fix);

    private T Wrong<T>(YamlPart at, string message, string fix, T empty)
    {
        Wrong(at, message, fix);
        return empty;
    }

    private SourceLocation SpanOf(YamlPart at) => new(path, (int)at.Start.Line + lineOffset, (int)at.Start.Column);
}
