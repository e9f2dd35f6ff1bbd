using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Sources.Yaml;

/// <summary>A YAML map that records which keys were read.</summary>
/// <remarks>
/// A getter that finds no valid value reports a diagnostic and returns an empty value. Readers check <see cref="HasErrors"/>
/// before their result is used. Call <see cref="Close"/> last: it reports unknown keys.
/// </remarks>
internal sealed class YamlMap(YamlFile file, YamlGroup node)
{
    // Each unknown key is compared with every known key.
    private const int MaxUnknownKeys = 100;

    // Returned together with a diagnostic, so never used.
    private static readonly Uri NoAddress = new("about:blank");

    private readonly HashSet<string> _knownKeys = new(StringComparer.Ordinal);

    /// <summary>Whether anything in the same document was reported.</summary>
    public bool HasErrors => file.HasErrors;

    /// <summary>The position of the map.</summary>
    public SourceLocation Location => file.LocationOf(node.Start);

    /// <summary>All scalar keys, as written.</summary>
    public IEnumerable<string> Keys => node.Keys.OfType<YamlScalar>().Select(key => key.Value);

    /// <summary>The position of a key's value, or of the map if the key does not exist.</summary>
    public SourceLocation At(string key) => Find(key) is { } found ? file.LocationOf(found.Start) : Location;

    /// <summary>Whether a key exists.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether the value of a key is a single text, not a list or a map.</summary>
    public bool IsText(string key) => Find(key) is YamlScalar { Value.Length: > 0 };

    /// <summary>A required text of one line.</summary>
    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    /// <summary>A text of one line; null if the key is absent or empty.</summary>
    public string? OptionalText(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlScalar scalar when !CheckOneLine(scalar, key): return "";
            case YamlScalar scalar: return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
            case var other: return Wrong(other, $"'{key}' must be a text.", $"Write '{key}: text' on one line.", "");
        }
    }

    /// <summary>A required identifier (see <see cref="Identifiers"/>).</summary>
    public string Name(string key) => OptionalName(key) ?? Missing(key, "");

    /// <summary>An identifier; null if the key is absent or empty.</summary>
    public string? OptionalName(string key)
    {
        if (OptionalText(key) is not { } text) return null;
        if (Identifiers.IsValid(text)) return text;
        if (text.Length > 0) Reject(key, Rule.WrongValue, $"'{text}' is not a valid name.", Identifiers.Fix);
        return "";
    }

    /// <summary>A list of identifiers, which can be absent.</summary>
    public ImmutableArray<Located<string>> NameList(string key) =>
        ListWhere(key, text => Identifiers.IsValid(text), $"An entry of '{key}' is not a valid name.", Identifiers.Fix);

    /// <summary>A list of page ids (identifiers joined by slashes), which can be absent.</summary>
    public ImmutableArray<Located<string>> PathList(string key) => ListWhere(
        key,
        text => text.Split('/').All(part => Identifiers.IsValid(part)),
        $"An entry of '{key}' is not the id of a page.",
        "Write for example guides/facebook.");

    /// <summary>A required list of texts of one line.</summary>
    public ImmutableArray<string> TextList(string key)
    {
        if (!Has(key)) return Missing(key, ImmutableArray<string>.Empty);
        var items = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Sequence(key))
        {
            if (item is not YamlScalar { Value: { Length: > 0 } text } scalar) Wrong(item, $"An entry of '{key}' is not a text.", "Put quotes around it.");
            else if (CheckOneLine(scalar, key)) items.Add(text);
        }

        return items.ToImmutable();
    }

    /// <summary>A required whole number that is not negative.</summary>
    public int Number(string key)
    {
        if (OptionalText(key) is not { } text) return Missing(key, 0);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return Invalid(key, $"'{text}' is not a whole number.", $"Write for example '{key}: 10'.", 0);
    }

    /// <summary>A required date with a day.</summary>
    public DateOnly Date(string key)
    {
        if (OptionalText(key) is not { } text) return Missing(key, DateOnly.MinValue);
        if (IsDate(text, out var date) && date.Day is not null) return date.Earliest;
        return Invalid(key, $"'{text}' is not a date.", "Write year-month-day, for example 2025-05-26.", DateOnly.MinValue);
    }

    /// <summary>A required date that can lack day and month.</summary>
    public PartialDate PartialDate(string key)
    {
        if (OptionalText(key) is not { } text) return Missing(key, new PartialDate(1));
        if (IsDate(text, out var date)) return date;
        return Invalid(key, $"'{text}' is not a date.", "Write 2025-05-26, 2025-05 or 2025, with the precision of the source.", new PartialDate(1));
    }

    /// <summary>A required value of an enum, in kebab case.</summary>
    public T Choice<T>(string key)
        where T : struct, Enum
    {
        if (OptionalText(key) is not { } text) return Missing(key, default(T));
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Identifiers.ToKebabCase(value.ToString()), text, StringComparison.Ordinal)) return value;
        }

        var choices = string.Join(", ", Enum.GetNames<T>().Select(Identifiers.ToKebabCase));
        return Invalid(key, $"'{text}' is not one of: {choices}.", "Choose one of them.", default(T));
    }

    /// <summary>A required https address whose host does not resemble a host of the company.</summary>
    public Uri HttpsAddress(string key) => Address(key, Uri.UriSchemeHttps, WebAddress.FindLookAlike) ?? NoAddress;

    /// <summary>A required http address, for sites without https.</summary>
    public Uri HttpAddress(string key) => Address(key, Uri.UriSchemeHttp, WebAddress.FindLookAlike) ?? NoAddress;

    /// <summary>A required https address of a form, whose host the caller checks; null, with a diagnostic, if it is not valid.</summary>
    public Uri? FormAddress(string key) => Address(key, Uri.UriSchemeHttps, _ => null);

    /// <summary>Reports a diagnostic about the value of a key.</summary>
    public void Reject(string key, Rule rule, string message, string fix) => file.Report(rule, At(key), message, fix);

    /// <summary>Reports a diagnostic at a position in the same document.</summary>
    public void RejectAt(SourceLocation location, Rule rule, string message, string fix) => file.Report(rule, location, message, fix);

    /// <summary>A required map.</summary>
    public YamlMap? Map(string key)
    {
        switch (Find(key))
        {
            case null: return Missing<YamlMap?>(key, null);
            case YamlGroup map: return Child(map);
            case var other: return Wrong<YamlMap?>(other, $"'{key}' must be a group of 'key: value' lines.", "Indent its lines below it.", null);
        }
    }

    /// <summary>A map that can be absent.</summary>
    public YamlMap? OptionalMap(string key) => Has(key) ? Map(key) : null;

    /// <summary>A required list of maps.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        if (!Has(key)) return Missing(key, ImmutableArray<YamlMap>.Empty);
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var item in Sequence(key))
        {
            if (item is YamlGroup map) maps.Add(Child(map));
            else Wrong(item, $"An entry of '{key}' is not a group of 'key: value' lines.", "Begin the entry with '- ', and write its keys below each other.");
        }

        return maps.ToImmutable();
    }

    /// <summary>A required list of entries with unique ids. Closes the map.</summary>
    /// <param name="locationOf">Where to report a duplicate id.</param>
    /// <param name="noun">The name of an entry in diagnostics: "term".</param>
    public ImmutableArray<T> ListOf<T>(string key, string noun, Func<YamlMap, T> read, Func<T, string> idOf, Func<T, SourceLocation> locationOf)
    {
        var all = Maps(key).Select(read).ToImmutableArray();
        Close();
        var duplicates = all.GroupBy(idOf, StringComparer.Ordinal).Where(same => same.Key.Length > 0 && same.Count() > 1);
        foreach (var same in duplicates)
            file.Report(Rule.DuplicateId, locationOf(same.Last()), $"The {noun} '{same.Key}' is listed twice.", "Remove one of the two.");
        return all;
    }

    /// <summary>The texts of entries that another file lists: one required map for each entry, by its id. Closes the map.</summary>
    public Dictionary<string, TText> TextOf<TEntry, TText>(
        IEnumerable<TEntry> entries, Func<TEntry, string> idOf, Func<TEntry, YamlMap, TText> read)
    {
        var texts = new Dictionary<string, TText>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Map(idOf(entry)) is { } map) texts.Add(idOf(entry), read(entry, map));
        }

        Close();
        return texts;
    }

    /// <summary>Reports keys that were not read, each with the most similar known key.</summary>
    public void Close()
    {
        foreach (var key in node.Keys.Where(key => key is not YamlScalar { Value: { } name } || !_knownKeys.Contains(name)).Take(MaxUnknownKeys))
        {
            var written = (key as YamlScalar)?.Value ?? "?";
            var fix = Suggestions.ClosestMatch(written, _knownKeys) is { } match
                ? $"Did you mean '{match}'? Otherwise remove it."
                : $"Known keys here: {string.Join(", ", _knownKeys.Order(StringComparer.Ordinal))}.";
            file.Report(Rule.UnknownKey, file.LocationOf(key.Start), $"The key '{written}' is not known.", fix);
        }
    }

    private ImmutableArray<Located<string>> ListWhere(string key, Func<string, bool> isValid, string message, string fix)
    {
        var items = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in Sequence(key))
        {
            if (item is YamlScalar { Value: var text } && isValid(text)) items.Add(new(text, file.LocationOf(item.Start)));
            else Wrong(item, message, fix);
        }

        return items.ToImmutable();
    }

    private Uri? Address(string key, string scheme, Func<string, AddressFault?> findMore)
    {
        if (OptionalText(key) is not { } text) return Missing<Uri?>(key, null);
        if (!text.StartsWith(scheme + "://", StringComparison.Ordinal))
            return Invalid<Uri?>(key, $"'{text}' is not a full {scheme} address.", $"Write the whole address, beginning with {scheme}://.", null);
        if ((WebAddress.FindFault(text) ?? findMore(text)) is not { } fault) return new Uri(text);
        Reject(key, fault.Rule, fault.Message, fault.Fix);
        return null;
    }

    private static bool IsDate(string text, out PartialDate date) =>
        Content.Text.PartialDate.TryParse(text, out date) && Content.Text.PartialDate.IsInRange(date.Year);

    // A second line could be taken for another heading, header or entry where the text is written.
    private bool CheckOneLine(YamlScalar scalar, string key) =>
        !scalar.Value.AsSpan().Trim().Contains('\n')
        || Wrong(scalar, $"The text of '{key}' has several lines.", "Write it on one line, or begin it with '>-' and leave no line empty.", false);

    private IEnumerable<YamlPart> Sequence(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case YamlList list: return list.Items;
            case YamlScalar { Value: "" }: return [];
            case var other: return Wrong<YamlPart[]>(other, $"'{key}' must be a list.", "Write [a, b], or one '- ' line for each entry.", []);
        }
    }

    private YamlMap Child(YamlGroup map) => new(file, map);

    private YamlPart? Find(string key)
    {
        _knownKeys.Add(key);
        return node.Values.GetValueOrDefault(key);
    }

    private T Missing<T>(string key, T empty)
    {
        file.Report(Rule.MissingKey, Location, $"The key '{key}' is missing or empty.", $"Add a line '{key}: …'.");
        return empty;
    }

    private T Invalid<T>(string key, string message, string fix, T empty)
    {
        Reject(key, Rule.WrongValue, message, fix);
        return empty;
    }

    private void Wrong(YamlPart at, string message, string fix) => file.Report(Rule.WrongValue, file.LocationOf(at.Start), message, fix);

    private T Wrong<T>(YamlPart at, string message, string fix, T empty)
    {
        Wrong(at, message, fix);
        return empty;
    }
}
