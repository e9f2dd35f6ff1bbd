using Spectre.Console;

namespace OptOutGuide.Web.Commands;

/// <summary>Colour and a progress bar.</summary>
/// <remarks>The library leaves out colour when <c>NO_COLOR</c> is set (no-color.org), and both on a terminal that can show neither.</remarks>
internal sealed class TerminalOutput : CommandOutput
{
    /// <summary>Lines are as long as in a pipe: broken by the terminal, they can be copied as one.</summary>
    private const int Unbroken = 100_000;

    private readonly IAnsiConsole _lines;
    private readonly IAnsiConsole _bars;

    /// <param name="settings">Where and with which abilities; what is not set is asked of the terminal.</param>
    internal TerminalOutput(AnsiConsoleSettings settings)
    {
        _lines = AnsiConsole.Create(settings);
        _lines.Profile.Width = Unbroken;
        _bars = AnsiConsole.Create(settings);
    }

    /// <summary>The output of a terminal.</summary>
    public static TerminalOutput To(TextWriter writer) => new(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });

    /// <inheritdoc/>
    public override void WriteLine(params ReadOnlySpan<StyledText> pieces)
    {
        var line = new Paragraph();
        foreach (var piece in pieces) line.Append(piece.Text, StyleOf(piece.Tone));
        _lines.Write(line);
        _lines.WriteLine();
    }

    /// <inheritdoc/>
    public override T Track<T>(string activity, Func<IProgress<(int Done, int Total)>, T> work) =>
        Bar().Start(context => work(new BarProgress(context.AddTask(activity))));

    /// <inheritdoc/>
    public override Task<T> TrackAsync<T>(string activity, Func<IProgress<(int Done, int Total)>, Task<T>> work) =>
        Bar().StartAsync(context => work(new BarProgress(context.AddTask(activity))));

    private Progress Bar() => _bars.Progress().AutoClear(true).Columns(
        new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn());

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Dim => new Style(decoration: Decoration.Dim),
        Tone.Success => new Style(Color.Green),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Error => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };

    private sealed class BarProgress(ProgressTask task) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            task.MaxValue = value.Total;
            task.Value = Math.Max(task.Value, value.Done);
        }
    }
}
