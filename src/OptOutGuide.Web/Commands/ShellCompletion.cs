using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Commands;

/// <summary>Shell completion: the command that prints the script for a shell, and the values that belong to the content.</summary>
/// <remarks>The scripts ask the program itself, by the directive <c>[suggest]</c> of System.CommandLine, so they fit every version of it.</remarks>
internal static class ShellCompletion
{
    private static readonly ImmutableArray<string> Shells = ["bash", "zsh", "fish", "powershell"];

    /// <summary><c>completion SHELL</c></summary>
    public static Command Command()
    {
        var shell = new Argument<string>("shell") { Description = $"One of {string.Join(", ", Shells)}." };
        shell.AcceptOnlyFromAmong([.. Shells]);
        var command = new Command("completion", "Prints a script that lets a shell complete commands, options, and ids of the content.") { shell };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(ScriptFor(parsed.GetValue(shell)!)));
        return command;
    }

    /// <summary>Completes an argument with ids of the content. While the content has errors there are none.</summary>
    public static Argument<T> WithIds<T>(this Argument<T> argument, Func<ContentCatalog, IEnumerable<string>> idsIn)
    {
        argument.CompletionSources.Add(context => CompletionsFor(context, idsIn));
        // Otherwise the help would name every id.
        argument.HelpName = argument.Name;
        return argument;
    }

    private static IEnumerable<CompletionItem> CompletionsFor(CompletionContext context, Func<ContentCatalog, IEnumerable<string>> idsIn) =>
        CatalogBuilder.Build(BlockingRead.Folder(CommandOptions.FolderFrom(context.ParseResult))).Catalog is { } catalog
            ? idsIn(catalog).Where(id => id.StartsWith(context.WordToComplete, StringComparison.Ordinal)).Select(id => new CompletionItem(id))
            : [];

    private static string ScriptFor(string shell)
    {
        using var script = typeof(ShellCompletion).Assembly.GetManifestResourceStream($"completion.{shell}")!;
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}
