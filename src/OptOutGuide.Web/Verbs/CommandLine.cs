using System.CommandLine;
using System.CommandLine.Parsing;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Verbs;

/// <summary>The program's command line: without a verb it serves the site.</summary>
internal static class CommandLine
{
    /// <summary>The exit code for a command line that makes no sense.</summary>
    private const int Misuse = 2;

    private static readonly Option<string?> Content = new("--content") { Description = "The content folder. Default: beside the program, or the repository's.", HelpName = "DIR", Recursive = true };
    private static readonly Option<DateTimeOffset?> AsOfOption = new("--as-of")
    {
        Description = "Show the site at another instant; the clock runs on from there. A date means noon in UTC.",
        HelpName = "DATE|INSTANT",
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

    /// <summary>Does what the command line says. Exit codes: 0 done, 1 the content has errors, 2 misuse.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args);
        // Exceptions are for our own bugs and must show themselves; the test host stops a start by throwing one.
        var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? Misuse : code;
    }

    private static RootCommand Build()
    {
        var root = new RootCommand("OptOutGuide: the guide to objecting to Meta's AI training. Without a verb it serves the site.") { Content, AsOfOption, PublicUrl };
        foreach (var host in HostOptions()) root.Add(host);
        root.SetAction((parsed, cancellation) => SiteVerb.RunAsync(parsed.Tokens.Select(token => token.Value).ToArray(), SettingsFrom(parsed), cancellation));

        var check = new Command("check", "Builds the catalog and prints what is wrong with the content. Exit code 0: nothing; 1: errors.");
        check.SetAction(parsed => CheckVerb.Run(SettingsFrom(parsed), parsed.InvocationConfiguration.Output));
        root.Add(check);
        return root;
    }

    /// <summary>Options that ASP.NET Core reads itself; named here so that a misspelt option is still an error.</summary>
    private static IEnumerable<Option> HostOptions()
    {
        yield return new Option<string?>("--urls") { Description = "Where to listen, for example http://localhost:5080.", HelpName = "URLS" };
        yield return new Option<string?>("--environment") { Hidden = true };
        yield return new Option<string?>("--contentRoot") { Hidden = true };
        yield return new Option<string?>("--applicationName") { Hidden = true };
    }

    private static SiteSettings SettingsFrom(ParseResult parsed) =>
        new(Path.GetFullPath(parsed.GetValue(Content) ?? Environment.GetEnvironmentVariable("OPTOUTGUIDE_Content") ?? SiteSettings.FindContentFolder()), parsed.GetValue(PublicUrl), parsed.GetValue(AsOfOption));

    private static string? ReadAddress(ArgumentResult result, string text)
    {
        if (SiteFacts.NormalizeAddress(text) is { } address) return address;
        result.AddError($"'{text}' is not the address of a site, such as https://www.example.org.");
        return null;
    }
}
