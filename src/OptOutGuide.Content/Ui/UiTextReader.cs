using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Ui;

/// <summary>Marks an address segment.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IsNameAttribute : Attribute;

/// <summary>Marks a .NET custom date format.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IsDateFormatAttribute : Attribute;

/// <summary>Fills <see cref="UiText"/> from YAML: one key for each constructor parameter, groups for nested records.</summary>
internal static class UiTextReader
{
    /// <summary>Reads all texts. The result must not be used if the map has errors.</summary>
    public static UiText Read(YamlMap map, SiteLanguage language) => (UiText)ReadRecord(typeof(UiText), map, language);

    private static object ReadRecord(Type type, YamlMap map, SiteLanguage language)
    {
        var constructor = type.GetConstructors().Single();
        var values = constructor.GetParameters().Select(parameter => ReadMember(type, parameter, map, language)).ToArray();
        map.Close();
        return constructor.Invoke(values);
    }

    private static object? ReadMember(Type owner, ParameterInfo parameter, YamlMap map, SiteLanguage language)
    {
        var key = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
        if (parameter.ParameterType == typeof(MessageTemplate)) return ReadTemplate(parameter, key, map, language);
        if (parameter.ParameterType == typeof(ImmutableArray<string>)) return map.TextList(key);
        if (parameter.ParameterType != typeof(string))
            return map.Map(key) is { } group ? ReadRecord(parameter.ParameterType, group, language) : null;

        var property = owner.GetProperty(parameter.Name)!;
        if (property.IsDefined(typeof(IsNameAttribute))) return map.Name(key);
        if (property.IsDefined(typeof(IsDateFormatAttribute))) return ReadDateFormat(key, map);
        var text = map.Text(key);
        CheckPlaceholders(text, [], key, map);
        return Typography.Apply(text, language.Spacing);
    }

    private static MessageTemplate ReadTemplate(ParameterInfo parameter, string key, YamlMap map, SiteLanguage language)
    {
        var text = map.Text(key);
        CheckPlaceholders(text, parameter.GetCustomAttribute<PlaceholdersAttribute>()!.Names, key, map);
        return new MessageTemplate(Typography.Apply(text, language.Spacing));
    }

    private static void CheckPlaceholders(string text, IReadOnlyList<string> names, string key, YamlMap map)
    {
        if (text.Length == 0) return;
        var placeholders = names.Select(name => "{" + name + "}").ToList();
        var fix = placeholders.Count == 0 ? "Remove the braces." : $"Write each of {string.Join(", ", placeholders)} once.";
        foreach (var placeholder in placeholders.Where(placeholder => text.Split(placeholder).Length != 2))
            map.Reject(key, Rule.WrongPlaceholder, $"'{key}' must contain {placeholder} once.", fix);
        if (text.Count(c => c is '{' or '}') > placeholders.Count * 2)
            map.Reject(key, Rule.WrongPlaceholder, $"'{key}' contains a brace that is not part of a placeholder.", fix);
    }

    private static string ReadDateFormat(string key, YamlMap map)
    {
        var format = map.Text(key);
        if (format.Length == 0) return format;
        try
        {
            // A single letter is a standard format, whose result depends on the culture.
            if (format.Length > 1 && new DateOnly(2025, 5, 26).ToString(format, CultureInfo.InvariantCulture).Length > 0) return format;
        }
        catch (FormatException)
        {
            // Reported below, like a standard format.
        }

        map.Reject(key, Rule.WrongValue, $"'{format}' is not a date format.", "Write for example 'd MMMM yyyy'.");
        return format;
    }
}
