using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>The severity of a diagnostic. A structural error prevents the build of a catalog.</summary>
public enum Severity
{
    /// <summary>Should be reviewed; does not fail a check.</summary>
    Warning,

    /// <summary>Must be fixed.</summary>
    Error,
}

/// <summary>A position in a content file. Lines and columns count from 1.</summary>
/// <param name="Path">Path below the content folder, with forward slashes.</param>
public readonly record struct SourceLocation(string Path, int Line, int Column)
{
    /// <summary>The start of a file.</summary>
    public static SourceLocation StartOf(string path) => new(path, 1, 1);

    /// <summary><c>path:line:column</c>, the format that editors and terminals turn into a link.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}:{Line}:{Column}");
}

/// <summary>A problem in the content: what is wrong, where, and how to fix it.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Fix">How to fix it, as a sentence.</param>
public sealed record Diagnostic(Rule Rule, SourceLocation Location, string Message, string Fix)
{
    /// <summary>The maximum length of <see cref="Message"/> and <see cref="Fix"/>; both can quote content of any length.</summary>
    internal const int MaxTextLength = 500;

    private const int MaxPathLength = 1000;

    /// <summary>The location as text, with hidden characters of the path escaped.</summary>
    public string Place => HiddenCharacters.Escape(Location.ToString(), MaxPathLength);

    /// <summary>The severity as it is printed: <c>error</c> or <c>warning</c>.</summary>
    public static string NameOf(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary><c>path:line:column: severity code message fix</c>, on one line.</summary>
    public override string ToString() => $"{Place}: {NameOf(Rule.Severity)} {Rule.Code} {Message} {Fix}";
}

/// <summary>Collects diagnostics, so that one run reports all of them.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Adds one diagnostic. Hidden characters in quoted content are escaped, because terminals and logs would act on them.</summary>
    public void Add(Rule rule, SourceLocation location, string message, string fix) => Add(new Diagnostic(rule, location, message, fix));

    /// <summary>Adds one diagnostic, escaped like in <see cref="Add(Rule, SourceLocation, string, string)"/>.</summary>
    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic with
    {
        Message = HiddenCharacters.Escape(diagnostic.Message, Diagnostic.MaxTextLength),
        Fix = HiddenCharacters.Escape(diagnostic.Fix, Diagnostic.MaxTextLength),
    });

    /// <summary>Adds diagnostics, escaped like in <see cref="Add(Rule, SourceLocation, string, string)"/>.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>Adds the diagnostics of another bag, in their order.</summary>
    internal void AddRange(DiagnosticBag other) => _diagnostics.AddRange(other._diagnostics);

    /// <summary>Whether there are no diagnostics.</summary>
    public bool IsEmpty => _diagnostics.Count == 0;

    /// <summary>All distinct diagnostics by file, line and column.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _diagnostics.Distinct()
            .OrderBy(d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Line)
            .ThenBy(d => d.Location.Column)
            .ThenBy(d => d.Rule.Code, StringComparer.Ordinal),
    ];
}
