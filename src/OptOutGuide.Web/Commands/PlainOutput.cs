namespace OptOutGuide.Web.Commands;

/// <summary>Lines without colour, for pipes and files.</summary>
internal sealed class PlainOutput(TextWriter writer) : CommandOutput
{
    /// <summary>Items between two lines of progress. Shorter work prints none.</summary>
    private const int ProgressStep = 50;

    /// <inheritdoc/>
    public override void WriteLine(params ReadOnlySpan<StyledText> pieces)
    {
        var line = "";
        foreach (var piece in pieces) line += piece.Text;
        writer.WriteLine(line);
    }

    /// <inheritdoc/>
    public override T Track<T>(string activity, Func<IProgress<(int Done, int Total)>, T> work) => work(new ProgressLines(writer));

    /// <inheritdoc/>
    public override Task<T> TrackAsync<T>(string activity, Func<IProgress<(int Done, int Total)>, Task<T>> work) => work(new ProgressLines(writer));

    private sealed class ProgressLines(TextWriter writer) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            if (value.Done == 0 || value.Done % ProgressStep != 0) return;
            // Work that is done side by side reports side by side.
            lock (writer) writer.WriteLine(FormattableString.Invariant($"  {value.Done} of {value.Total}"));
        }
    }
}
