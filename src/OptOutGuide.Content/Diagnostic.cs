using System.Collections.Immutable;

namespace OptOutGuide.Content;

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
public readonly record struct SourceSpan(string Path, int Line, int Column)
{
    /// <summary>The start of a file.</summary>
    public static SourceSpan StartOf(string path) => new(path, 1, 1);

    /// <summary><c>path:line:column</c>, the form that editors and terminals turn into a link.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}:{Line}:{Column}");
}

/// <summary>One finding in the content: what is wrong, where, and what to do about it.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Cause">What is wrong, as a sentence.</param>
/// <param name="Cure">What to do, as a sentence.</param>
public sealed record Diagnostic(Rule Rule, SourceSpan Where, string Cause, string Cure)
{
    /// <summary>The longest cause or cure; what an author has written may be longer.</summary>
    internal const int LongestText = 500;

    private const int LongestPath = 1000;

    /// <summary><c>path:line:column: error code cause cure</c>, on one line.</summary>
    public override string ToString() =>
        $"{Sources.HiddenCharacters.Show(Where.ToString(), LongestPath)}: {(Rule.Severity == Severity.Error ? "error" : "warning")} {Rule.Code} {Cause} {Cure}";
}

/// <summary>Collects what a build finds, so that an author sees everything at once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>Adds one finding. What it quotes is shown as text, also to terminals and logs.</summary>
    public void Add(Rule rule, SourceSpan where, string cause, string cure) =>
        _found.Add(new Diagnostic(rule, where, Sources.HiddenCharacters.Show(cause, Diagnostic.LongestText), Sources.HiddenCharacters.Show(cure, Diagnostic.LongestText)));

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
            .OrderBy(d => d.Where.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Where.Line)
            .ThenBy(d => d.Where.Column)
            .ThenBy(d => d.Rule.Code, StringComparer.Ordinal),
    ];
}
