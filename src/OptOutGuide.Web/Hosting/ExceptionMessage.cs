namespace OptOutGuide.Web.Hosting;

/// <summary>What an operator reads of an exception.</summary>
internal static class ExceptionMessage
{
    /// <summary>The message of an exception and of those that caused it, on one line.</summary>
    public static string OneLine(Exception exception)
    {
        var messages = new List<string>();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (!messages.Any(message => message.Contains(e.Message, StringComparison.Ordinal))) messages.Add(e.Message);
        }

        return string.Join(' ', string.Join(' ', messages).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
