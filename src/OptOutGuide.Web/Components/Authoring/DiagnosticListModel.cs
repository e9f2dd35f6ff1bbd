using System.Collections.Immutable;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components.Authoring;

/// <summary>Diagnostics of the content by rule, each with a link to its place in the editor.</summary>
/// <param name="Groups">Errors first, then warnings.</param>
public sealed record DiagnosticListModel(ImmutableArray<DiagnosticListModel.Group> Groups) : IComponentModel<DiagnosticListModel, DiagnosticList>
{
    /// <summary>The diagnostics of one rule.</summary>
    public sealed record Group(Rule Rule, ImmutableArray<Entry> Entries)
    {
        /// <summary>Whether they fail a check.</summary>
        public bool IsError => Rule.Severity == Severity.Error;
    }

    /// <summary>One diagnostic.</summary>
    /// <param name="Address">Opens its place in the editor.</param>
    public sealed record Entry(Diagnostic Diagnostic, string Address);

    /// <summary>The number of errors.</summary>
    public int Errors => Groups.Where(group => group.IsError).Sum(group => group.Entries.Length);

    /// <summary>The number of warnings.</summary>
    public int Warnings => Groups.Sum(group => group.Entries.Length) - Errors;

    /// <summary>The list of some diagnostics; those of a rule keep their order.</summary>
    /// <param name="folder">Full path of the content folder.</param>
    public static DiagnosticListModel Of(string folder, ImmutableArray<Diagnostic> diagnostics) => new(
    [
        .. diagnostics.GroupBy(diagnostic => diagnostic.Rule)
            .Select(group => new Group(group.Key, [.. group.Select(diagnostic => new Entry(diagnostic, EditorLink.To(folder, diagnostic.Location)))]))
            .OrderBy(group => !group.IsError),
    ]);
}
