using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Commands;

/// <summary>How a piece of text is set off on a terminal.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Dim,
    Success,
    Warning,
    Error,
}

/// <summary>A piece of a line.</summary>
internal readonly record struct StyledText(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator StyledText(string text) => new(text);
}

/// <summary>Where a command prints: with colour and a progress bar on a terminal, else as plain lines.</summary>
internal abstract class CommandOutput
{
    /// <summary>The output that fits a writer.</summary>
    public static CommandOutput Of(TextWriter writer) => IsTerminal(writer) ? Terminal(writer) : new PlainOutput(writer);

    /// <summary>Prints one line that consists of these pieces.</summary>
    public abstract void WriteLine(params ReadOnlySpan<StyledText> pieces);

    /// <summary>Does some work and shows how far it is.</summary>
    /// <param name="activity">What is being done, in a few words.</param>
    /// <param name="work">Reports how many items are done, and of how many.</param>
    public abstract T Track<T>(string activity, Func<IProgress<(int Done, int Total)>, T> work);

    /// <inheritdoc cref="Track{T}"/>
    public abstract Task<T> TrackAsync<T>(string activity, Func<IProgress<(int Done, int Total)>, Task<T>> work);

    /// <summary>Prints a diagnostic on one line.</summary>
    public void WriteLine(Diagnostic diagnostic)
    {
        var severity = diagnostic.Rule.Severity;
        var styled = new StyledText(Diagnostic.NameOf(severity), severity == Severity.Error ? Tone.Error : Tone.Warning);
        WriteLine(new(diagnostic.Place, Tone.Strong), ": ", styled, new($" {diagnostic.Rule.Code} ", Tone.Dim), $"{diagnostic.Message} {diagnostic.Fix}");
    }

    private static bool IsTerminal(TextWriter writer) =>
        (ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected) || (ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected);

    // In a method of its own: without a terminal the library is not loaded.
    private static TerminalOutput Terminal(TextWriter writer) => TerminalOutput.To(writer);
}
