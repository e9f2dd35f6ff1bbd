using System.CommandLine;
using System.CommandLine.Parsing;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Export;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Commands;

/// <summary>The commands of the program with their arguments and help texts.</summary>
internal static class CommandTree
{
    /// <summary>The root command. Without a subcommand it serves the site.</summary>
    /// <param name="early">Content that is already being loaded.</param>
    public static RootCommand Build(EarlyContentLoad? early = null)
    {
        var root = new RootCommand("OptOutGuide: a site about objecting to Meta's AI training. Without a command, serves the site.")
        {
            CommandOptions.Content,
            CommandOptions.AsOfInstant,
            CommandOptions.PublicUrl,
            CommandOptions.CacheMegabytes,
            CommandOptions.DrainSeconds,
            CommandOptions.MetricsUrls,
        };
        foreach (var option in CommandOptions.OfHost()) root.Add(option);
        root.SetAction((parsed, cancellation) => SiteCommand.RunAsync(
            [.. parsed.Tokens.Select(token => token.Value)], CommandOptions.ServerSettingsFrom(parsed), early, cancellation));

        root.Add(Check());
        root.Add(Export());
        root.Add(new Command("review", "Records that a person has reviewed sources, a form or a translation.")
        {
            ReviewClaim("claim"),
            ReviewForm("form"),
            ReviewTranslation("translation"),
        });
        root.Add(new Command("new", "Creates new content.") { NewGuide() });
        root.Add(ShellCompletion.Command());

        // The former names of the review commands.
        root.Add(Hidden(ReviewClaim("looked")));
        root.Add(Hidden(ReviewForm("opened")));
        root.Add(Hidden(ReviewTranslation("translated")));
        return root;
    }

    private static Command Check()
    {
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object per line." };
        var rules = new Option<bool>("--rules") { Description = "Print the table of all rules." };
        var stats = new Option<bool>("--stats") { Description = "Print words, reading ease, attributed sentences and marks of every page." };
        var links = new Option<bool>("--links") { Description = "Request every source and form over the network." };
        var check = new Command("check", "Builds the catalog and prints all problems in the content. Exit code 0: no errors; 1: errors.")
        {
            strict,
            json,
            rules,
            stats,
            links,
        };
        check.Validators.Add(result =>
        {
            RejectTogether(result, rules, strict, json, stats, links);
            RejectTogether(result, stats, strict, links);
            RejectTogether(result, links, strict, json);
        });
        check.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(rules)) return Task.FromResult(CheckCommand.PrintRules(parsed.InvocationConfiguration.Output));
            var (folder, writer) = (CommandOptions.FolderFrom(parsed), parsed.InvocationConfiguration.Output);
            // Programs read JSON, also from a terminal.
            var output = parsed.GetValue(json) ? new PlainOutput(writer) : CommandOutput.Of(writer);
            if (parsed.GetValue(stats))
                return Task.FromResult(CheckCommand.PrintStatistics(folder, CommandOptions.NowFrom(parsed), parsed.GetValue(json), output));
            if (parsed.GetValue(links)) return LinkCheck.RunAsync(folder, output, cancellation);
            var options = new CheckCommand.Options(folder, CommandOptions.TodayFrom(parsed), parsed.GetValue(strict), parsed.GetValue(json));
            return Task.FromResult(CheckCommand.Run(options, output));
        });
        return check;
    }

    // The other options would have no effect.
    private static void RejectTogether(CommandResult result, Option<bool> option, params IEnumerable<Option<bool>> others)
    {
        if (!result.GetValue(option)) return;
        foreach (var other in others.Where(result.GetValue)) result.AddError($"{option.Name} and {other.Name} cannot be combined.");
    }

    private static Command Export()
    {
        var folder = CommandOptions.Of(
            "--out",
            "DIR",
            "The folder to write: a new or empty one, or an earlier export, which is replaced as a whole.",
            SettingSyntax.Folder);
        folder.Required = true;
        var single = new Option<bool>("--single-file") { Description = "Write one HTML file with all guides per language instead, for offline reading." };
        var host = CommandOptions.Of(
            "--for",
            "HOST",
            $"The host that will serve the files: {StaticHost.Names}. Default: your own server, with samples for nginx and Caddy.",
            new SettingSyntax<StaticHost>(StaticHost.Names, StaticHost.Find));
        host.CompletionSources.Add([.. StaticHost.Named.Select(known => known.Name)]);
        var export = new Command(
            "export",
            "Writes the site as files for a static web host. Exit code 0: written; 1: not written, an earlier export is unchanged.")
        {
            folder,
            single,
            host,
            CommandOptions.PublicUrl,
        };
        export.SetAction((parsed, cancellation) => ExportCommand.RunAsync(
            CommandOptions.SettingsFrom(parsed),
            parsed.GetValue(folder)!,
            parsed.GetValue(single),
            parsed.GetValue(host) ?? StaticHost.Own,
            CommandOutput.Of(parsed.InvocationConfiguration.Output),
            CommandOutput.Of(parsed.InvocationConfiguration.Error),
            cancellation));
        return export;
    }

    private static Command ReviewClaim(string name)
    {
        var claims = new Argument<string[]>("id") { Description = "Ids of the claims.", Arity = ArgumentArity.OneOrMore }
            .WithIds(catalog => catalog.Claims.All.Select(claim => claim.Id));
        var confirmed = new Option<bool>("--confirmed") { Description = "Also record that the sources still support the claims." };
        var on = CommandOptions.On();
        var command = new Command(name, "Records that a person has read the sources of claims.") { claims, confirmed, on };
        command.SetAction(parsed => EditCommands.ReviewClaims(
            CommandOptions.FolderFrom(parsed),
            parsed.GetValue(claims)!,
            parsed.GetValue(confirmed),
            parsed.GetValue(on)?.Value ?? CommandOptions.TodayFrom(parsed),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static Command ReviewForm(string name)
    {
        var form = new Argument<string>("id") { Description = "Id of a form." }.WithIds(catalog => catalog.Forms.Select(form => form.Id));
        var on = CommandOptions.On();
        var command = new Command(name, "Records that a person has opened a form.") { form, on };
        command.SetAction(parsed => EditCommands.ReviewForm(
            CommandOptions.FolderFrom(parsed),
            parsed.GetValue(form)!,
            parsed.GetValue(on)?.Value ?? CommandOptions.TodayFrom(parsed),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static Command ReviewTranslation(string name)
    {
        var page = new Argument<string>("page") { Description = "Id of a page or deadline, for example guides/facebook, home or deadlines/eu-training." }
            .WithIds(catalog => Translations(catalog).Select(document => document.Id.Value));
        var language = new Argument<string>("lang") { Description = "Language code of the translation, for example fr." }
            .WithIds(catalog => Translations(catalog).Select(document => document.Language.Code));
        var section = new Argument<string?>("section") { Description = "Id of one section. Default: all sections.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(name, "Records that a translation matches its original.") { page, language, section };
        command.SetAction(parsed => EditCommands.ReviewTranslation(
            CommandOptions.FolderFrom(parsed),
            parsed.GetValue(page)!,
            parsed.GetValue(language)!,
            parsed.GetValue(section),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static IEnumerable<ParsedDocument> Translations(ContentCatalog catalog) => catalog.AllDocuments.Where(document => document.Lock is not null);

    private static Command NewGuide()
    {
        var id = new Argument<string>("id") { Description = "Id of the guide: lower-case letters, digits, hyphens." };
        var command = new Command("guide", "Creates the files of a new guide with placeholders to fill in.") { id };
        command.SetAction(parsed => EditCommands.NewGuide(
            CommandOptions.FolderFrom(parsed),
            parsed.GetValue(id)!,
            CommandOptions.TodayFrom(parsed),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static Command Hidden(Command command)
    {
        command.Hidden = true;
        return command;
    }
}
