using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Commands;

/// <summary>The program's command line: without a verb it serves the site.</summary>
internal static class CommandLine
{
    /// <summary>The exit code for a command line that makes no sense.</summary>
    private const int InvalidCommandLine = 2;

    private static readonly Option<string?> Content = new("--content") { Description = "The content folder. Default: beside the program, or the repository's.", HelpName = "DIR", Recursive = true };
    private static readonly Option<DateTimeOffset?> AsOfOption = new("--as-of")
    {
        Description = "Show the site at another instant; the clock runs on from there. A date means noon in UTC.",
        HelpName = "DATE|INSTANT",
        Recursive = true,
        CustomParser = result =>
        {
            if (AsOf.TryParse(result.Tokens[0].Value, out var instant)) return instant;
            result.AddError($"'{result.Tokens[0].Value}' is not a date (2025-05-26) or an instant (2025-05-26T23:59:00+02:00).");
            return null;
        },
    };

    private static readonly Option<string?> PublicUrl = new("--public-url")
    {
        Description = "The site's address on the web. Default: OPTOUTGUIDE_PublicUrl, else the address in site.yaml.",
        HelpName = "URL",
        CustomParser = result => ReadAddress(result, result.Tokens[0].Value),
        DefaultValueFactory = result => Environment.GetEnvironmentVariable("OPTOUTGUIDE_PublicUrl") is { Length: > 0 } text ? ReadAddress(result, text) : null,
    };

    private static readonly Option<int> CacheMegabytes = new("--cache-megabytes")
    {
        Description = "Memory for finished answers. Default: OPTOUTGUIDE_CacheMegabytes, else 64.",
        HelpName = "N",
        CustomParser = result => ReadMegabytes(result, result.Tokens[0].Value),
        DefaultValueFactory = result => Environment.GetEnvironmentVariable("OPTOUTGUIDE_CacheMegabytes") is { Length: > 0 } text ? ReadMegabytes(result, text) : DefaultMegabytes,
    };

    private const int DefaultMegabytes = 64;

    private static readonly Option<int?> DrainOption = new("--drain")
    {
        Description = FormattableString.Invariant($"Seconds, 0 to {Drain.MaxSeconds}, for which the site goes on answering after it was told to end. Default: OPTOUTGUIDE_Drain, else 2; 0 in Development."),
        HelpName = "SECONDS",
        CustomParser = result => ReadSeconds(result, result.Tokens[0].Value),
        DefaultValueFactory = result => Environment.GetEnvironmentVariable("OPTOUTGUIDE_Drain") is { Length: > 0 } text ? ReadSeconds(result, text) : null,
    };

    /// <summary>Does what the command line says. Exit codes: 0 done, 1 the content has errors, 2 misuse.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args);
        // The verbs that make pages; they are the asynchronous ones.
        if (parsed is { Errors.Count: 0, Action: AsynchronousCommandLineAction } && PlatformRequirements.Missing() is { IsEmpty: false } missing)
        {
            foreach (var sentence in missing) await Console.Error.WriteLineAsync(sentence);
            return 1;
        }

        // Exceptions are for our own bugs and must show themselves; the test host stops a start by throwing one.
        // By default a program that needs more than two seconds to end would be cut off.
        var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Drain.Limit + TimeSpan.FromSeconds(1) });
        return parsed.Errors.Count > 0 ? InvalidCommandLine : code;
    }

    private static RootCommand Build()
    {
        var root = new RootCommand("OptOutGuide: the guide to objecting to Meta's AI training. Without a verb it serves the site.") { Content, AsOfOption, PublicUrl, CacheMegabytes, DrainOption };
        foreach (var host in HostOptions()) root.Add(host);
        root.SetAction((parsed, cancellation) => SiteCommand.RunAsync(parsed.Tokens.Select(token => token.Value).ToArray(), SettingsFrom(parsed) with { CacheBytes = parsed.GetValue(CacheMegabytes) * SiteSettings.Megabyte, Drain = DrainFrom(parsed) }, cancellation));
        root.Add(Check());
        root.Add(Export());
        root.Add(Looked());
        root.Add(Opened());
        root.Add(Translated());
        root.Add(New());
        return root;
    }

    private static Command Check()
    {
        var strict = new Option<bool>("--strict") { Description = "Warnings count as errors." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var rules = new Option<bool>("--rules") { Description = "Print the table of all rules." };
        var links = new Option<bool>("--links") { Description = "Ask every source and form over the network." };
        var check = new Command("check", "Builds the catalog and prints what is wrong with the content. Exit code 0: no errors; 1: errors.") { strict, json, rules, links };
        check.SetAction((parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(rules)) return Task.FromResult(CheckCommand.PrintRules(output));
            if (parsed.GetValue(links)) return LinkCheck.RunAsync(FolderFrom(parsed), output, cancellation);
            return Task.FromResult(CheckCommand.Run(new(FolderFrom(parsed), Today(parsed), parsed.GetValue(strict), parsed.GetValue(json)), output));
        });
        return check;
    }

    private static Command Export()
    {
        var folder = new Option<string>("--out") { Description = "The folder to write: new, empty, or an older export, which is replaced as a whole.", HelpName = "DIR", Required = true };
        var single = new Option<bool>("--single-file") { Description = "One HTML file for each language instead, with all guides, for reading without a network." };
        var export = new Command("export", "Writes the site as files for any web host. Exit code 0: written; 1: not written, and an older export is untouched.") { folder, single, PublicUrl };
        export.SetAction((parsed, cancellation) => ExportCommand.RunAsync(SettingsFrom(parsed), parsed.GetValue(folder)!, parsed.GetValue(single), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation));
        return export;
    }

    private static Command Looked()
    {
        var claims = new Argument<string[]>("claim") { Description = "Ids of claims.", Arity = ArgumentArity.OneOrMore };
        var confirmed = new Option<bool>("--confirmed") { Description = "The statements were found to hold." };
        var on = On();
        var looked = new Command("looked", "Writes down that somebody has read the sources of claims.") { claims, confirmed, on };
        looked.SetAction(parsed => EditCommands.Looked(FolderFrom(parsed), parsed.GetValue(claims)!, parsed.GetValue(confirmed), parsed.GetValue(on) ?? Today(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return looked;
    }

    private static Command Opened()
    {
        var form = new Argument<string>("form") { Description = "Id of a form." };
        var on = On();
        var opened = new Command("opened", "Writes down that a person has opened a form.") { form, on };
        opened.SetAction(parsed => EditCommands.Opened(FolderFrom(parsed), parsed.GetValue(form)!, parsed.GetValue(on) ?? Today(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return opened;
    }

    private static Command Translated()
    {
        var page = new Argument<string>("page") { Description = "Id of a page or deadline: guides/facebook, home, deadlines/eu-training." };
        var language = new Argument<string>("lang") { Description = "The translation's language." };
        var section = new Argument<string?>("section") { Description = "Only this section; default: all.", Arity = ArgumentArity.ZeroOrOne };
        var translated = new Command("translated", "Writes down that a translation was compared with its original.") { page, language, section };
        translated.SetAction(parsed => EditCommands.Translated(FolderFrom(parsed), parsed.GetValue(page)!, parsed.GetValue(language)!, parsed.GetValue(section), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return translated;
    }

    private static Command New()
    {
        var id = new Argument<string>("id") { Description = "The guide's name: lower-case letters, digits, hyphens." };
        var guide = new Command("guide", "Makes the files of a guide, to be filled in.") { id };
        guide.SetAction(parsed => EditCommands.NewGuide(FolderFrom(parsed), parsed.GetValue(id)!, Today(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return new Command("new", "Makes new content.") { guide };
    }

    private static Option<DateOnly?> On() => new("--on")
    {
        Description = "The day on which it happened. Default: the day of the command, by UTC.",
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{result.Tokens[0].Value}' is not a date such as 2026-11-22.");
            return null;
        },
    };

    private static DateOnly Today(ParseResult parsed) => DateOnly.FromDateTime((parsed.GetValue(AsOfOption) ?? TimeProvider.System.GetUtcNow()).UtcDateTime);

    private static string FolderFrom(ParseResult parsed) =>
        Path.GetFullPath(parsed.GetValue(Content) ?? Environment.GetEnvironmentVariable("OPTOUTGUIDE_Content") ?? SiteSettings.FindContentFolder());

    /// <summary>Options that ASP.NET Core reads itself; named here so that a misspelt option is still an error.</summary>
    private static IEnumerable<Option> HostOptions()
    {
        yield return new Option<string?>("--urls") { Description = "Where to listen, for example http://localhost:5080.", HelpName = "URLS" };
        yield return new Option<string?>("--environment") { Hidden = true };
        yield return new Option<string?>("--contentRoot") { Hidden = true };
        yield return new Option<string?>("--applicationName") { Hidden = true };
    }

    private static SiteSettings SettingsFrom(ParseResult parsed) =>
        new(FolderFrom(parsed), parsed.GetValue(PublicUrl), parsed.GetValue(AsOfOption));

    private static TimeSpan? DrainFrom(ParseResult parsed) => parsed.GetValue(DrainOption) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static int? ReadSeconds(ArgumentResult result, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Drain.MaxSeconds) return seconds;
        result.AddError(FormattableString.Invariant($"'{text}' is not a number of seconds from 0 to {Drain.MaxSeconds}."));
        return null;
    }

    private static string? ReadAddress(ArgumentResult result, string text)
    {
        if (SiteConfig.NormalizeAddress(text) is { } address) return address;
        result.AddError($"'{text}' is not the address of a site, such as https://www.example.org.");
        return null;
    }

    private static int ReadMegabytes(ArgumentResult result, string text)
    {
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 1 and <= 16 * 1024) return megabytes;
        result.AddError($"'{text}' is not a number of megabytes from 1 to 16384.");
        return DefaultMegabytes;
    }
}
