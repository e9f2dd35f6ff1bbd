using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>How much a finding weighs. An error of the structure means that there is no catalog.</summary>
public enum Severity
{
    /// <summary>Worth a look; nothing stops.</summary>
    Warning,

    /// <summary>Must be mended.</summary>
    Error,
}

/// <summary>A place in a content file. Lines and columns count from 1.</summary>
/// <param name="Path">Path below the content folder, with forward slashes.</param>
public readonly record struct SourceLocation(string Path, int Line, int Column)
{
    /// <summary>The start of a file.</summary>
    public static SourceLocation StartOf(string path) => new(path, 1, 1);

    /// <summary><c>path:line:column</c>, the form that editors and terminals turn into a link.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}:{Line}:{Column}");
}

/// <summary>One finding in the content: what is wrong, where, and what to do about it.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Fix">What to do, as a sentence.</param>
public sealed record Diagnostic(Rule Rule, SourceLocation Location, string Message, string Fix)
{
    /// <summary>The longest cause or cure; what an author has written may be longer.</summary>
    internal const int MaxTextLength = 500;

    private const int MaxPathLength = 1000;

    /// <summary><c>path:line:column: error code cause cure</c>, on one line.</summary>
    public override string ToString() =>
        $"{HiddenCharacters.Escape(Location.ToString(), MaxPathLength)}: {(Rule.Severity == Severity.Error ? "error" : "warning")} {Rule.Code} {Message} {Fix}";
}

/// <summary>Collects what a build finds, so that an author sees everything at once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>Adds one finding. What it quotes is shown as text, also to terminals and logs.</summary>
    public void Add(Rule rule, SourceLocation location, string message, string fix) =>
        _found.Add(new Diagnostic(rule, location, HiddenCharacters.Escape(message, Diagnostic.MaxTextLength), HiddenCharacters.Escape(fix, Diagnostic.MaxTextLength)));

    /// <summary>Adds the findings of another bag.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

    /// <summary>Adds the findings of another bag, in their order.</summary>
    internal void AddRange(DiagnosticBag other) => _found.AddRange(other._found);

    /// <summary>How many findings there are so far.</summary>
    public int Count => _found.Count;

    /// <summary>All findings by file, line and column.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _found.Distinct()
            .OrderBy(d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Line)
            .ThenBy(d => d.Location.Column)
            .ThenBy(d => d.Rule.Code, StringComparer.Ordinal),
    ];
}
