using System.CommandLine;
using System.CommandLine.Invocation;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Commands;

/// <summary>Parses and runs the program's command line.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    private const int InvalidCommandLine = 2;

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code: 0 success; 1 failure, for example errors in the content; 2 an invalid command line or setting.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var early = EarlyContentLoad.Begin(args);
        var missing = Task.Run(PlatformRequirements.Missing);
        var parsed = CommandTree.Build(early).Parse(args);
        // All commands depend on the platform's data, since languages belong to the content; help and version do not.
        var isCommand = parsed.Errors.Count == 0 && ReferenceEquals(parsed.Action, parsed.CommandResult.Command.Action);
        if (isCommand && await missing is { IsEmpty: false } sentences)
        {
            foreach (var sentence in sentences) await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }

        // The help text would push the message off the screen.
        if (parsed.Action is ParseErrorAction errors) errors.ShowHelp = false;
        try
        {
            var exitCode = await parsed.InvokeAsync(Configuration());
            return parsed.Errors.Count > 0 ? InvalidCommandLine : exitCode;
        }
        catch (InvalidSettingException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return InvalidCommandLine;
        }
    }

    private static InvocationConfiguration Configuration() => new()
    {
        // An unhandled exception is a bug and must stay visible; the test host also stops a start by throwing one.
        EnableDefaultExceptionHandler = false,
        // The default, two seconds, would cut off a program that is still draining.
        ProcessTerminationTimeout = Drain.Limit + TimeSpan.FromSeconds(1),
    };
}
